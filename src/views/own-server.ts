import manifest from '../../package.json' with { type: 'json' };
import type { Client } from '../clients/client.ts';
import { connectWith, type Connection } from '../coverage/connection.ts';
import type { Server } from '../protocol/server.ts';

/** The catalog itself as a server: the command of the npm package. */
export const ownServer: Server = {
  name: 'connector-catalog',
  type: 'stdio',
  command: 'npx',
  args: ['-y', manifest.name, 'mcp'],
};

/** How each client is told of the catalog itself. */
export function ownServerConnections(clients: readonly Client[]): Connection[] {
  return clients.map((client) => connectWith(client, ownServer, false));
}
