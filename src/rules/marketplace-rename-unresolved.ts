import { member, members } from '../diagnostics/json.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const marketplaceRenameUnresolved: Rule<Args> = {
  severity: 'error',
  title: 'Old name of a plugin leads to none',
  message: ({ from, to }) =>
    `"renames" leads from "${from}" to "${to}", but the marketplace has no plugin of that name, and Claude Code refuses the file. Name a plugin of this marketplace, or write null where the plugin is gone.`,
  checkMarketplace: ({ marketplace }) => {
    if (marketplace === null) return [];
    const { json, renames, entries } = marketplace;
    const names = new Set(entries.map(({ name }) => name));
    return members(member(json.root, 'renames')).flatMap(([from, , value]) => {
      const to = renames[from] ?? null;
      const isKnown = to === null || names.has(to) || Object.hasOwn(renames, to);
      return isKnown ? [] : [{ at: json.place(value.offset), args: { from, to } }];
    });
  },
  page: {
    why: 'People who have the plugin under its old name get the new one. A name that leads nowhere makes Claude Code refuse the marketplace.',
    sources: [docs.marketplaces],
    example: {
      wrong: { '.claude-plugin/marketplace.json': file('"old": "slaes"') },
      right: { '.claude-plugin/marketplace.json': file('"old": null') },
    },
  },
};

function file(rename: string): string {
  return `{\n  "name": "team",\n  "owner": { "name": "Team" },\n  "plugins": [],\n  "renames": { ${rename} }\n}\n`;
}

interface Args {
  from: string;
  to: string;
}
