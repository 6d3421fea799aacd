import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Access, Connector } from '../catalog/connector.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import type { reachLabels } from './labels.ts';

/** How many alternatives a page names. */
export const MOST_ALTERNATIVES = 6;

/** How many of the connector's known tools read, write, destroy. */
export function countAccess({ tools }: Connector): Record<Access, number> {
  const counts = { read: 0, write: 0, destructive: 0, unknown: 0 };
  for (const { access } of tools?.items ?? []) counts[access] += 1;
  return counts;
}

/** Whether the known tools can change anything; unknown where none is known or the list may lack some. */
export function reachOf(connector: Connector): Reach {
  const { write, destructive, unknown } = countAccess(connector);
  if (write + destructive > 0) return 'write';
  return connector.tools === undefined || unknown > 0 || !connector.tools.complete
    ? 'unknown'
    : 'read';
}

/** The transports of the endpoints in use, each once. */
export function transportsOf(catalog: Catalog, connector: Connector): Endpoint['type'][] {
  if (connector.status === 'bundled' || connector.status === 'none') return [];
  const current = (serverOwner(catalog, connector).endpoints ?? []).filter(
    ({ status }) => status === 'current',
  );
  return [...new Set(current.map(({ type }) => type))];
}

/** Other connectors for the same job: those it names, then those that share most of its categories. */
export function alternativesOf(catalog: Catalog, connector: Connector, limit: number): Connector[] {
  const found = new Set((connector.related ?? []).flatMap((id) => catalog.byId.get(id) ?? []));
  const [primary = ''] = connector.categories;
  const candidates = (catalog.byCategory.get(primary) ?? []).filter(
    ({ id, status }) => id !== connector.id && status !== 'none',
  );
  // Once over the candidates for each count: there may be thousands, and few are shown.
  for (let shared = connector.categories.length; shared > 0 && found.size < limit; shared--) {
    for (const candidate of candidates) {
      if (found.size >= limit) break;
      if (countShared(candidate, connector) === shared) found.add(candidate);
    }
  }
  return [...found].slice(0, limit);
}

function countShared(a: Connector, b: Connector): number {
  return a.categories.filter((category) => b.categories.includes(category)).length;
}

export type Reach = keyof typeof reachLabels;
