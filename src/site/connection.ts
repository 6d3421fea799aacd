import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import type { Endpoint } from '../catalog/endpoint.ts';

/** The endpoints a reader can configure, the recommended one first; none for bundled and serverless ones. */
export function usableEndpoints(catalog: Catalog, connector: Connector): Endpoint[] {
  if (connector.status === 'bundled' || connector.status === 'none') return [];
  return (serverOwner(catalog, connector).endpoints ?? []).filter(
    ({ status }) => status === 'current',
  );
}

export function mcpJson(endpoint: Endpoint): string {
  const server =
    endpoint.type === 'stdio'
      ? { command: endpoint.command, args: endpoint.args, env: endpoint.env }
      : {
          type: endpoint.type,
          url: endpoint.url,
          headers: endpoint.headers,
        };
  return JSON.stringify({ mcpServers: { [endpoint.id]: server } }, null, 2);
}
