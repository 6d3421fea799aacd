import type { Rule } from './rule.ts';
import { missingForDirectory, whoLacks, type Missing } from './shared/directory.ts';
import { docs } from './shared/examples.ts';

export const directoryVersion: Rule<Missing> = {
  severity: 'info',
  title: 'Plugin has no version',
  message: (args) =>
    `${whoLacks(args)} no version, so every commit counts as a new one, and \`claude plugin validate\` warns of it. Set "version" in plugin.json, such as "1.0.0", and raise it when people are to get a change; or leave it so, if every commit is to reach them.`,
  checkMarketplace: missingForDirectory(
    ({ plugin, key }) => key('version') || plugin.entryDetails?.version != null,
  ),
  page: {
    why: 'Claude Code updates a plugin when its version has changed. Without one it goes by the commit.',
    sources: [docs.plugins],
    example: {
      wrong: { '.claude-plugin/plugin.json': '{\n  "name": "sales"\n}\n' },
      right: { '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "version": "1.0.0"\n}\n' },
    },
  },
};
