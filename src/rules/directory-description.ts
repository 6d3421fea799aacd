import type { Rule } from './rule.ts';
import { missingForDirectory, whoLacks, type Missing } from './shared/directory.ts';
import { docs } from './shared/examples.ts';

export const directoryDescription: Rule<Missing> = {
  severity: 'info',
  title: 'Plugin has no description',
  message: (args) =>
    `${whoLacks(args)} no description, neither in plugin.json nor in an entry, and \`claude plugin validate\` warns of it. Say in "description" of plugin.json what the plugin is for.`,
  checkMarketplace: missingForDirectory(
    ({ plugin, key }) => key('description') || plugin.entryDetails?.description != null,
  ),
  page: {
    why: 'Where people choose a plugin they see its name and its description, and nothing else of it.',
    sources: [docs.plugins],
    example: {
      wrong: { '.claude-plugin/plugin.json': '{\n  "name": "sales"\n}\n' },
      right: {
        '.claude-plugin/plugin.json':
          '{\n  "name": "sales",\n  "description": "Prepares calls."\n}\n',
      },
    },
  },
};
