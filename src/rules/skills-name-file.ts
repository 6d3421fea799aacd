import type { Rule } from './rule.ts';
import { checksOfDeclarations, itemsOf } from './shared/declarations.ts';
import { docs, skill } from './shared/examples.ts';
import { kindOfPath } from './shared/plugin-files.ts';

export const skillsNameFile: Rule<Args> = {
  severity: 'error',
  title: 'Skills name a file in place of its folder',
  message: ({ path, folder }) =>
    `"skills" names the file "${path}", but Claude Code looks for folders here. Name the folder: "${folder}".`,
  ...checksOfDeclarations(({ plugin, value, at }) =>
    itemsOf(value('skills')).flatMap((item) => {
      if (item.type !== 'string') return [];
      const path = String(item.value);
      // What an entry of a marketplace names may lie elsewhere: it is told by its name.
      const isFile =
        plugin === null ? path.endsWith('/SKILL.md') : kindOfPath(plugin, path) === 'file';
      if (!isFile) return [];
      const inside = path.startsWith('./') ? path : `./${path}`;
      const folder = inside.replace(/\/[^/]*$/, '').replace(/^\.$/, './');
      return [{ at: at(item), args: { path, folder } }];
    }),
  ),
  page: {
    why: 'A skill is a folder with a SKILL.md. Claude Code reports an error when a plugin that names the file itself is loaded.',
    sources: [docs.plugins],
    example: {
      wrong: {
        '.claude-plugin/plugin.json':
          '{\n  "name": "sales",\n  "skills": ["./briefs/prep/SKILL.md"]\n}\n',
        'briefs/prep/SKILL.md': skill('prep', 'Ask.'),
      },
      right: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "skills": ["./briefs/prep"]\n}\n',
        'briefs/prep/SKILL.md': skill('prep', 'Ask.'),
      },
    },
  },
};

interface Args {
  path: string;
  folder: string;
}
