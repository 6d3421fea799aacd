import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Access, Connector } from '../catalog/connector.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import type { reachLabels } from './labels.ts';

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

/** Other connectors for the same job: those it names, then those of its primary category. */
export function alternativesOf(catalog: Catalog, connector: Connector, limit: number): Connector[] {
  const named = (connector.related ?? []).flatMap((id) => catalog.byId.get(id) ?? []);
  const [primary] = connector.categories;
  const shared = (other: Connector) =>
    other.categories.filter((category) => connector.categories.includes(category)).length;
  const similar = catalog.connectors
    .filter((other) => primary !== undefined && other.categories.includes(primary))
    .sort((a, b) => shared(b) - shared(a));
  return [...new Set([...named, ...similar])]
    .filter(
      (other) => other.id !== connector.id && (other.status !== 'none' || named.includes(other)),
    )
    .slice(0, limit);
}

export type Reach = keyof typeof reachLabels;
