import { isDeepStrictEqual } from 'node:util';
import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import { claudeCode } from '../clients/claude-code.ts';
import type { Client } from '../clients/client.ts';
import { bestConnection, chooseEndpoint, serverFor, type Choice } from '../coverage/connect.ts';
import {
  connectWith,
  neededVariables,
  usableEndpoints,
  type Connection,
} from '../coverage/connection.ts';
import { lastOf } from '../coverage/last.ts';
import { hasListing } from '../catalog/directory.ts';
import { waysOf } from '../catalog/ways.ts';
import type { Entrance } from '../coverage/sign-in.ts';
import { describeEntrance, describeSteps, type StepWords } from '../coverage/sign-in-words.ts';
import { directoryLink } from './directory-link.ts';

/** How a connector is configured in every client, and in other ways. */
export const connectView = lastOf(makeView);

function makeView(
  catalog: Catalog,
  connector: Connector,
  clients: readonly Client[],
): ConnectView | undefined {
  const owner = serverOwner(catalog, connector);
  const [primary, ...others] = usableEndpoints(catalog, connector);
  if (primary === undefined) return undefined;
  const best = bestConnection(catalog, connector, claudeCode);
  const code = best?.endpoint === primary ? best : chooseEndpoint(owner, primary, claudeCode);
  const views = clients.flatMap((client) => {
    const choice = bestConnection(catalog, connector, client);
    return choice === undefined ? [] : [clientView(owner, client, choice)];
  });
  return {
    primary,
    needed: neededVariables(code.server),
    clients: views
      .map((view) => ({ ...view, account: accountOf(view, views) }))
      // What asks least of people who use Claude itself comes first.
      .toSorted((a, b) => Number(b.isListed) - Number(a.isListed)),
    withToken: tokenText(owner, primary, code.entrance),
    others: others.flatMap((endpoint) => {
      const { entrance, server } = chooseEndpoint(owner, endpoint, claudeCode);
      if (entrance.id === 'cannot') return [];
      const label = endpoint.variant ?? endpoint.id;
      return [{ endpoint, label, text: claudeCode.configuration([server]).text }];
    }),
  };
}

/** The view of the client whose connectors this one has too, where that asks no more than the file of this one. */
function accountOf(view: ClientView, views: readonly ClientView[]): ClientView | undefined {
  const account = views.find(({ client }) => client.id === view.client.connectorsOf);
  const { directory, connection } = account ?? {};
  const isIn = directory !== undefined || connection?.snippet.unsupported.length === 0;
  if (account === undefined || !isIn) return undefined;
  return isPasted(view) && asksOthers(account) && !asksOthers(view) ? undefined : account;
}

function asksOthers({ steps }: ClientView): boolean {
  return steps.some(({ by }) => by !== 'you');
}

/** Whether there is something to give to the client as it is, with no program in between. */
export function isPasted({ entrance, connection }: ClientView): boolean {
  return entrance !== 'directory' && connection !== undefined && connection.snippet.text !== '';
}

/** Whether people of a client sign in as the top of the page says, which is then not read twice. */
export function isSaidAbove(
  { sentence, steps }: Pick<ClientView, 'sentence' | 'steps'>,
  above: Pick<ClientView, 'sentence' | 'steps'>,
): boolean {
  return sentence === above.sentence && isDeepStrictEqual(steps, above.steps);
}

/** Whether there is something to put into a file of the client, be it with a program in between. */
export function isInFile(view: ClientView): boolean {
  return isPasted(view) || view.connection?.bridge !== undefined;
}

function clientView(owner: Connector, client: Client, choice: Choice): ClientView {
  const { endpoint, entrance, server, snippet, isBridgeable } = choice;
  const names = { connector: owner, client: client.name };
  const connection = connectWith(client, server, endpoint.variables !== undefined, snippet);
  const isInDirectory =
    client.signInAbilities.directory === true && hasListing(owner) && entrance.id !== 'cannot';
  return {
    client,
    endpoint,
    entrance: entrance.id,
    sentence: describeEntrance(entrance, names),
    steps: describeSteps(entrance, names),
    signIn: startsSignIn(entrance) ? client.signIn : undefined,
    isListed: isInDirectory,
    directory: isInDirectory ? directoryLink(owner) : undefined,
    connection:
      entrance.id === 'cannot'
        ? undefined
        : { ...connection, bridge: isBridgeable ? connection.bridge : undefined },
  };
}

/** Whether the client itself starts a sign-in: with a key there is none, and a bridge has its own. */
function startsSignIn({ id, way }: Entrance): boolean {
  if (id === 'unknown') return true;
  return way?.method === 'oauth' && id !== 'bridge' && id !== 'cannot';
}

/** The configuration with a key, where that is not the way shown. */
function tokenText(owner: Connector, endpoint: Endpoint, shown: Entrance): string | undefined {
  const way = waysOf(owner, endpoint).find(({ method }) => method === 'token');
  if (way?.method !== 'token' || way.headers === undefined || shown.id === 'token')
    return undefined;
  const server = serverFor(owner, endpoint, { id: 'token', way, steps: [] }, 'claude-code');
  return claudeCode.configuration([server]).text;
}

export interface ConnectView {
  /** The endpoint to use, whose variables the reader fills in. */
  primary: Endpoint;
  /** The variables to set first. */
  needed: string[];
  clients: ClientView[];
  withToken: string | undefined;
  others: { endpoint: Endpoint; label: string; text: string }[];
}

/** One client: what its people are told, and what to paste. */
export interface ClientView {
  client: Client;
  endpoint: Endpoint;
  entrance: Entrance['id'];
  sentence: string;
  steps: StepWords[];
  /** How the client starts the sign-in; undefined where there is none to start, as with a key. */
  signIn: string | undefined;
  /** Whether it is Claude itself, whose directory lists the connector. */
  isListed: boolean;
  /** The listing in Claude's directory. */
  directory: string | undefined;
  /** Undefined where it does not get in. */
  connection: Connection | undefined;
  /** The client whose connectors it has too, as Claude Desktop has those of Claude; that way asks less than its file. */
  account?: ClientView | undefined;
}
