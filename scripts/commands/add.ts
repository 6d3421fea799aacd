import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Answer } from '../../src/catalog/answer.ts';
import { writeAnswers } from '../../src/catalog/answers.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { addressOf } from '../../src/catalog/address.ts';
import { Name } from '../../src/catalog/fields.ts';
import { readCatalog } from '../../src/catalog/read.ts';
import { makeResolver } from '../../src/coverage/resolver.ts';
import { reporters } from '../../src/diagnostics/reporters.ts';
import { draftEntry, type DraftEndpoint } from '../../src/probe/draft.ts';
import { nameServer } from '../../src/probe/server-name.ts';
import { describeAnswer } from '../../src/probe/describe-answer.ts';
import { grade } from '../../src/rules/rules.ts';
import { toSlug } from '../../src/workspace/slug.ts';
import { catalogDirectories, refuseCatalogFile } from '../directories.ts';
import type { Io } from '../io.ts';
import { isOfThisMachine, questionOfNew, readEndpoint } from '../new-endpoint.ts';
import { catalogReport, reporterOptions } from '../report.ts';
import { parseSeconds } from '../seconds.ts';
import { UsageError } from '../usage-error.ts';
import { defineCommand } from './command.ts';
import { catalogOption } from './options.ts';

const one = { type: 'string' } as const;
const several = { type: 'string', multiple: true, default: [] as string[] } as const;

export const add = defineCommand({
  words: '<url | -- command…>',
  options: {
    id: { ...one, value: 'ID', about: 'the id of the entry' },
    name: { ...one, value: 'NAME', about: 'the name of the product' },
    description: { ...one, value: 'TEXT', about: 'what it does, in a sentence' },
    vendor: { ...one, value: 'NAME', about: 'who makes it' },
    website: { ...one, value: 'URL', about: 'the site of the product' },
    docs: { ...one, value: 'URL', about: 'what the vendor says of the server' },
    category: { ...several, value: 'ID', about: 'a category of the catalog' },
    'use-case': { ...several, value: 'TEXT', about: 'what a person would ask for' },
    alias: { ...several, value: 'NAME', about: 'another name that people use' },
    icon: {
      ...one,
      value: 'SLUG',
      about: 'a slug of Simple Icons, or logos: and one of SVG Logos',
    },
    type: { ...one, default: 'http', value: 'http|sse', about: 'the transport of a URL' },
    header: {
      ...several,
      value: 'NAME=VALUE',
      about: 'a header to send, its secret a ${VARIABLE}',
    },
    env: { ...several, value: 'NAME[=VALUE]', about: 'a variable of a command' },
    set: { ...several, value: 'NAME=VALUE', about: 'a value for a variable of the address' },
    timeout: { ...one, value: 'SECONDS', about: 'how long to wait: 10, for a command 60' },
    catalog: { ...catalogOption, about: 'the directory to write into, beside the catalog' },
    print: { type: 'boolean', default: false, about: 'prints the entry and writes nothing' },
  },
  async run({ values, positionals, tokens }, io) {
    const { name: typed, vendor, alias } = values;
    refuseUnclean({ name: typed, vendor, alias });
    const isCommand = tokens.some(({ kind }) => kind === 'option-terminator');
    const endpoint = readEndpoint({ ...values, words: positionals, isCommand });
    const timeout = parseSeconds(values.timeout ?? (isCommand ? '60' : '10'));
    const question = questionOfNew(endpoint, values.set, timeout, io.env);
    const directories = await catalogDirectories(values.catalog, io);
    const directory = directories.at(-1)!;
    if (!values.print) {
      refuseCatalogFile(
        directory,
        'name a directory of your own with --catalog, or print it with --print',
      );
    }
    const { catalog } = await readCatalog(directories);
    const pathOf = (id: string) => `${basename(directory)}/connectors/${id}.yaml`;

    const owner = ownerOf(catalog, endpoint);
    const address = addressOf(endpoint);
    const isPublic = values.catalog.length === 0;
    if (isPublic && !values.print && isOfThisMachine(endpoint)) {
      throw new UsageError(
        `${address} is reached from this machine alone. Name a directory of your own with --catalog, or print the entry with --print.`,
      );
    }
    if (owner !== undefined)
      return refuse(io, `${address} is in ${pathOf(owner)} already; see there.`);
    // The client of the protocol takes longer to load than most commands to run.
    const { ask } = await import('../../src/probe/ask.ts');
    const asked = new Date().toISOString().slice(0, 10);
    const heard = new Map<string, string>();
    const hear = (tool: string, words: string) => heard.set(tool, words);
    const answer: Answer = { asked, address, ...(await ask({ ...question, hear })) };
    io.stderr.write(`${address} ${describeAnswer(answer)}.\n`);
    if (answer.state !== 'answers' && answer.state !== 'sign-in') {
      return refuse(io, 'Nothing was written: only a server that was seen gets an entry.');
    }

    const name = values.name ?? nameServer(answer, address);
    const id = values.id ?? toSlug(name);
    const path = join(directory, 'connectors', `${id}.yaml`);
    if (isTaken(catalog, id) || existsSync(path)) {
      return refuse(io, `"${id}" is taken already; choose another with --id.`);
    }
    const text = draftEntry({
      id,
      name,
      endpoint: asSeen(endpoint, answer),
      answer,
      heard,
      introduction: {
        ...values,
        categories: values.category,
        aliases: values.alias,
        useCases: values['use-case'],
      },
    });
    if (values.print) {
      io.stdout.write(text);
      return 0;
    }
    await writeFile(path, text, { flag: 'wx' });
    io.stdout.write(`${pathOf(id)}\n`);
    if (heard.size > 0) {
      io.stderr.write(
        'What the server says of its tools stands there as comments: write the summaries in words of your own, then remove them.\n',
      );
    }
    const { directories: readings, catalog: now } = await readCatalog(directories);
    const { findings = [] } = readings.at(-1) ?? {};
    const left = findings.filter(({ file }) => file === pathOf(id)).map(grade);
    if (left.length > 0) {
      const options = reporterOptions(io.stderr, io);
      const report = reporters.pretty([catalogReport(directory, left, io)], options);
      io.stderr.write(`\nLeft to fill in:\n\n${report}`);
    }
    const written = now.byId.get(id);
    if (written !== undefined) {
      const file = await writeAnswers(directory, written, now.answers, new Map([[id, answer]]));
      io.stdout.write(`${basename(directory)}/${file}\n`);
    } else
      io.stderr.write(`What the server answered is kept by \`verify ${id}\`, once that is done.\n`);
    return 0;
  },
});

function refuse(io: Io, problem: string): number {
  io.stderr.write(`${problem}\n`);
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
function asSeen(endpoint: DraftEndpoint, { transport, signedIn }: Answer): DraftEndpoint {
  if (endpoint.type === 'stdio') return endpoint;
  const { type, url, headers } = endpoint;
  const seen = { type: transport === 'http' || transport === 'sse' ? transport : type, url };
  return signedIn === true ? { ...seen, headers } : seen;
}

/** Refuses what the page of the connector could not be called. */
function refuseUnclean(names: Readonly<Record<string, string | readonly string[] | undefined>>) {
  for (const [option, given] of Object.entries(names)) {
    for (const name of [given ?? []].flat()) {
      const [issue] = Name.safeParse(name).error?.issues ?? [];
      if (issue === undefined) continue;
      throw new UsageError(`--${option} ${JSON.stringify(name)} is no name: ${issue.message}.`);
    }
  }
}
