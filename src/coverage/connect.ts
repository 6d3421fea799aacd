import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import type { OAuthSignIn, SignIn } from '../catalog/sign-in.ts';
import type { Client, Snippet, Unsupported } from '../clients/client.ts';
import type { OAuthClient, Server } from '../protocol/server.ts';
import { usableEndpoints } from './connection.ts';
import { lastOf } from './last.ts';
import { waysOf } from '../catalog/ways.ts';
import { givenClient, signInFor, type Entrance } from './sign-in.ts';

/**
 * How a client is best connected: through the first endpoint that it can load and get into, else the first
 * that is meant for it at all, with the reason why not. Undefined where there is no endpoint to configure.
 */
export function bestConnection(
  catalog: Catalog,
  connector: Connector,
  client: Client,
): Choice | undefined {
  const known = lastChoices(catalog, connector);
  if (!known.has(client)) known.set(client, findConnection(catalog, connector, client));
  return known.get(client);
}

const lastChoices = lastOf(
  (_catalog: Catalog, _connector: Connector) => new Map<Client, Choice | undefined>(),
);

function findConnection(
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
    choices.find(({ entrance }) => entrance.id === 'cannot' && entrance.because !== 'reserved') ??
    choices[0]
  );
}

/**
 * One configuration of a client with several connectors, each through the endpoint that is best for it; one
 * that the client does not get in to is left out.
 */
export function configurationOf(
  catalog: Catalog,
  connectors: readonly Connector[],
  client: Client,
): string {
  const servers = connectors.flatMap((connector) => {
    const choice = bestConnection(catalog, connector, client);
    return choice === undefined || choice.entrance.id === 'cannot' ? [] : [choice.server];
  });
  return servers.length === 0 ? '' : client.configuration(servers).text;
}

/** One endpoint for one client: how it gets in, and the server as it is to be written. */
export function chooseEndpoint(
  owner: Connector,
  endpoint: Endpoint,
  client: PrintingClient,
  asked?: SignIn['method'],
): Choice {
  const entrance = signInFor(owner, endpoint, client, asked);
  const server = serverFor(owner, endpoint, entrance, client.id);
  const snippet = client.configuration([server]);
  return {
    endpoint,
    entrance,
    server,
    snippet,
    isLoaded: snippet.unsupported.length === 0,
    isBridgeable: isBridgeable(owner, endpoint),
  };
}

/** Whether the program in between, which registers a client of its own, would be let in. */
export function isBridgeable(owner: Connector, endpoint: Endpoint): boolean {
  return (
    endpoint.reservedFor === undefined &&
    waysOf(owner, endpoint).some(
      (way) =>
        way.method === 'none' ||
        (way.method === 'token' && way.headers !== undefined) ||
        (way.method === 'oauth' &&
          (way.admits === 'any' || way.admits === 'unknown') &&
          way.redirects === undefined &&
          way.registration.some((each) => each === 'dynamic' || each === 'unknown')),
    )
  );
}

/** What a client cannot load, without the program in between where that would not be let in. */
export function unsupportedOf(client: Client, choices: readonly Choice[]): Unsupported[] {
  const bridged = new Set(choices.flatMap((each) => (each.isBridgeable ? each.server.name : [])));
  return client
    .configuration(choices.map(({ server }) => server))
    .unsupported.map(({ bridge, ...each }) =>
      bridge !== undefined && bridged.has(each.server) ? { ...each, bridge } : each,
    );
}

/** An endpoint as a server, with the headers and the OAuth client of the way in. */
export function serverFor(
  owner: Connector,
  endpoint: Endpoint,
  entrance: Entrance,
  client: string,
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
  client: string,
): OAuthClient | undefined {
  const given = givenClient(way, client);
  if (given !== undefined) {
    const { clientId, callbackPort } = given;
    return { clientId, callbackPort, scopes: way.scopes, owner: client };
  }
  const isRegistered =
    'steps' in entrance && entrance.steps.some(({ kind }) => kind === 'register');
  if (!isRegistered) return undefined;
  return {
    clientId: way.ownClient?.clientId ?? ownClientId(owner.id),
    callbackPort: way.ownClient?.callbackPort,
    scopes: way.scopes,
    owner: client,
  };
}

/** The variable for the id of an OAuth client that somebody registers, where an entry names none. */
export function ownClientId(id: string): string {
  return `\${${id.toUpperCase().replaceAll('-', '_')}_CLIENT_ID}`;
}

/** What is asked of a client: who it is, and what it writes. */
export type PrintingClient = Pick<Client, 'id' | 'signInAbilities' | 'configuration'>;

/** One endpoint for one client. */
export interface Choice {
  endpoint: Endpoint;
  entrance: Entrance;
  server: Server;
  /** The server alone, as the client writes it. */
  snippet: Snippet;
  /** Whether the client loads it by itself, without a program in between. */
  isLoaded: boolean;
  /** Whether such a program would be let in. */
  isBridgeable: boolean;
}
