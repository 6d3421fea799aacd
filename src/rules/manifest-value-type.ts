import type { Rule } from './rule.ts';
import { checksOfDeclarations, kindOf } from './shared/declarations.ts';
import { docs } from './shared/examples.ts';

export const manifestValueType: Rule<Args> = {
  severity: 'error',
  title: 'Value of a manifest or an entry is of another kind',
  message: ({ key, found, wanted }) =>
    `"${key}" is ${found}, but Claude Code takes ${kinds[wanted].words} and does not load the plugin with anything else. Write ${kinds[wanted].example}.`,
  ...checksOfDeclarations(({ node, plugin, value, at }) =>
    Object.entries(plugin === null ? { ...shared, ...ofEntry } : shared).flatMap(
      ([key, wanted]) => {
        const found = value(key);
        if (found === undefined || found === node) return [];
        const isRight =
          found.type === kinds[wanted].type &&
          (wanted !== 'texts' || (found.children ?? []).every(({ type }) => type === 'string'));
        return isRight ? [] : [{ at: at(found), args: { key, found: kindOf(found), wanted } }];
      },
    ),
  ),
  page: {
    why: 'Claude Code reads these values by their kind. One of another kind makes it refuse the whole plugin, or the entry of the marketplace.',
    sources: [docs.plugins, docs.marketplaces],
    example: {
      wrong: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "keywords": "crm, calls"\n}\n',
      },
      right: {
        '.claude-plugin/plugin.json': '{\n  "name": "sales",\n  "keywords": ["crm", "calls"]\n}\n',
      },
    },
  },
};

const kinds = {
  text: { type: 'string', words: 'a text', example: 'one text in quotes' },
  texts: { type: 'array', words: 'a list of texts', example: 'a list such as ["one", "two"]' },
  switch: { type: 'boolean', words: 'true or false', example: 'true or false without quotes' },
} as const;

const shared = {
  description: 'text',
  version: 'text',
  displayName: 'text',
  license: 'text',
  repository: 'text',
  keywords: 'texts',
  defaultEnabled: 'switch',
} as const satisfies Record<string, Wanted>;

const ofEntry = { category: 'text', tags: 'texts', strict: 'switch' } as const satisfies Record<
  string,
  Wanted
>;

type Wanted = keyof typeof kinds;

interface Args {
  key: string;
  found: string;
  wanted: Wanted;
}
