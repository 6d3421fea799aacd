import { textMember } from '../diagnostics/json.ts';
import type { Rule } from './rule.ts';
import { checksOfDeclarations, kindOf, lossOf } from './shared/declarations.ts';
import { docs } from './shared/examples.ts';

export const authorInvalid: Rule<Args> = {
  severity: 'error',
  title: 'Author is not an object with a name',
  message: ({ found, isEntry }) =>
    `${found === undefined ? 'The author has no "name"' : `"author" is ${found}`}: ${lossOf({ isEntry })}. Write an object such as { "name": "Your team" }; "email" and "url" may stand beside the name.`,
  ...checksOfDeclarations<Args>(({ value, at, plugin }) => {
    const isEntry = plugin === null;
    const author = value('author');
    if (author === undefined) return [];
    if (author.type !== 'object')
      return [{ at: at(author), args: { found: kindOf(author), isEntry } }];
    const isNamed = (textMember(author, 'name') ?? '') !== '';
    return isNamed ? [] : [{ at: at(author), args: { found: undefined, isEntry } }];
  }),
  page: {
    why: 'npm packages take the author as text, plugins do not. In the entry of a marketplace it keeps Claude Code from installing the plugin; in a manifest `claude plugin validate` calls it an error, and the author is not shown.',
    sources: [docs.plugins],
    example: {
      wrong: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "author": "Ada Example"\n}\n',
      },
      right: {
        '.claude-plugin/plugin.json':
          '{\n  "name": "sales",\n  "author": { "name": "Ada Example" }\n}\n',
      },
    },
  },
};

interface Args {
  /** What stands there; undefined where only the name is missing. */
  found: string | undefined;
  isEntry: boolean;
}
