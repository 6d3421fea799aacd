import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { manifest } from './shared/plugin-examples.ts';

export const manifestNotObject: Rule<PluginFindings['manifest-not-object']> = {
  severity: 'error',
  title: 'Manifest of a plugin is no object',
  message: () => 'The manifest is no object. Write `{ "name": … }`.',
  page: {
    why: 'A plugin whose manifest breaks the format does not load.',
    sources: [docs.plugins],
    example: {
      wrong: { '.claude-plugin/plugin.json': '[]\n' },
      right: { '.claude-plugin/plugin.json': manifest },
    },
  },
};
