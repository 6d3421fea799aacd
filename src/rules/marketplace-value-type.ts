import { member, type Node } from '../diagnostics/json.ts';
import type { Rule } from './rule.ts';
import { kindOf } from './shared/declarations.ts';
import { docs } from './shared/examples.ts';

export const marketplaceValueType: Rule<Args> = {
  severity: 'error',
  title: 'Value of a marketplace is of another kind',
  message: ({ key, found, wanted }) =>
    `"${key}" of the marketplace is ${found}, and Claude Code refuses the file. Write ${wanted === 'string' ? 'one text in quotes' : 'an object in braces'}, or leave it out.`,
  checkMarketplace: ({ marketplace }) =>
    marketplace === null
      ? []
      : Object.entries(wantedTypes).flatMap(([key, wanted]) => {
          const found = key
            .split('.')
            .reduce<Node | undefined>((node, part) => member(node, part), marketplace.json.root);
          if (found === undefined || found.type === wanted) return [];
          const args = { key, found: kindOf(found), wanted };
          return [{ at: marketplace.json.place(found.offset), args }];
        }),
  page: {
    why: 'Claude Code does not add a marketplace whose file breaks the format.',
    sources: [docs.marketplaces],
    example: {
      wrong: { '.claude-plugin/marketplace.json': file('1') },
      right: { '.claude-plugin/marketplace.json': file('"1"') },
    },
  },
};

const wantedTypes = {
  description: 'string',
  version: 'string',
  metadata: 'object',
  'metadata.pluginRoot': 'string',
} as const;

function file(version: string): string {
  return `{\n  "name": "team",\n  "owner": { "name": "Team" },\n  "version": ${version},\n  "plugins": []\n}\n`;
}

interface Args {
  key: string;
  found: string;
  wanted: (typeof wantedTypes)[keyof typeof wantedTypes];
}
