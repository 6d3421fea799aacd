import type { Node } from '../diagnostics/json.ts';
import type { PluginFindings } from '../plugins/findings.ts';
import type { Rule } from './rule.ts';
import { pathsIn } from './shared/component-paths.ts';
import {
  checksOfDeclarations,
  kindOf,
  wordOfKind,
  type Declaration,
} from './shared/declarations.ts';
import type { Hit } from './targets.ts';
import { skill, docs } from './shared/examples.ts';

type Args = PluginFindings['component-path-invalid'];

export const componentPathInvalid: Rule<Args> = {
  severity: 'error',
  title: 'Path of a part of a plugin breaks the format',
  message: (args) =>
    'path' in args
      ? `"${args.field}" names "${args.path}", ${args.isMissing === true ? 'where nothing lies, and' : 'but'} Claude Code takes only paths inside the plugin that start with "./". ${args.isMissing === true ? 'Correct it to one such as "./folder", or remove it.' : wayOf(args.field === 'skills' ? args.path.replace(/\/SKILL\.md$/, '') : args.path)}`
      : othersThanPaths(args),
  // What the reader of components does not look at.
  ...checksOfDeclarations<Args>((declaration) =>
    pathsIn(declaration).flatMap(({ field, node }): Hit<Args>[] => {
      const at = declaration.at(node);
      if (node.type === 'object') return [];
      if (field === 'hooks' && isToldAsHooks(declaration, node)) return [];
      if (node.type !== 'string') return [{ at, args: { field, found: kindOf(node), more: 0 } }];
      const path = String(node.value);
      const isRight = path.startsWith('./') && !path.split('/').includes('..');
      return isRight ? [] : [{ at, args: { field, path } }];
    }),
  ),
  page: {
    why: 'Claude Code takes paths that start with "./" and stay inside the plugin; what lies outside is not installed.',
    sources: [docs.plugins],
    example: {
      wrong: { '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "skills": "../prep"\n}\n' },
      right: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "skills": "./prep"\n}\n',
        'prep/SKILL.md': skill('prep', 'Ask.'),
      },
    },
  },
};

/** Whether another rule says of hooks that they are no file that Claude Code takes. */
function isToldAsHooks({ plugin }: Declaration, { type, value }: Node): boolean {
  return plugin === null || type !== 'string' || !String(value).endsWith('.json');
}

/** What stands where paths belong. */
function othersThanPaths({ field, found, more }: Extract<Args, { more: number }>): string {
  const holds = `"${field}" holds ${wordOfKind(found)} where a path belongs`;
  return more === 0
    ? `${holds}. Write one such as "./folder".`
    : `${holds}, and ${more} more such ${more === 1 ? 'value' : 'values'}. Write paths such as "./folder".`;
}

/** What to write in the place of a path. */
function wayOf(path: string): string {
  const isInside = /^[\w@-][\w@./-]*$/.test(path) && !path.split('/').includes('..');
  if (isInside) return `Write "./${path}".`;
  const beside = /^\.\.\/([\w@.-][\w@./-]*)$/.exec(path)?.[1];
  return beside === undefined || beside.split('/').includes('..')
    ? 'Write it so, as in "./folder", and move what lies elsewhere into the plugin.'
    : `Paths start where .claude-plugin lies, not in it: if it lies there, write "./${beside}"; else move it into the plugin.`;
}
