import { marketplaceNameProblem } from '../plugins/plugin-id.ts';
import { reservedName } from '../plugins/reserved-name.ts';
import type { Rule } from './rule.ts';
import { docs } from './shared/examples.ts';

export const marketplaceNameReserved: Rule<Args> = {
  severity: 'error',
  title: 'Name of a marketplace is kept for Anthropic',
  message: ({ name, source }) =>
    `Claude Code keeps the name "${name}" for a marketplace of Anthropic and refuses it from ${source}. Give this one a name of your own, such as your team's; people then install from it under that name.`,
  checkMarketplace: ({ marketplace, source }) => {
    const { name, namePlace } = marketplace ?? {};
    if (name == null || source === undefined || namePlace === undefined) return [];
    const isRefused = reservedName(name) && marketplaceNameProblem(name, source) !== undefined;
    return isRefused ? [{ at: namePlace, args: { name, source } }] : [];
  },
  page: {
    why: 'A fork that keeps the name of the original cannot be added: Claude Code takes the names of Anthropic’s marketplaces from Anthropic’s repositories only.',
    sources: [docs.marketplaces],
    example: {
      wrong: { '.claude-plugin/marketplace.json': file('knowledge-work-plugins') },
      right: { '.claude-plugin/marketplace.json': file('team-plugins') },
    },
  },
};

function file(name: string): string {
  return `{\n  "name": "${name}",\n  "owner": { "name": "Team" },\n  "metadata": { "repository": "https://github.com/team/plugins" },\n  "plugins": []\n}\n`;
}

interface Args {
  name: string;
  source: string;
}
