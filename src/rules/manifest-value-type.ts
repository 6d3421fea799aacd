import type { Rule } from './rule.ts';
import { checksOfDeclarations, kindOf, lossOf } from './shared/declarations.ts';
import { docs } from './shared/examples.ts';

export const manifestValueType: Rule<Args> = {
  severity: 'error',
  title: 'Value of a manifest or an entry is of another kind',
  message: ({ key, found, wanted, isEntry }) =>
    `"${key}" is ${found}, but has to be ${kinds[wanted].words}: ${lossOf({ isEntry, stopsManifest: stopsManifest(key) })}. Write ${kinds[wanted].example}.`,
  ...checksOfDeclarations(({ node, plugin, value, at }) =>
    Object.entries(plugin === null ? { ...shared, ...ofEntry } : shared).flatMap(
      ([key, wanted]) => {
        const found = value(key);
        if (found === undefined || found === node) return [];
        const isRight =
          found.type === kinds[wanted].type &&
          (wanted !== 'texts' || (found.children ?? []).every(({ type }) => type === 'string'));
        return isRight
          ? []
          : [
              {
                at: at(found),
                args: { key, found: kindOf(found), wanted, isEntry: plugin === null },
              },
            ];
      },
    ),
  ),
  page: {
    why: 'Claude Code reads these values by their kind. One of another kind in the entry of a marketplace makes it refuse the plugin; so does one of "version" or "defaultEnabled" in a manifest, where it leaves out the others.',
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

/** Whether Claude Code refuses a manifest in which a key has a value of another kind, and does not just leave it out. */
export function stopsManifest(key: string): boolean {
  return key === 'version' || key === 'defaultEnabled';
}

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
  isEntry: boolean;
}
