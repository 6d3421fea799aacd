import { loadsOf, pluginHosts, type LoadOutcome } from '../coverage/plugin-hosts.ts';
import type { Refusal } from '../coverage/refusal.ts';
import { describe } from '../rules/rules.ts';
import type { SitePlugin } from '../workspace/marketplaces.ts';

/** Where the servers of a plugin load: a row for each server, a column for each program. */
export function pluginLoads({ plugin, refusals }: SitePlugin): PluginLoads {
  const rows = loadsOf(plugin, refusals).map(({ server, outcomes }) => ({
    server: server.name,
    cells: outcomes.map(({ outcome }) => ({ outcome, label: labels[outcome] })),
  }));
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ outcome }) => outcome)));
  return {
    hosts: pluginHosts.map(({ id, name, evidence, source }) => ({ id, name, evidence, source })),
    rows,
    meanings: (Object.keys(meanings) as LoadOutcome[])
      .filter((outcome) => used.has(outcome))
      .map((outcome) => ({
        label: labels[outcome],
        meaning: meanings[outcome] + (outcome === 'refused' ? reasonsOf(refusals) : ''),
      })),
  };
}

/** Why each program refuses the plugin, by the first reason. */
function reasonsOf(refusals: readonly Refusal[]): string {
  return pluginHosts
    .flatMap(({ id, name }) => {
      const refusal = refusals.find(({ host }) => host === id);
      return refusal === undefined ? [] : ` ${name}: ${describe(refusal.finding)}`;
    })
    .join('');
}

const labels = {
  refused: 'Not installed',
  loads: 'Loads',
  connector: 'As connector',
  'by-hand': 'By hand',
  unset: 'Not set up',
  unread: 'Not read',
  no: 'No',
  unknown: 'Not known',
} as const satisfies Record<LoadOutcome, string>;

const meanings = {
  refused: 'the program does not install the plugin as it is.',
  loads: 'comes with the plugin.',
  connector: 'does not come with the plugin; add its address under Customize, Connectors.',
  'by-hand': 'does not come with the plugin; add it to the program’s own configuration.',
  unset: 'has no address yet; connect the product in Claude’s settings, or fill in an address.',
  unread:
    'is declared where the program does not look. Every program reads .mcp.json where all servers of a plugin stand in it alone.',
  no: 'cannot be used there.',
  unknown: 'could not be tried.',
} as const satisfies Record<LoadOutcome, string>;

/** What a page says of where servers load. */
export interface PluginLoads {
  hosts: { id: string; name: string; evidence: string; source: string }[];
  rows: { server: string; cells: { outcome: LoadOutcome; label: string }[] }[];
  /** What the words in the cells mean, of those that are there. */
  meanings: { label: string; meaning: string }[];
}
