import type { Connector } from '../catalog/connector.ts';
import { fullNameKey } from '../catalog/name-key.ts';
import { maskSecrets } from '../protocol/secret.ts';
import { packageKey } from './package-name.ts';
import type { PluginCoverage } from './plugin-coverage.ts';
import { publicServerKey } from './public-server.ts';
import type { NamedServer, Resolver } from './resolver.ts';

/** Counts how much of what marketplaces wire and name is in the catalog: each server and each name once. */
export function makeTally(resolver: Resolver): Tally {
  const servers = new Map<string, CountedItem>();
  const names = new Map<string, CountedItem>();
  let marketplaces = 0;
  let plugins = 0;
  return {
    add: (coverages) => {
      const number = marketplaces++;
      plugins += coverages.length;
      for (const { servers: wired, rows } of coverages) {
        for (const each of wired.flatMap(({ server }) => [server, ...server.replacedServers])) {
          const key = publicServerKey(each);
          if (key === undefined) continue;
          const connector = resolver.connectorOfServer(each);
          const by = connector && wayTo(connector, each, resolver);
          count(servers, key, number, {
            label: maskSecrets(key),
            calledLike: each.name,
            connector,
            by,
          });
        }
        for (const { source, included, others } of rows) {
          if (source === null) continue;
          for (const { name, connector } of [...included, ...others]) {
            const key = fullNameKey(name);
            if (key === '') continue;
            const by = connector && 'name';
            count(names, key, number, { label: name, calledLike: source.label, connector, by });
          }
        }
      }
    },
    result: () => ({
      marketplaces,
      plugins,
      servers: sumUp(servers),
      names: sumUp(names),
    }),
  };
}

/** Which fact of an entry a server was found by. */
function wayTo(
  { endpoints = [] }: Connector,
  server: NamedServer,
  { endpointOfUrl }: Resolver,
): ResolvedBy {
  const key = publicServerKey(server) ?? '';
  const isNamed =
    endpointOfUrl(key) !== undefined ||
    endpoints.some(
      (endpoint) =>
        endpoint.type === 'stdio' && packageKey(endpoint.command, endpoint.args ?? []) === key,
    );
  return isNamed ? 'endpoint' : 'owner';
}

function count(
  all: Map<string, CountedItem>,
  key: string,
  marketplace: number,
  { label, calledLike, connector, by }: SeenItem,
): void {
  const found = all.get(key) ?? {
    label,
    calledLike,
    connector: undefined,
    by: undefined,
    marketplaces: new Set(),
  };
  found.marketplaces.add(marketplace);
  found.connector ??= connector;
  found.by ??= by;
  all.set(key, found);
}

function sumUp(all: ReadonlyMap<string, CountedItem>): Resolved {
  const items = [...all.values()]
    .map(({ label, calledLike, connector, by, marketplaces }): ResolvedItem => ({
      label,
      calledLike,
      connector: connector?.id ?? null,
      by: by ?? null,
      marketplaces: marketplaces.size,
    }))
    .sort((a, b) => b.marketplaces - a.marketplaces || (a.label < b.label ? -1 : 1));
  return { known: items.filter(({ connector }) => connector !== null).length, items };
}

/** What led to a connector: an endpoint of its entry, whose host or package it is, or what it is called. */
export type ResolvedBy = 'endpoint' | 'owner' | 'name';

interface SeenItem {
  label: string;
  calledLike: string;
  connector: Connector | undefined;
  by: ResolvedBy | undefined;
}

interface CountedItem extends SeenItem {
  marketplaces: Set<number>;
}

/** One server or name, and what it is in the catalog. */
export interface ResolvedItem {
  /** The address, the package behind its registry, or the name. */
  label: string;
  /** What the first plugin calls the server, or the row in which the name stands. */
  calledLike: string;
  connector: string | null;
  by: ResolvedBy | null;
  /** How many marketplaces have it. */
  marketplaces: number;
}

/** Servers or names, most used first. */
export interface Resolved {
  known: number;
  items: ResolvedItem[];
}

/** What was counted in all marketplaces. */
export interface ResolvedCounts {
  marketplaces: number;
  plugins: number;
  /** The distinct servers that anybody could use. */
  servers: Resolved;
  /** The distinct names in tables of connectors. */
  names: Resolved;
}

interface Tally {
  /** Counts the plugins of one marketplace. */
  add: (coverages: readonly PluginCoverage[]) => void;
  result: () => ResolvedCounts;
}
