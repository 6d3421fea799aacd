import { textMember, type Node } from '../diagnostics/json.ts';
import type { Rule } from './rule.ts';
import { checksOfDeclarations, itemsOf, kindOf } from './shared/declarations.ts';
import { docs } from './shared/examples.ts';

export const dependenciesInvalid: Rule<Args> = {
  severity: 'error',
  title: 'Dependencies are not a list of plugins',
  message: ({ found }) =>
    `"dependencies" holds ${found}, and Claude Code does not load the plugin. List the plugins that this one needs by name: ["base", "base@team"], or { "name": "base", "version": "^1.0" }. Packages of npm or pip do not belong here.`,
  ...checksOfDeclarations(({ value, at }) => {
    const list = value('dependencies');
    if (list === undefined) return [];
    if (list.type !== 'array') return [{ at: at(list), args: { found: kindOf(list) } }];
    return itemsOf(list).flatMap((item) => {
      if (isDependency(item)) return [];
      const found = item.type === 'string' ? `"${item.value}"` : kindOf(item);
      return [{ at: at(item), args: { found } }];
    });
  }),
  page: {
    why: 'Claude Code installs the plugins that a plugin names with it. It takes a list of names; an object of versions, as npm has it, makes it refuse the plugin.',
    sources: [docs.plugins],
    example: {
      wrong: {
        '.claude-plugin/plugin.json':
          '{\n  "name": "sales",\n  "dependencies": { "base": "^1.0" }\n}\n',
      },
      right: {
        '.claude-plugin/plugin.json':
          '{\n  "name": "sales",\n  "dependencies": [{ "name": "base", "version": "^1.0" }]\n}\n',
      },
    },
  },
};

function isDependency(item: Node): boolean {
  const name = item.type === 'string' ? String(item.value) : textMember(item, 'name');
  return name !== undefined && /^[A-Za-z0-9][\w.-]*(?:@\S+)?$/.test(name);
}

interface Args {
  found: string;
}
