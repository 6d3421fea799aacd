import { serverOwner } from '../catalog/catalog.ts';
import { allClients } from '../clients/all-clients.ts';
import type { ServerCoverage } from '../coverage/coverage-row.ts';
import {
  loadsOf,
  pluginHosts,
  type LoadOutcome,
  type PluginHost,
} from '../coverage/plugin-hosts.ts';
import type { Refusal } from '../coverage/refusal.ts';
import type { Resolver } from '../coverage/resolver.ts';
import { signInFor, type Entrance } from '../coverage/sign-in.ts';
import { describe } from '../rules/rules.ts';
import type { SitePlugin } from '../workspace/marketplaces.ts';

/**
 * Where the servers of a plugin load, and whether people get in to what the catalog knows: a row for each server, a
 * column for each program.
 */
export function pluginLoads(
  { plugin, servers, refusals }: SitePlugin,
  resolver: Resolver,
): PluginLoads {
  const rows = loadsOf(plugin, refusals).map(({ server, outcomes }, index) => ({
    server: server.name,
    cells: outcomes.map(({ host, outcome }) => {
      const isTaken = outcome === 'loads' || outcome === 'connector';
      const coverage = isTaken ? servers[index] : undefined;
      const entrance = coverage && entranceIn(host, coverage, resolver);
      const told: CellOutcome = entrance?.id === 'cannot' ? 'shut' : outcome;
      return { outcome: told, label: labels[told] };
    }),
  }));
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ outcome }) => outcome)));
  return {
    hosts: pluginHosts.map(({ id, name, evidence, source }) => ({ id, name, evidence, source })),
    rows,
    meanings: (Object.keys(meanings) as CellOutcome[])
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

/** How people of a program get in to an address that the catalog has. */
function entranceIn(
  host: PluginHost,
  { server, connector }: ServerCoverage,
  { catalog, endpointOfUrl }: Resolver,
): Entrance | undefined {
  const client = allClients.find(({ id }) => id === host.client);
  const endpoint = server.url === null ? undefined : endpointOfUrl(server.url)?.endpoint;
  if (client === undefined || connector === undefined || endpoint === undefined) return undefined;
  return signInFor(serverOwner(catalog, connector), endpoint, client);
}

const labels = {
  refused: 'Not installed',
  loads: 'Loads',
  connector: 'As connector',
  shut: 'Not let in',
  'by-hand': 'By hand',
  unset: 'Not set up',
  unread: 'Not read',
  no: 'No',
  unknown: 'Not known',
} as const satisfies Record<CellOutcome, string>;

const meanings = {
  refused: 'the program does not install the plugin as it is.',
  loads: 'comes with the plugin.',
  connector: 'does not come with the plugin; add its address under Customize, Connectors.',
  shut: 'the program takes it, but people cannot sign in to it from there.',
  'by-hand': 'does not come with the plugin; add it to the program’s own configuration.',
  unset: 'has no address yet; connect the product in Claude’s settings, or fill in an address.',
  unread:
    'is declared where the program does not look. Every program reads .mcp.json where all servers of a plugin stand in it alone.',
  no: 'cannot be used there.',
  unknown: 'could not be tried.',
} as const satisfies Record<CellOutcome, string>;

/** What a page says of where servers load. */
export interface PluginLoads {
  hosts: { id: string; name: string; evidence: string; source: string }[];
  rows: { server: string; cells: { outcome: CellOutcome; label: string }[] }[];
  /** What the words in the cells mean, of those that are there. */
  meanings: { label: string; meaning: string }[];
}

/** `shut`: it loads or can be added, and nobody gets in from there. */
type CellOutcome = LoadOutcome | 'shut';
