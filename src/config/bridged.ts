import type { Client, Unsupported } from '../clients/client.ts';
import type { Server } from '../protocol/server.ts';

/**
 * The configuration with mcp-remote in front of the servers that the client cannot reach by itself; empty
 * where there is none of the kind.
 */
export function bridgedText(
  client: Client,
  servers: readonly Server[],
  unsupported: readonly Unsupported[],
): string {
  const bridges = new Map(
    unsupported.flatMap(({ server, bridge }) =>
      bridge === undefined ? [] : [[server, bridge] as const],
    ),
  );
  if (bridges.size === 0) return '';
  return client.configuration(servers.map((server) => bridges.get(server.name) ?? server)).text;
}
