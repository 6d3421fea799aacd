import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import type { Client, Command, InstallLink, Reason, Snippet } from '../clients/client.ts';
import { variablesOf, type Server } from '../protocol/server.ts';

/** The endpoints a reader can configure, the recommended one first; none for bundled and serverless ones. */
export function usableEndpoints(catalog: Catalog, connector: Connector): Endpoint[] {
  if (connector.status === 'bundled' || connector.status === 'none') return [];
  return (serverOwner(catalog, connector).endpoints ?? []).filter(
    ({ status }) => status === 'current',
  );
}

/** How one client is told about a server: what to paste, the command, the link, or why there is none. */
export function connectWith(
  client: Client,
  server: Server,
  isTemplate: boolean,
  snippet: Snippet = client.configuration([server]),
): Connection {
  const bridge = snippet.unsupported[0]?.bridge;
  const command = client.command?.(server);
  // A link cannot hold what the reader still has to fill in.
  const link = isTemplate ? undefined : client.installLink?.(server);
  return {
    client,
    snippet,
    bridge: bridge && client.configuration([bridge]).text,
    command: isGiven(command) ? command : undefined,
    link: isGiven(link) ? link : undefined,
    notes: [
      ...new Set(
        [...snippet.notes, ...(isGiven(command) ? command.notes : [])].map(({ text }) => text),
      ),
    ],
  };
}

/** The variables a server needs set, without those that have a default. */
export function neededVariables(server: Server): string[] {
  return variablesOf([server])
    .filter(({ fallback }) => fallback === undefined)
    .map(({ name }) => name);
}

function isGiven<Given extends object>(value: Given | Reason | undefined): value is Given {
  return value !== undefined && !('reason' in value);
}

/** All that a page shows of one server in one client. */
export interface Connection {
  client: Client;
  snippet: Snippet;
  /** What to paste where the client needs a local program to reach the server. */
  bridge: string | undefined;
  command: Command | undefined;
  link: InstallLink | undefined;
  notes: string[];
}
