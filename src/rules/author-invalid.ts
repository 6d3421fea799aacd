import { textMember } from '../diagnostics/json.ts';
import type { Rule } from './rule.ts';
import { checksOfDeclarations, kindOf } from './shared/declarations.ts';
import { docs } from './shared/examples.ts';

export const authorInvalid: Rule<Args> = {
  severity: 'error',
  title: 'Author is not an object with a name',
  message: ({ found }) =>
    `${found === undefined ? 'The author has no "name"' : `"author" is ${found}`}, and Claude Code does not load the plugin. Write an object such as { "name": "Your team" }; "email" and "url" may stand beside the name.`,
  ...checksOfDeclarations<Args>(({ value, at }) => {
    const author = value('author');
    if (author === undefined) return [];
    if (author.type !== 'object') return [{ at: at(author), args: { found: kindOf(author) } }];
    const isNamed = (textMember(author, 'name') ?? '') !== '';
    return isNamed ? [] : [{ at: at(author), args: { found: undefined } }];
  }),
  page: {
    why: 'npm packages take the author as text, plugins do not: Claude Code refuses to install a plugin whose author is one.',
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
}
