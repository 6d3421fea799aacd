import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const commandSourceMissing: Rule<PluginFindings['command-source-missing']> = {
  severity: 'error',
  title: 'Command has neither file nor content',
  message: ({ command }) =>
    `The command "${command}" needs one of "source" (a file) and "content" (its text), not both. Write one of them.`,
  page: {
    why: 'A command of a map is the text of a file or the text that stands there. Without either there is nothing to run.',
    sources: [docs.plugins],
    example: {
      wrong: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "commands": { "prep": {} }\n}\n',
      },
      right: {
        '.claude-plugin/plugin.json':
          '{\n  "name": "sales",\n  "commands": { "prep": { "content": "Ask for the account." } }\n}\n',
      },
    },
  },
};
