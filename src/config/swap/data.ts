import { serverOwner, type Catalog } from '../../catalog/catalog.ts';
import type { Connector } from '../../catalog/connector.ts';
import type { Endpoint } from '../../catalog/endpoint.ts';
import type { CoverageRow, ServerCoverage } from '../../coverage/coverage-row.ts';
import type { PluginCoverage } from '../../coverage/plugin-coverage.ts';
import { findReferences } from '../../coverage/references.ts';
import type { Resolver } from '../../coverage/resolver.ts';
import type { Plugin } from '../../plugins/plugin.ts';
import type { DeclaredServer } from '../../plugins/server.ts';
import { usableEndpoints } from '../../coverage/connection.ts';
import { readConfiguration, type Configuration } from './configuration.ts';

/** What a plugin's page needs to swap its connectors: it is loaded on demand. */
export function swapData(resolver: Resolver, plugin: PluginCoverage): SwapData {
  const { catalog } = resolver;
  const open = plugin.rows.filter(({ included }) => serversOf(included).length === 0);
  return {
    ...readConfiguration(plugin),
    servers: plugin.servers
      .filter(({ server }) => server.bundle === null)
      .map((each) => toServer(resolver, plugin, each)),
    open: uniqueBy(open, ({ label }) => label)
      .map((row) => ({
        label: row.label,
        ...optionsOf(catalog, [row]),
        place: placeOfRow(plugin.plugin, row),
      }))
      .filter(({ categories, others }) => categories.length > 0 || others.length > 0),
  };
}

/** Whether a plugin has anything to swap or to add. */
export function isSwappable({ servers, rows }: Pick<PluginCoverage, 'servers' | 'rows'>): boolean {
  return servers.some(({ server }) => server.bundle === null) || rows.length > 0;
}

function toServer(
  resolver: Resolver,
  plugin: PluginCoverage,
  coverage: ServerCoverage,
): SwapServer {
  const { catalog } = resolver;
  const { server, connector } = coverage;
  const rows = plugin.rows.filter(({ included }) => serversOf(included).includes(coverage));
  const usable = connector === undefined ? [] : usableEndpoints(catalog, connector);
  const current = server.url === null ? undefined : resolver.endpointOfUrl(server.url)?.endpoint;
  const replacement = usable.find(({ id }) => id === (current?.replacedBy ?? current?.id));
  const problem = problemOf(server, current);
  const fix = (replacement ?? usable[0])?.id;
  return {
    name: server.name,
    title: connector?.name ?? server.title ?? server.name,
    rows: [...new Set(rows.map(({ label }) => label))],
    ...optionsOf(catalog, rows),
    ...(connector && { connector: serverOwner(catalog, connector).id }),
    ...(current && { endpoint: current.id }),
    ...(problem && fix !== undefined && { problem, fix }),
    references: findReferences(plugin.plugin, coverage).map(({ file, line, text }) => ({
      file,
      line,
      text,
    })),
  };
}

function problemOf({ state, url, transport }: DeclaredServer, current: Endpoint | undefined) {
  // A variable of the environment is the author's own way to fill in an address.
  if (state === 'templated' && url?.includes('${')) return undefined;
  if (state !== 'ready') return state;
  if (transport === null) return 'invalid';
  return current !== undefined && current.status !== 'current' ? 'legacy' : undefined;
}

/** The categories to choose from, and the connectors that the plugin's own tables name. */
function optionsOf(catalog: Catalog, rows: readonly CoverageRow[]): SwapOptions {
  const named = rows
    .flatMap((row) => [...row.included, ...row.others])
    .flatMap(({ connector }) => (connector === undefined ? [] : [connector]));
  const isUsable = (connector: Connector) => usableEndpoints(catalog, connector).length > 0;
  return {
    categories: [...new Set(rows.flatMap(({ category }) => category?.id ?? []))],
    others: [...new Set(named.filter(isUsable).map((each) => serverOwner(catalog, each).id))],
    without: [...new Set(named.filter((each) => !isUsable(each)).map(({ name }) => name))],
  };
}

/** The line of the table that a new connector belongs into. */
function placeOfRow({ files }: Plugin, { source }: CoverageRow): SwapReference | null {
  if (source === null) return null;
  const { file, line } = source;
  const text = files.find(({ path }) => path === file)?.text.split('\n')[line - 1] ?? '';
  return { file, line, text: text.trim().slice(0, 300) };
}

function serversOf(included: CoverageRow['included']): ServerCoverage[] {
  return included.flatMap(({ servers }) => servers);
}

function uniqueBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [key(item), item])).values()].toReversed();
}

/** The configuration of a plugin, and what stands behind each of its servers. */
export interface SwapData extends Configuration {
  servers: SwapServer[];
  /** Categories that no server serves. */
  open: SwapRow[];
}

/** Connectors to choose from: those of categories, those that a table names, and names that have no server. */
export interface SwapOptions {
  categories: string[];
  others: string[];
  without: string[];
}

export interface SwapServer extends SwapOptions {
  name: string;
  title: string;
  /** The labels of the categories it serves. */
  rows: string[];
  /** The connector whose endpoints it may have. */
  connector?: string;
  /** The endpoint that its address is of. */
  endpoint?: string;
  /** What is wrong with its address, and the endpoint of its connector to use instead. */
  problem?: 'placeholder' | 'templated' | 'invalid' | 'legacy';
  fix?: string;
  references: SwapReference[];
}

export interface SwapRow extends SwapOptions {
  label: string;
  place: SwapReference | null;
}

/** A line of the plugin to read again. */
export interface SwapReference {
  file: string;
  line: number;
  text: string;
}
