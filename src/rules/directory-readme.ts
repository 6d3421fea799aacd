import type { Rule } from './rule.ts';
import { directoryProfile, missingForDirectory } from './shared/directory.ts';

export const directoryReadme: Rule<Args> = {
  severity: 'info',
  title: 'Plugin has no README',
  message: ({ plugin }) =>
    `"${plugin}" has no README, and the plugin directory takes none without. Add a README.md that says in at least 40 words what the plugin does, how to use it and what it needs.`,
  checkPlugin: missingForDirectory(({ file }) => file(/^readme\.md$/i)),
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

interface Args {
  plugin: string;
}
