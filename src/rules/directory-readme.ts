import type { Rule } from './rule.ts';
import {
  directoryProfile,
  missingForDirectory,
  whoLacks,
  type Missing,
} from './shared/directory.ts';

export const directoryReadme: Rule<Missing> = {
  severity: 'info',
  title: 'Plugin has no README',
  message: (args) =>
    `${whoLacks(args)} no README, and the plugin directory takes none without. Add a README.md that says in at least 40 words what the plugin does, how to use it and what it needs.`,
  checkMarketplace: missingForDirectory(({ file, rootFile }) => file(readme) || rootFile(readme)),
  page: {
    why: 'The README is what people read before they install a plugin, and what the plugin directory reviews. It asks for at least 40 words.',
    sources: [directoryProfile],
    example: {
      wrong: { '.claude-plugin/plugin.json': '{\n  "name": "sales"\n}\n' },
      right: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales"\n}\n',
        'README.md': '# Sales\n\nPrepares calls.\n',
      },
    },
  },
};

const readme = /^readme(?:\.(?:md|markdown|mdx|txt|rst))?$/i;
