import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';
import { marketplaceOf } from './shared/plugin-examples.ts';

const pinned = (ref: string) =>
  `{ "source": "git-subdir", "url": "https://example.com/sales.git", "path": "plugin",${ref} "sha": "${'0123456789'.repeat(4)}" }`;

export const sourceRefMissing: Rule<Args> = {
  severity: 'info',
  title: 'Source of a plugin is pinned without its branch',
  message: ({ plugin }) =>
    `The source of "${plugin}" has a "sha" and no "ref": who moves it on takes the next commit of the default branch. Where it was taken from another branch or a tag, add that.`,
  checkMarketplace: ({ marketplace }) =>
    (marketplace?.entries ?? []).flatMap(({ name, source, sourcePlace }) => {
      if ('candidates' in source || source.kind !== 'git-subdir') return [];
      const isPinned = source.sha !== null && source.ref === null;
      return isPinned ? [{ at: sourcePlace, args: { plugin: name ?? '' } }] : [];
    }),
  page: {
    why: 'The commit says what is fetched, the branch or tag what it was taken from. Who moves the pin forward needs the branch.',
    sources: [docs.marketplaces],
    example: {
      wrong: { '.claude-plugin/marketplace.json': marketplaceOf(pinned('')) },
      right: { '.claude-plugin/marketplace.json': marketplaceOf(pinned(' "ref": "main",')) },
    },
  },
};

interface Args {
  plugin: string;
}
