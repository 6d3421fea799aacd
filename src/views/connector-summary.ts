import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Access, Connector } from '../catalog/connector.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import { accessLabels, type reachLabels } from './labels.ts';

/** How many of the connector's known tools read, write, destroy. */
export function countAccess({ tools }: Connector): Record<Access, number> {
  const counts = { read: 0, write: 0, destructive: 0, unknown: 0 };
  for (const { access } of tools?.items ?? []) counts[access] += 1;
  return counts;
}

/** What the connector's known tools do and how many do it, without what none does. */
export function countedAccess(connector: Connector): { access: Access; count: number }[] {
  const counts = countAccess(connector);
  return (Object.keys(accessLabels) as Access[])
    .map((access) => ({ access, count: counts[access] }))
    .filter(({ count }) => count > 0);
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

export type Reach = keyof typeof reachLabels;
