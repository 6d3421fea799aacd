import type { Client, Snippet, Unsupported } from '../clients/client.ts';
import type { Server, StdioServer } from '../protocol/server.ts';

/** The configuration with mcp-remote, without what is to know of it. */
export function bridgedText(
  client: Client,
  servers: readonly Server[],
  unsupported: readonly Unsupported[],
): string {
  return bridgedSnippet(client, servers, unsupported).text;
}

/**
 * The configuration with mcp-remote in front of the servers that the client cannot reach by itself; empty
 * where there is none of the kind.
 */
export function bridgedSnippet(
  client: Client,
  servers: readonly Server[],
  unsupported: readonly Unsupported[],
  adapt: (bridge: StdioServer) => Server = (bridge) => bridge,
): Pick<Snippet, 'text' | 'notes'> {
  const bridges = new Map(
    unsupported.flatMap(({ server, bridge }) =>
      bridge === undefined ? [] : [[server, adapt(bridge)] as const],
    ),
  );
  if (bridges.size === 0) return { text: '', notes: [] };
  return client.configuration(servers.map((server) => bridges.get(server.name) ?? server));
}
