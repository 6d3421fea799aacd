import { join } from 'node:path';
import { readKeptCatalog } from '../../src/catalog/kept.ts';
import { clients, knownClient } from '../../src/clients/clients.ts';
import {
  configurationView,
  connectFor,
  variablesToSet,
} from '../../src/views/configuration-view.ts';
import { parseAssignments } from '../assignments.ts';
import { namedConnectors } from '../chosen-servers.ts';
import { catalogDirectories, keptCatalogs } from '../directories.ts';
import { knownId, unknownWord, UsageError } from '../usage-error.ts';
import { defineCommand } from './command.ts';
import { catalogOption } from './options.ts';

export const config = defineCommand({
  words: '<connector>…',
  options: {
    client: {
      type: 'string',
      default: 'claude-code',
      value: 'ID',
      about: 'the client to configure, such as cursor or codex',
    },
    catalog: catalogOption,
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
    const ids = clients.map(({ id }) => id);
    const client = await knownClient(knownId('client', values.client, ids));
    const { catalog } = await readKeptCatalog(await catalogDirectories(values.catalog, io), {
      cache: keptCatalogs,
    });
    const variables = parseAssignments('set', values.set);
    const named = namedConnectors(
      catalog,
      positionals,
      `an entry of ${join('catalog', 'connectors')}`,
    );
    const found = named.map((each) => connectFor(catalog, each, client, values.token));
    const problems = found.filter((each) => typeof each === 'string');
    const connected = found.filter((each) => typeof each !== 'string');
    if (problems.length === 0) checkNames(Object.keys(variables), variablesToSet(connected));
    const { text, unfit, remarks } = configurationView(client, connected, variables, ask);
    if (unfit[0] !== undefined) throw new UsageError(unfit[0]);

    if (text !== '') io.stdout.write(`${text}\n`);
    for (const remark of new Set([...problems, ...remarks])) io.stderr.write(`${remark}\n`);
    return problems.length > 0 || text === '' ? 1 : 0;
  },
});

function checkNames(given: readonly string[], known: readonly string[]): void {
  const unknown = given.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  if (known.length === 0) {
    throw new UsageError(`There is no variable "${unknown}": what is asked for has none to set.`);
  }
  throw unknownWord('variable', unknown, known, known.join(', '));
}

function ask(name: string, server: string): string {
  return `Replace {${name}} in ${server} with --set ${name}=VALUE.`;
}
