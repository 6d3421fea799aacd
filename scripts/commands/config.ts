import { join } from 'node:path';
import { serverOwner, type Catalog } from '../../src/catalog/catalog.ts';
import { readCatalog } from '../../src/catalog/read.ts';
import { domainsOf, templateVariables } from '../../src/protocol/url-template.ts';
import { describeUnsupported, type Client } from '../../src/clients/client.ts';
import { clients, loadClient } from '../../src/clients/clients.ts';
import type { Server } from '../../src/protocol/server.ts';
import type { Connector } from '../../src/catalog/connector.ts';
import { makeResolver } from '../../src/coverage/resolver.ts';
import {
  bestConnection,
  chooseEndpoint,
  unsupportedOf,
  type Choice,
} from '../../src/coverage/connect.ts';
import { neededVariables, usableEndpoints } from '../../src/coverage/connection.ts';
import { describeEntrance, describeSteps } from '../../src/coverage/sign-in-words.ts';
import { statusLabels } from '../../src/views/labels.ts';
import { fillServer } from '../../src/config/builder/servers.ts';
import { parseAssignments } from '../assignments.ts';
import { catalogDirectory } from '../directories.ts';
import { unexpectedWord, UsageError } from '../usage-error.ts';
import { defineCommand } from './command.ts';

export const config = defineCommand({
  words: '<connector>…',
  options: {
    client: {
      type: 'string',
      default: 'claude-code',
      value: 'ID',
      about: 'the client to configure, such as cursor or codex',
    },
    token: { type: 'boolean', default: false, about: 'signs in with a token where both ways work' },
    set: {
      type: 'string',
      multiple: true,
      default: [] as string[],
      value: 'NAME=VALUE',
      about: 'a value for a variable of an address',
    },
  },
  async run({ values, positionals }, io) {
    if (positionals.length === 0) throw new UsageError('Missing a connector, such as hubspot.');
    const client = await loadClient(values.client);
    if (client === undefined) {
      const ids = clients.map(({ id }) => id);
      throw unexpectedWord('client', values.client, ids, ids.join(', '));
    }
    const { catalog } = await readCatalog(catalogDirectory(io));
    const variables = parseAssignments('set', values.set);
    const found = positionals.map((name) => findServer(catalog, name, client, values.token));
    const problems = found.filter((each) => typeof each === 'string');
    const chosen = found.filter((each) => typeof each !== 'string');
    const templates = chosen.map(({ server }) => server);
    if (problems.length === 0) checkNames(Object.keys(variables), templates.flatMap(unfilled));
    const filled = chosen.map((each) => ({
      each,
      ...fillServer(each.server, variables, domainsOf(each.endpoint)),
    }));
    const [unfit] = filled.flatMap((each) => each.problems);
    if (unfit !== undefined) throw new UsageError(unfit);
    const choices = filled.map(({ each, server }) => ({ ...each, server }));
    const servers = choices.map(({ server }) => server);

    const { text, notes } = client.configuration(servers);
    if (text !== '') io.stdout.write(`${text}\n`);
    const needed = servers
      .flatMap(neededVariables)
      .map((name) => `Set the variable ${name} first.`);
    const remarks = [
      ...problems,
      ...choices.flatMap((choice) => signInLines(choice, client)),
      ...unsupportedOf(client, choices).map(describeUnsupported),
      ...servers.flatMap((server) =>
        unfilled(server).map(
          (name) => `Replace {${name}} in ${server.name} with --set ${name}=VALUE.`,
        ),
      ),
      ...needed,
      ...notes.map((note) => note.text),
    ];
    for (const remark of new Set(remarks)) io.stderr.write(`${remark}\n`);
    return problems.length > 0 || text === '' ? 1 : 0;
  },
});

/** What a name stands for, as the client gets in to it, or why it does not. */
function findServer(
  catalog: Catalog,
  name: string,
  client: Client,
  withToken: boolean,
): Found | string {
  const connector =
    makeResolver(catalog).connectorOfName(name) ??
    catalog.connectors.find(({ endpoints = [] }) => endpoints.some(({ id }) => id === name));
  if (connector === undefined) {
    const known = catalog.connectors.flatMap(({ id, name: shown }) => [id, shown]);
    throw unexpectedWord('connector', name, known, `an entry of ${join('catalog', 'connectors')}`);
  }
  const endpoints = usableEndpoints(catalog, connector);
  const owner = serverOwner(catalog, connector);
  const named = endpoints.find(({ id }) => id === name && id !== connector.id);
  const best = bestConnection(catalog, connector, client);
  const endpoint = named ?? best?.endpoint;
  if (endpoint === undefined) return `${connector.name}: ${statusLabels[owner.status].line}`;
  const choice = chooseEndpoint(owner, endpoint, client, withToken ? 'token' : undefined);
  if (choice.entrance.id === 'cannot') {
    const names = { connector: owner, client: client.name };
    return `${connector.name}: ${describeEntrance(choice.entrance, names)}`;
  }
  return { ...choice, owner };
}

/** How one gets in, and who has to do what first. */
function signInLines({ entrance, owner, server }: Found, client: Client): string[] {
  const names = { connector: owner, client: client.name };
  // Where nothing has to be done there is nothing to say.
  const isSilent = ['open', 'connect', 'bridge'].includes(entrance.id);
  if (isSilent || server.type === 'stdio') return [];
  return [
    `${owner.name}: ${describeEntrance(entrance, names)}`,
    ...describeSteps(entrance, names).map(({ who, what, page }) =>
      [`${owner.name}: ${who}: ${what}`, page].filter(Boolean).join(' '),
    ),
  ];
}

function unfilled(server: Server): string[] {
  const texts = server.type === 'stdio' ? (server.args ?? []) : [server.url];
  return texts.flatMap(templateVariables);
}

function checkNames(given: readonly string[], known: readonly string[]): void {
  const unknown = given.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  if (known.length === 0) {
    throw new UsageError(`Unexpected --set ${unknown}: what is asked for has no variables to set.`);
  }
  throw unexpectedWord('variable', unknown, known, [...new Set(known)].join(', '));
}

/** One endpoint of a connector, for one client. */
type Found = Choice & { owner: Connector };
