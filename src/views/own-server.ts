import type { Client } from '../clients/client.ts';
import { connectWith, type Connection } from '../coverage/connection.ts';
import type { Server } from '../protocol/server.ts';

/** The catalog itself as a server, started from a clone. */
export const ownServer: Server = {
  name: 'connector-catalog',
  type: 'stdio',
  command: 'node',
  args: ['/path/to/connector-catalog/scripts/catalog.ts', 'mcp'],
};

/** How each client is told of the catalog itself. */
export function ownServerConnections(clients: readonly Client[]): Connection[] {
  return clients.map((client) => connectWith(client, ownServer, false));
}
