import type { Rule } from './rule.ts';
import { checksOfDeclarations, itemsOf } from './shared/declarations.ts';
import { docs } from './shared/examples.ts';

export const agentsNotMarkdown: Rule<Args> = {
  severity: 'error',
  title: 'Agents name something other than Markdown files',
  message: ({ path }) =>
    `"agents" names "${path}", but Claude Code takes only files that end in .md here and does not install the plugin. List each file, such as "./agents/reviewer.md"; for the folder agents/ leave the key out, it is read by itself.`,
  ...checksOfDeclarations(({ value, at }) =>
    itemsOf(value('agents')).flatMap((item) => {
      const path = item.type === 'string' ? String(item.value) : undefined;
      const isRight = path === undefined || path.endsWith('.md');
      return isRight ? [] : [{ at: at(item), args: { path } }];
    }),
  ),
  page: {
    why: 'Skills and commands may be given as folders, agents may not. A folder under "agents" makes Claude Code refuse the whole plugin.',
    sources: [docs.plugins],
    example: {
      wrong: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "agents": "./helpers"\n}\n',
        'helpers/reviewer.md': '---\nname: reviewer\ndescription: Reviews.\n---\n\nReview.\n',
      },
      right: {
        '.claude-plugin/plugin.json':
          '{\n  "name": "sales",\n  "agents": ["./helpers/reviewer.md"]\n}\n',
        'helpers/reviewer.md': '---\nname: reviewer\ndescription: Reviews.\n---\n\nReview.\n',
      },
    },
  },
};

interface Args {
  path: string;
}
