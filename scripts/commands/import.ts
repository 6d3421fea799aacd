import { existsSync } from 'node:fs';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { finding } from '../../src/catalog/findings.ts';
import { readCatalog } from '../../src/catalog/read.ts';
import { placeInYaml } from '../../src/catalog/yaml.ts';
import { reporters } from '../../src/diagnostics/reporters.ts';
import type { ImportSource } from '../../src/probe/import/entry.ts';
import { readListed } from '../../src/probe/import/listed.ts';
import { bundleEntry, isBundle } from '../../src/probe/import/mcpb.ts';
import { listUrl, readPages } from '../../src/probe/import/pages.ts';
import { planImport, type ImportDifference, type ImportPlan } from '../../src/probe/import/plan.ts';
import { isEndpointUrl } from '../../src/protocol/url-template.ts';
import { grade } from '../../src/rules/rules.ts';
import { toSlug } from '../../src/workspace/slug.ts';
import { catalogDirectories, refuseCatalogFile, root } from '../directories.ts';
import { openSpool } from '../import-spool.ts';
import type { Io } from '../io.ts';
import { progressBar, progressLine } from '../progress-line.ts';
import { catalogReport, reporterOptions } from '../report.ts';
import { parseSeconds } from '../seconds.ts';
import { unknownWord, UsageError } from '../usage-error.ts';
import { defineCommand } from './command.ts';
import { catalogOption } from './options.ts';

const several = { type: 'string', multiple: true, default: [] as string[] } as const;

export const importCommand = defineCommand({
  options: {
    registry: { type: 'string', value: 'URL', about: 'a registry of the API v0.1' },
    file: {
      type: 'string',
      value: 'FILE',
      about: 'a server.json, a list of them, or an MCPB manifest',
    },
    catalog: { ...catalogOption, about: 'the directory to write into, beside the catalog' },
    category: { ...several, value: 'ID', about: 'the category of those that say none' },
    'use-case': {
      ...several,
      value: 'TEXT',
      about: 'what a person would ask those for that say nothing',
    },
    timeout: {
      type: 'string',
      default: '30',
      value: 'SECONDS',
      about: 'how long to wait for a page',
    },
    'dry-run': { type: 'boolean', default: false, about: 'writes nothing' },
  },
  async run({ values }, io) {
    const { registry, file } = values;
    if ((registry === undefined) === (file === undefined)) {
      throw new UsageError('Missing --registry URL or --file FILE, one of both.');
    }
    if (registry !== undefined && !(/^https?:/i.test(registry) && isEndpointUrl(registry))) {
      throw new UsageError(
        `--registry takes an https address (http for this machine only), not "${registry}".`,
      );
    }
    const directories = await catalogDirectories(values.catalog, io);
    const directory = directories.at(-1)!;
    refuseCatalogFile(directory, 'name a directory of your own with --catalog');
    const { catalog } = await readCatalog(directories);
    const categories = catalog.categories.map(({ id }) => id);
    const unknown = values.category.find((id) => !categories.includes(id));
    if (unknown !== undefined) {
      throw unknownWord('category', unknown, categories, 'one of categories.yaml');
    }
    const source: ImportSource = {
      from: registry === undefined ? basename(file!) : listUrl(registry),
      today: new Date().toISOString().slice(0, 10),
      defaults: { categories: values.category, useCases: values['use-case'] },
    };
    const spool =
      registry === undefined
        ? undefined
        : await openSpool(join(root, '.cache/import'), source.from);
    const plan =
      registry === undefined
        ? await planOfFile(resolve(io.cwd, file!), catalog, source, io)
        : planOf(
            await readRegistry(registry, spool!, parseSeconds(values.timeout), io),
            catalog,
            source,
            io,
          );
    if (!values['dry-run']) await writeEntries(directory, plan, io);
    await spool?.remove();
    return tell(plan, directories, source, io);
  },
});

