import type { Rule } from './rule.ts';
import { checksOfDeclarations, itemsOf, kindOf } from './shared/declarations.ts';
import { docs } from './shared/examples.ts';

export const hooksNotJson: Rule<Args> = {
  severity: 'error',
  title: 'Hooks name something other than a JSON file',
  message: ({ found, isEntry }) =>
    isEntry === true
      ? `"hooks" of an entry is ${found}, but Claude Code takes only the hooks themselves there, and does not install the plugin. Put them into hooks/hooks.json of the plugin, which is read by itself, and remove the key.`
      : `"hooks" is ${found}, but Claude Code takes a file that ends in .json or the hooks themselves, and does not load the plugin. Name the file, such as "./config/hooks.json"; for hooks/hooks.json leave the key out, it is read by itself.`,
  ...checksOfDeclarations<Args>(({ plugin, value, at }) =>
    itemsOf(value('hooks')).flatMap((item) => {
      if (item.type === 'object') return [];
      const path = item.type === 'string' ? String(item.value) : undefined;
      // An entry with a path of another form is refused; of others it takes none either.
      const isPath = plugin !== null || path?.startsWith('./') === true;
      if (isPath && path?.endsWith('.json') === true) return [];
      const found = path === undefined ? kindOf(item) : `"${path}"`;
      return [{ at: at(item), args: { found, ...(plugin === null && { isEntry: true }) } }];
    }),
  ),
  page: {
    why: 'A folder, a script or another value in the place of the hooks makes Claude Code refuse the whole plugin.',
    sources: [docs.plugins, docs.hooks],
    example: {
      wrong: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "hooks": "./config"\n}\n',
        'config/hooks.json': '{\n  "hooks": {}\n}\n',
      },
      right: {
        '.claude-plugin/plugin.json':
          '{\n  "name": "sales",\n  "hooks": "./config/hooks.json"\n}\n',
        'config/hooks.json': '{\n  "hooks": {}\n}\n',
      },
    },
  },
};

interface Args {
  found: string;
  isEntry?: boolean;
}
