import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { manifest } from './shared/plugin-examples.ts';

export const manifestInvalid: Rule<PluginFindings['manifest-invalid']> = {
  severity: 'error',
  title: 'Plugin manifest cannot be read as one',
  message: ({ problem }) => problem,
  page: {
    why: 'A plugin whose manifest breaks the format does not load.',
    sources: [docs.plugins],
    example: {
      wrong: { '.claude-plugin/plugin.json': '{\n  "description": "Helps to sell."\n}\n' },
      right: { '.claude-plugin/plugin.json': manifest },
    },
  },
};
