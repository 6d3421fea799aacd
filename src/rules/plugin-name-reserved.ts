import { marketplaceNameProblem } from '../plugins/plugin-id.ts';
import { reservedName, standingOf } from '../plugins/reserved-name.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const pluginNameReserved: Rule<Args> = {
  severity: 'error',
  title: 'Name of a plugin is kept for Anthropic',
  message: ({ name, standing }) =>
    standing === 'reserved'
      ? `"${name}" passes as one of Anthropic's own plugins: Claude Code still installs it, but \`claude plugin validate\` refuses the name from others. Name it for what it does, without "claude", "anthropic" or "cc-plugin" in front and without "official" beside them.`
      : `"${name}" reads as one of Anthropic's own plugins. Name it for what it does; "claude" and "anthropic" say who made it.`,
  checkMarketplace: ({ marketplace, coverages, source }) => {
    const place = marketplace?.name ?? '';
    // In the marketplaces of Anthropic they are its own; a fork that keeps their name is none.
    if (reservedName(place) && marketplaceNameProblem(place, source) === undefined) return [];
    return coverages.flatMap(({ plugin }) => {
      const { entryName, manifestName, entry, manifestPlace } = plugin;
      const names = [
        { name: entryName, at: entry },
        ...(manifestName === entryName ? [] : [{ name: manifestName, at: manifestPlace }]),
      ];
      return names.flatMap(({ name, at }) => {
        const standing = name === null ? undefined : standingOf(name);
        if (name === null || at === null || standing === undefined) return [];
        const severity = standing === 'reserved' ? ('error' as const) : ('warning' as const);
        return [{ at, args: { name, standing }, severity }];
      });
    });
  },
  page: {
    why: 'People trust a name. `claude plugin validate` keeps those that look like Anthropic’s for the marketplaces of Anthropic, and refuses them elsewhere; Claude Code 2.1.332 installs such a plugin all the same.',
    sources: [docs.plugins, docs.marketplaces],
    example: {
      wrong: { '.claude-plugin/plugin.json': '{\n  "name": "claude-sales"\n}\n' },
      right: { '.claude-plugin/plugin.json': '{\n  "name": "sales"\n}\n' },
    },
  },
};

interface Args {
  name: string;
  standing: 'reserved' | 'near';
}
