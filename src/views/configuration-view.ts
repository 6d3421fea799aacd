import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import { describeUnsupported, type Client } from '../clients/client.ts';
import { fillServer } from '../config/builder/servers.ts';
import { bestConnection, chooseEndpoint, unsupportedOf, type Choice } from '../coverage/connect.ts';
import { neededVariables, usableEndpoints } from '../coverage/connection.ts';
import { describeEntrance, describeSteps, stepLine } from '../coverage/sign-in-words.ts';
import type { Server } from '../protocol/server.ts';
import { domainsOf, templateVariables } from '../protocol/url-template.ts';
import { statusWords } from './status-words.ts';

/**
 * A connector as a client gets in to it: through the endpoint that `name` is the id of, else through the best
 * one. A sentence that says why not where it does not.
 */
export function connectFor(
  catalog: Catalog,
  { connector, name }: NamedConnector,
  client: Client,
  withToken: boolean,
): Connected | string {
  const endpoints = usableEndpoints(catalog, connector);
  const owner = serverOwner(catalog, connector);
  const named = endpoints.find(({ id }) => id === name && id !== connector.id);
  const endpoint = named ?? bestConnection(catalog, connector, client)?.endpoint;
  if (endpoint === undefined) return `${connector.name}: ${statusWords(owner).line}`;
  const choice = chooseEndpoint(owner, endpoint, client, withToken ? 'token' : undefined);
  if (choice.entrance.id === 'cannot') {
    const names = { connector: owner, client: client.name };
    return `${connector.name}: ${describeEntrance(choice.entrance, names)}`;
  }
  return { ...choice, owner };
}

/** The variables in the addresses of what is connected, as the reader may set them. */
export function variablesToSet(connected: readonly Connected[]): string[] {
  return [...new Set(connected.flatMap(({ server }) => unfilled(server)))];
}

/**
 * One configuration of a client with what is connected, its variables filled, and what to know of it in
 * sentences; `ask` words how a variable that is left is set.
 */
export function configurationView(
  client: Client,
  connected: readonly Connected[],
  variables: Readonly<Record<string, string>>,
  ask: (variable: string, server: string) => string,
): ConfigurationView {
  const filled = connected.map((each) => ({
    each,
    ...fillServer(each.server, variables, domainsOf(each.endpoint)),
  }));
  const choices = filled.map(({ each, server }) => ({ ...each, server }));
  const servers = choices.map(({ server }) => server);
  const { text, notes } = client.configuration(servers);
  return {
    text,
    servers: choices,
    unfit: filled.flatMap(({ problems }) => problems),
    remarks: [
      ...choices.flatMap((choice) => signInLines(choice, client)),
      ...unsupportedOf(client, choices).map(describeUnsupported),
      ...servers.flatMap((server) => unfilled(server).map((name) => ask(name, server.name))),
      ...servers.flatMap(neededVariables).map((name) => `Set the variable ${name} first.`),
      ...notes.map((note) => note.text),
    ],
  };
}

/** How one gets in, and who has to do what first. */
function signInLines({ entrance, owner, server }: Connected, client: Client): string[] {
  const names = { connector: owner, client: client.name };
  // Where nothing has to be done there is nothing to say.
  const isSilent = ['open', 'connect', 'bridge'].includes(entrance.id);
  // Of a key that a program reads its variable tells.
  const isTold = 'steps' in entrance && entrance.steps.some(({ kind }) => kind === 'condition');
  if (isSilent || (server.type === 'stdio' && !isTold)) return [];
  return [
    `${owner.name}: ${describeEntrance(entrance, names)}`,
    ...describeSteps(entrance, names).map((step) =>
      [`${owner.name}: ${stepLine(step)}`, step.page].filter(Boolean).join(' '),
    ),
  ];
}

function unfilled(server: Server): string[] {
  const texts = server.type === 'stdio' ? (server.args ?? []) : [server.url];
  return texts.flatMap(templateVariables);
}

/** A connector under the name by which somebody asked for it. */
export interface NamedConnector {
  connector: Connector;
  name: string;
}

/** One endpoint of a connector, for one client. */
export type Connected = Choice & { owner: Connector };

/** A configuration in words. */
export interface ConfigurationView {
  /** Empty where no server can be written. */
  text: string;
  servers: Connected[];
  /** Values that do not fit their variable. */
  unfit: string[];
  remarks: string[];
}
