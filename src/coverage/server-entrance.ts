import { primaryEndpoint, serverOwner } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import { claudeCode } from '../clients/claude-code.ts';
import type { DeclaredServer } from '../plugins/server.ts';
import { hostOf, isExampleHost } from '../protocol/host.ts';
import { referencesIn } from '../protocol/reference.ts';
import type { Resolver } from './resolver.ts';
import { signInFor, type Entrance } from './sign-in.ts';

/**
 * Whether a server works once one signs in: a complete address, and a connector of which nothing is known that
 * somebody has to prepare.
 */
export function isUsable(
  server: DeclaredServer,
  connector: Connector | undefined,
  resolver: Resolver,
): boolean {
  if (server.state !== 'ready' || server.isSkipped) return false;
  // What has no address to connect to, unless the plugin brings the vendor's own bundle.
  if (connector?.status === 'bundled' && server.bundle === null) return false;
  // Whoever runs the catalog does not let people use what it leaves out.
  if (connector === undefined && resolver.outside?.connectorOfServer(server)) return false;
  if (connector === undefined && isExampleHost(hostOf(server.url ?? '') ?? '')) return false;
  const known = server.url === null ? undefined : resolver.endpointOfUrl(server.url);
  if (known?.endpoint.status === 'retired') return false;
  const entrance = entranceOf(server, connector, resolver);
  return entrance === undefined || !asks(entrance, server);
}

/** How Claude Code gets in to a server of a plugin; undefined where the catalog has not its address. */
export function entranceOf(
  server: DeclaredServer,
  connector: Connector | undefined,
  { catalog, endpointOfUrl }: Resolver,
): Entrance | undefined {
  if (connector === undefined) return undefined;
  const owner = serverOwner(catalog, connector);
  const known = server.url === null ? undefined : endpointOfUrl(server.url);
  const endpoint = known?.endpoint ?? primaryEndpoint(catalog, connector);
  return endpoint && signInFor(owner, endpoint, claudeCode);
}

/** Whether somebody has to do something first that the server does not have already. */
function asks(entrance: Entrance, { oauth }: DeclaredServer): boolean {
  if (entrance.id === 'cannot' || entrance.id === 'directory') return true;
  const clientId = oauth?.['clientId'];
  const hasClient = typeof clientId === 'string' && referencesIn(clientId).length === 0;
  return (
    'steps' in entrance && entrance.steps.some(({ kind }) => !(kind === 'register' && hasClient))
  );
}
