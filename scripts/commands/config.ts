import { join } from 'node:path';
import { serverOwner, type Catalog } from '../../src/catalog/catalog.ts';
import { readCatalog } from '../../src/catalog/read.ts';
import { domainsOf, templateVariables } from '../../src/protocol/url-template.ts';
import { describeUnsupported } from '../../src/clients/client.ts';
import { clients, loadClient } from '../../src/clients/clients.ts';
import type { Server } from '../../src/protocol/server.ts';
import { makeResolver } from '../../src/coverage/resolver.ts';
import { neededVariables, toServer, usableEndpoints } from '../../src/coverage/connection.ts';
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
    const servers = positionals.map((name) => serverNamed(catalog, name, values.token));
    const templates = servers.filter((server) => typeof server !== 'string');
    const problems = servers.filter((server) => typeof server === 'string');
    if (problems.length === 0) checkNames(Object.keys(variables), templates.flatMap(unfilled));
    const filled = templates.map((server) =>
      fillServer(server, variables, domainsOf(endpointNamed(catalog, server.name) ?? {})),
    );
    const [unfit] = filled.flatMap((each) => each.problems);
    if (unfit !== undefined) throw new UsageError(unfit);
    const found = filled.map(({ server }) => server);

    const { text, notes, unsupported } = client.configuration(found);
    if (text !== '') io.stdout.write(`${text}\n`);
    const needed = found.flatMap(neededVariables).map((name) => `Set the variable ${name} first.`);
    const remarks = [
      ...problems,
      ...unsupported.map(describeUnsupported),
      ...found.flatMap((server) =>
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

/** The server a name stands for, or why there is none to configure. */
function serverNamed(catalog: Catalog, name: string, withToken: boolean): Server | string {
  const connector =
    makeResolver(catalog).connectorOfName(name) ??
    catalog.connectors.find(({ endpoints = [] }) => endpoints.some(({ id }) => id === name));
  if (connector === undefined) {
    const known = catalog.connectors.flatMap(({ id, name: shown }) => [id, shown]);
    throw unexpectedWord('connector', name, known, `an entry of ${join('catalog', 'connectors')}`);
  }
  const endpoints = usableEndpoints(catalog, connector);
  const endpoint = endpoints.find(({ id }) => id === name) ?? endpoints[0];
  if (endpoint === undefined) {
    return `${connector.name}: ${statusLabels[serverOwner(catalog, connector).status].line}`;
  }
  return toServer(endpoint, withToken);
}

function endpointNamed(catalog: Catalog, id: string) {
  return catalog.connectors
    .flatMap(({ endpoints = [] }) => endpoints)
    .find((endpoint) => endpoint.id === id);
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
