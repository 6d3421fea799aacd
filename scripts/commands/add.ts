import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Answer } from '../../src/catalog/answer.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { addressOf } from '../../src/catalog/address.ts';
import { Name } from '../../src/catalog/fields.ts';
import { readCatalog } from '../../src/catalog/read.ts';
import { makeResolver } from '../../src/coverage/resolver.ts';
import { reporters } from '../../src/diagnostics/reporters.ts';
import { draftEntry, type DraftEndpoint } from '../../src/probe/draft.ts';
import { nameServer } from '../../src/probe/server-name.ts';
import { describeAnswer } from '../../src/probe/words.ts';
import { catalogDirectory } from '../../src/workspace/workspace.ts';
import { toSlug } from '../../src/workspace/slug.ts';
import { questionOfNew, readEndpoint } from '../new-endpoint.ts';
import { catalogReport } from '../report.ts';
import { parseSeconds } from '../seconds.ts';
import { parseOptions, UsageError } from '../usage-error.ts';
import type { Command } from './commands.ts';

export const add: Command = {
  usage:
    '<url | -- command…> [--id ID] [--name NAME] [--description TEXT] [--vendor NAME] [--website URL] [--docs URL] [--category ID]… [--use-case TEXT]… [--alias NAME]… [--icon SLUG] [--type http|sse] [--header NAME=VALUE]… [--env NAME[=VALUE]]… [--set NAME=VALUE]… [--timeout SECONDS] [--print]',
  summary:
    'Asks a live server for its name and tools, writes its entry, and tells what is left to fill in.',
  async run(args) {
    const { values, positionals } = parseOptions({ args, allowPositionals: true, options });
    const { name: typed, vendor, alias } = values;
    refuseUnclean({ name: typed, vendor, alias });
    const isCommand = args.includes('--');
    const endpoint = readEndpoint({ ...values, words: positionals, isCommand });
    const timeout = parseSeconds(values.timeout ?? (isCommand ? '60' : '10'));
    const question = questionOfNew(endpoint, values.set, timeout, process.env);
    const directory = catalogDirectory();
    const { catalog } = await readCatalog(directory);
    const pathOf = (id: string) => `${basename(directory)}/connectors/${id}.yaml`;

    const owner = ownerOf(catalog, endpoint);
    const address = addressOf(endpoint);
    if (owner !== undefined) return refuse(`${address} is in ${pathOf(owner)} already; see there.`);
    // The client of the protocol takes longer to load than most commands to run.
    const { ask } = await import('../../src/probe/ask.ts');
    const asked = new Date().toISOString().slice(0, 10);
    const answer: Answer = { asked, address, ...(await ask(question)) };
    process.stderr.write(`${address} ${describeAnswer(answer)}.\n`);
    if (answer.state !== 'answers' && answer.state !== 'sign-in') {
      return refuse('Nothing was written: only a server that was seen gets an entry.');
    }

    const name = values.name ?? nameServer(answer, address);
    const id = values.id ?? toSlug(name);
    const path = join(directory, 'connectors', `${id}.yaml`);
    if (isTaken(catalog, id) || existsSync(path)) {
      return refuse(`"${id}" is taken already; choose another with --id.`);
    }
    const text = draftEntry({
      id,
      name,
      endpoint: asSeen(endpoint, answer),
      answer,
      said: {
        ...values,
        categories: values.category,
        aliases: values.alias,
        useCases: values['use-case'],
      },
    });
    if (values.print) {
      process.stdout.write(text);
      return 0;
    }
    await writeFile(path, text, { flag: 'wx' });
    process.stdout.write(`${pathOf(id)}\n`);
    const findings = (await readCatalog(directory)).findings.filter(
      ({ file }) => file === pathOf(id),
    );
    if (findings.length > 0) {
      const report = reporters.pretty([catalogReport(findings)], { color: process.stderr.isTTY });
      process.stderr.write(`\nLeft to fill in:\n\n${report}`);
    }
    return 0;
  },
};

function refuse(problem: string): number {
  process.stderr.write(`${problem}\n`);
  return 1;
}

function ownerOf(catalog: Catalog, endpoint: DraftEndpoint): string | undefined {
  const { endpointOfUrl, connectorOfServer } = makeResolver(catalog);
  if (endpoint.type !== 'stdio') return endpointOfUrl(endpoint.url)?.connector.id;
  const { command, args = [] } = endpoint;
  return connectorOfServer({ name: '', title: null, url: null, command, args: [...args] })?.id;
}

function isTaken(catalog: Catalog, id: string): boolean {
  const endpoints = catalog.connectors.flatMap((connector) => connector.endpoints ?? []);
  return catalog.byId.has(id) || endpoints.some((endpoint) => endpoint.id === id);
}

/** The endpoint as it was seen: its transport, and a token only where it was taken. */
function asSeen(endpoint: DraftEndpoint, { transport, signedIn, signIn }: Answer): DraftEndpoint {
  if (endpoint.type === 'stdio') return endpoint;
  const { type, url, headers } = endpoint;
  const seen = { type: transport === 'http' || transport === 'sse' ? transport : type, url };
  if (signedIn !== true) return seen;
  const isOptional = signIn !== undefined && signIn.registration !== 'unknown';
  return { ...seen, [isOptional ? 'optionalHeaders' : 'headers']: headers };
}

/** Refuses what the page of the connector could not be called. */
function refuseUnclean(names: Readonly<Record<string, string | readonly string[] | undefined>>) {
  for (const [option, given] of Object.entries(names)) {
    for (const name of [given ?? []].flat()) {
      const [issue] = Name.safeParse(name).error?.issues ?? [];
      if (issue === undefined) continue;
      throw new UsageError(`Unexpected --${option} ${JSON.stringify(name)}, ${issue.message}.`);
    }
  }
}

const one = { type: 'string' } as const;
const several = { type: 'string', multiple: true, default: [] as string[] } as const;
const options = {
  id: one,
  name: one,
  description: one,
  vendor: one,
  website: one,
  docs: one,
  category: several,
  'use-case': several,
  alias: several,
  icon: one,
  type: { type: 'string', default: 'http' },
  header: several,
  env: several,
  set: several,
  timeout: one,
  print: { type: 'boolean', default: false },
} as const;