/** Reads all pages of a registry, going on where an import was stopped. */
async function readRegistry(
  registry: string,
  spool: Awaited<ReturnType<typeof openSpool>>,
  timeout: number,
  io: Io,
): Promise<unknown[]> {
  const progress = progressLine(io);
  const read = spool.pages.length;
  if (read > 0) io.stderr.write(`${read} pages were read before; it goes on from there.\n`);
  let servers = spool.pages.reduce((total, page) => total + page.servers.length, 0);
  const last = spool.pages.at(-1);
  if (last === undefined || last.next !== undefined) {
    try {
      for await (const page of readPages(registry, { start: last?.next, skip: read, timeout })) {
        await spool.add(page);
        servers += page.servers.length;
        progress.show(`Reading: ${servers} servers of ${spool.pages.length} pages`);
      }
    } catch (error) {
      progress.end();
      // A cursor may have grown old: then the next import begins anew.
      if (spool.pages.length === read && read > 0) await spool.remove();
      else if (spool.pages.length > 0) io.stderr.write('Run it again: it goes on from here.\n');
      throw error;
    }
  }
  progress.end();
  return spool.pages.flatMap((page) => page.servers);
}

async function planOfFile(
  file: string,
  catalog: Catalog,
  source: ImportSource,
  io: Io,
): Promise<ImportPlan> {
  const { size } = await stat(file).catch(() => {
    throw new UsageError(`There is no file "${file}". Correct the path.`);
  });
  if (size > MOST_BYTES)
    throw new UsageError(`The file has ${size} bytes; at most ${MOST_BYTES} are read.`);
  let value: unknown;
  try {
    value = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError(`"${file}" is no JSON.`);
  }
  if (!isBundle(value)) {
    const { servers } = value as { servers?: unknown };
    return planOf(Array.isArray(servers) ? servers : [value], catalog, source, io);
  }
  const name = (value as { name?: unknown }).name;
  const id = toSlug(typeof name === 'string' ? name : '').replace(/[^a-z0-9-]/g, '') || 'bundle';
  const text = catalog.byId.has(id) ? undefined : bundleEntry(value, id, source);
  return {
    entries: text === undefined ? [] : [{ id, text }],
    presentIds: catalog.byId.has(id) ? [id] : [],
    differences: [],
  };
}

function planOf(
  answers: readonly unknown[],
  catalog: Catalog,
  source: ImportSource,
  io: Io,
): ImportPlan {
  const read = answers.map(readListed);
  const problems = read.filter((each) => typeof each === 'string');
  for (const problem of problems.slice(0, MOST_TOLD)) io.stderr.write(`Left out: ${problem}.\n`);
  if (problems.length > MOST_TOLD)
    io.stderr.write(`Left out: ${problems.length - MOST_TOLD} more.\n`);
  return planImport(
    catalog,
    read.filter((each) => typeof each !== 'string'),
    source,
  );
}

async function writeEntries(directory: string, { entries }: ImportPlan, io: Io): Promise<void> {
  const progress = progressLine(io);
  for (const [index, { id, text }] of entries.entries()) {
    const path = join(directory, 'connectors', `${id}.yaml`);
    if (existsSync(path)) continue;
    // Whole or not at all, also where somebody stops it.
    await writeFile(`${path}.part`, text);
    await rename(`${path}.part`, path);
    progress.show(`Writing: ${progressBar(index + 1, entries.length)}`);
  }
  progress.end();
}

/** Says what was written and what is left to do; answers the exit code. */
async function tell(
  { entries, presentIds, differences }: ImportPlan,
  directories: readonly string[],
  { from }: ImportSource,
  io: Io,
): Promise<number> {
  for (const { id } of entries) {
    io.stdout.write(`${basename(directories.at(-1)!)}/connectors/${id}.yaml\n`);
  }
  io.stderr.write(`${entries.length} new, ${presentIds.length} known already.\n`);
  if (entries.length > 0) {
    io.stderr.write('`catalog check` names what is left to fill in.\n');
  }
  for (const directory of directories) {
    const findings = [];
    for (const each of differences) {
      const at = await placeOf(directory, each);
      const { listed, address, kind } = each;
      if (at !== undefined)
        findings.push(grade(finding('import-differs', at, { listed, address, kind, from })));
    }
    if (findings.length === 0) continue;
    const report = reporters.pretty(
      [catalogReport(directory, findings, io)],
      reporterOptions(io.stderr, io),
    );
    io.stderr.write(`\n${report}`);
  }
  return 0;
}

async function placeOf(directory: string, { connector, path }: ImportDifference) {
  const file = join('connectors', `${connector}.yaml`);
  const text = await readFile(join(directory, file), 'utf8').catch(() => undefined);
  return text === undefined
    ? undefined
    : placeInYaml({ file: `${basename(directory)}/connectors/${connector}.yaml`, text }, path);
}

const MOST_BYTES = 50_000_000;
const MOST_TOLD = 20;
