import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { manifest } from './shared/plugin-examples.ts';

export const manifestNameMissing: Rule<PluginFindings['manifest-name-missing']> = {
  severity: 'error',
  title: 'Manifest has no name',
  message: ({ isEmpty }) =>
    isEmpty
      ? '"name" is empty or no text. Write the name of the plugin in quotes.'
      : 'The manifest has no "name". Add the name of the plugin.',
  page: {
    why: 'The name is the one field that a manifest must have: commands and tools of the plugin start with it.',
    sources: [docs.plugins],
    example: {
      wrong: { '.claude-plugin/plugin.json': '{\n  "description": "Helps to sell."\n}\n' },
      right: { '.claude-plugin/plugin.json': manifest },
    },
  },
};
