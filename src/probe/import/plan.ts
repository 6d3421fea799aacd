import type { Catalog } from '../../catalog/catalog.ts';
import type { Connector } from '../../catalog/connector.ts';
import { fullNameKey } from '../../catalog/name-key.ts';
import { endpointKey } from '../../protocol/url-template.ts';
import { importEntry, type ImportSource } from './entry.ts';
import { freeId, freeName, groupServers } from './group.ts';
import type { ListedEndpoint } from './endpoints.ts';
import type { ListedServer } from './listed.ts';

/**
 * What an import does to a catalog: the entries that it writes, and for products that have one already, what the
 * registry says otherwise. An entry that is there is never written: what people wrote stays.
 */
export function planImport(
  catalog: Pick<Catalog, 'connectors'>,
  listed: readonly ListedServer[],
  source: ImportSource,
): ImportPlan {
  const index = indexOf(catalog.connectors);
  const plan: ImportPlan = { entries: [], presentIds: [], differences: [] };
  for (const group of groupServers(listed)) {
    const connector = findKnown(group, index, source.from);
    if (connector !== undefined) {
      plan.presentIds.push(connector.id);
      plan.differences.push(...differencesOf(connector, group));
      continue;
    }
    const servers = unlisted(group, index);
    // All of its addresses are those of another one in the same list.
    if (servers.every(({ endpoints }) => endpoints.length === 0)) continue;
    const [first] = group;
    const id = freeId(first!, (each) => index.ids.has(each));
    const name = freeName(first!, (each) => index.names.has(fullNameKey(each)));
    index.ids.add(id);
    index.names.add(fullNameKey(name));
    const endpointIds = idGiver(index.ids);
    const text = importEntry({ id, name, servers, endpointIds }, source);
    plan.entries.push({ id, text });
  }
  return plan;
}

/** The servers without addresses that an entry has already: one belongs to one connector. */
function unlisted(group: readonly ListedServer[], index: Index): ListedServer[] {
  return group.map((server) => ({
    ...server,
    endpoints: server.endpoints.filter((endpoint) => {
      const key = keyOf(endpoint);
      if (index.keys.has(key)) return false;
      index.keys.set(key, undefined);
      return true;
    }),
  }));
}

function idGiver(taken: Set<string>) {
  return (connector: string, { ownFacts }: ListedServer, index: number): string => {
    const base = ownFacts.endpoint ?? connector;
    // The connector's own id is free for the first of its endpoints.
    let id = base;
    for (let number = 2; id !== connector ? taken.has(id) : taken.has(`${id} used`); number += 1) {
      id = `${base}-${number}`;
    }
    if (index >= 0) taken.add(id === connector ? `${id} used` : id);
    return id;
  };
}

function findKnown(
  group: readonly ListedServer[],
  { byImport, keys }: Index,
  from: string,
): Connector | undefined {
  for (const { name } of group) {
    const imported = byImport.get(`${from} ${name}`);
    if (imported !== undefined) return imported;
  }
  const owners = group.flatMap(({ endpoints }) =>
    endpoints.flatMap((each) => keys.get(keyOf(each)) ?? []),
  );
  return owners[0];
}

function differencesOf(connector: Connector, group: readonly ListedServer[]): ImportDifference[] {
  const own = connector.endpoints ?? [];
  return group.flatMap(({ name, state, endpoints }) =>
    endpoints.flatMap((endpoint): ImportDifference[] => {
      const key = keyOf(endpoint);
      const at = own.findIndex((each) => keyOf(each as ListedEndpoint) === key);
      const common = { connector: connector.id, listed: name, address: addressOf(endpoint) };
      if (at === -1) {
        return state === 'active' ? [{ ...common, kind: 'missing', path: ['endpoints'] }] : [];
      }
      const isCurrent = own[at]?.status === 'current';
      if (isCurrent === (state === 'active')) return [];
      const kind = isCurrent ? 'deprecated' : 'active';
      return [{ ...common, kind, path: ['endpoints', at, 'status'] }];
    }),
  );
}

function indexOf(connectors: readonly Connector[]): Index {
  const index: Index = { ids: new Set(), names: new Set(), keys: new Map(), byImport: new Map() };
  for (const connector of connectors) {
    index.ids.add(connector.id);
    for (const name of [connector.id, connector.name, ...(connector.aliases ?? [])]) {
      index.names.add(fullNameKey(name));
    }
    for (const endpoint of connector.endpoints ?? []) {
      index.ids.add(endpoint.id);
      index.keys.set(keyOf(endpoint as ListedEndpoint), connector);
    }
    for (const { from, name } of connector.imported ?? []) {
      index.byImport.set(`${from} ${name}`, connector);
    }
  }
  return index;
}

/** By what two endpoints are the same. */
function keyOf(endpoint: ListedEndpoint): string {
  if ('url' in endpoint) return endpointKey(endpoint.url) ?? endpoint.url;
  // Another version of a package is the same one.
  return [endpoint.command, ...(endpoint.args ?? [])]
    .map((word) => word.replace(/(?<=.)[@:]v?\d[\w.+-]*$/, ''))
    .join(' ');
}

function addressOf(endpoint: ListedEndpoint): string {
  return 'url' in endpoint ? endpoint.url : [endpoint.command, ...endpoint.args].join(' ');
}

interface Index {
  /** Of connectors and of endpoints. */
  ids: Set<string>;
  names: Set<string>;
  /** Whose an address is; undefined for one that this import gives away. */
  keys: Map<string, Connector | undefined>;
  byImport: Map<string, Connector>;
}

/** What a registry says otherwise than an entry, with the place in that. */
export interface ImportDifference {
  connector: string;
  /** The name in the registry. */
  listed: string;
  address: string;
  kind: 'missing' | 'deprecated' | 'active';
  path: PropertyKey[];
}

export interface ImportPlan {
  entries: { id: string; text: string }[];
  /** The ids of entries that were there. */
  presentIds: string[];
  differences: ImportDifference[];
}
