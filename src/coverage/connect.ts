import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import type { OAuthSignIn } from '../catalog/sign-in.ts';
import type { Client } from '../clients/client.ts';
import type { ClientId } from '../clients/clients.ts';
import type { OAuthClient, Server } from '../protocol/server.ts';
import { usableEndpoints } from './connection.ts';
import { givenClient, signInFor, waysOf, type Entrance } from './sign-in.ts';

/**
 * How a client is best connected: through the first endpoint that it can load and get into, else the first
 * of all, with the reason why not. Undefined where there is no endpoint to configure.
 */
export function bestConnection(
  catalog: Catalog,
  connector: Connector,
  client: Client,
): Choice | undefined {
  const owner = serverOwner(catalog, connector);
  const choices = usableEndpoints(catalog, connector).map((endpoint) =>
    chooseEndpoint(owner, endpoint, client),
  );
  return (
    choices.find(({ entrance, isLoaded }) => entrance.id !== 'cannot' && isLoaded) ??
    choices.find(({ entrance }) => entrance.id !== 'cannot') ??
    choices[0]
  );
}

/** One endpoint for one client: how it gets in, and the server as it is to be written. */
export function chooseEndpoint(owner: Connector, endpoint: Endpoint, client: Client): Choice {
  const id = client.id as ClientId;
  const entrance = signInFor(owner, endpoint, id);
  const server = serverFor(owner, endpoint, entrance, id);
  const { unsupported } = client.configuration([server]);
  return { endpoint, entrance, server, isLoaded: unsupported.length === 0 };
}

/** An endpoint as a server, with the headers and the OAuth client of the way in. */
export function serverFor(
  owner: Connector,
  endpoint: Endpoint,
  entrance: Entrance,
  client: ClientId,
): Server {
  const { id: name, type } = endpoint;
  if (endpoint.type === 'stdio') {
    const { command, args, env } = endpoint;
    return { name, type: 'stdio', command, args, env };
  }
  const way = 'way' in entrance ? entrance.way : undefined;
  const headers = {
    ...plainHeaders(owner, endpoint),
    ...(way?.method === 'token' ? way.headers : undefined),
  };
  return {
    name,
    type: type as 'http' | 'sse' | 'ws',
    url: endpoint.url,
    headers: Object.keys(headers).length === 0 ? undefined : headers,
    oauth: way?.method === 'oauth' ? clientOf(way, owner, entrance, client) : undefined,
  };
}

/** The headers that an endpoint wants whichever way one signs in. */
function plainHeaders(owner: Connector, endpoint: Endpoint): Record<string, string> {
  if (endpoint.type === 'stdio') return {};
  const carried = waysOf(owner, endpoint).flatMap((way) =>
    way.method === 'token' ? Object.keys(way.headers ?? {}) : [],
  );
  return Object.fromEntries(
    Object.entries(endpoint.headers ?? {}).filter(([name]) => !carried.includes(name)),
  );
}

function clientOf(
  way: OAuthSignIn,
  owner: Connector,
  entrance: Entrance,
  client: ClientId,
): OAuthClient | undefined {
  const given = givenClient(way, client);
  if (given !== undefined) {
    const { clientId, callbackPort } = given;
    return { clientId, callbackPort, scopes: way.scopes, owner: client };
  }
  const isRegistered =
    'steps' in entrance && entrance.steps.some(({ kind }) => kind === 'register');
  if (!isRegistered) return undefined;
  const variable = `${owner.id.toUpperCase().replaceAll('-', '_')}_CLIENT_ID`;
  return {
    clientId: way.ownClient?.clientId ?? `\${${variable}}`,
    callbackPort: way.ownClient?.callbackPort,
    scopes: way.scopes,
    owner: client,
  };
}

/** One endpoint for one client. */
export interface Choice {
  endpoint: Endpoint;
  entrance: Entrance;
  server: Server;
  /** Whether the client loads it by itself, without a program in between. */
  isLoaded: boolean;
}
