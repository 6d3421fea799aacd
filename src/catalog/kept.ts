import { hash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Place } from '../diagnostics/finding.ts';
import type { Answer } from './answer.ts';
import { isCatalogFile, readCatalogFile, type CatalogFile } from './catalog-file.ts';
import { makeCatalog, type Catalog } from './catalog.ts';
import { findStaleFacts } from './stale.ts';
import type { CatalogReading, ReadOptions } from './read.ts';

/**
 * Reads a catalog as `readCatalog` does, or takes what was kept of the very same files, read by the very same
 * code, when nothing was wrong with them: a command then need not load what reads and checks. Where nothing can
 * be kept, it reads. Answers as well where it is kept: who is told that (`known`) need not look at the files again.
 */
export async function readKeptCatalog(
  directories: string | readonly string[],
  { cache, known, ...options }: KeptOptions = {},
): Promise<CatalogReading & { kept?: string | undefined }> {
  const told = known === undefined ? undefined : readKept(known);
  if (told !== undefined) return told;
  const folders = [directories].flat();
  const [first = ''] = folders;
  if (folders.length === 1 && options.only === undefined && isCatalogFile(first)) {
    return readingOfFile(first, await readCatalogFile(first));
  }
  const place = cache === undefined ? undefined : placeOf(folders, cache, options.only);
  const kept = place === undefined ? undefined : readKept(place.file);
  if (kept !== undefined && !mayBeStale(kept.catalog, folders, options.today)) {
    return { ...kept, kept: place?.file };
  }
  const { readCatalog } = await import('./read.ts');
  const reading = await readCatalog(directories, options);
  const isWhole =
    reading.findings.length === 0 && reading.catalog.connectors.length >= worthKeeping;
  if (place !== undefined && kept === undefined && isWhole) keep(place, reading);
  return { ...reading, kept: isWhole ? place?.file : undefined };
}

/** A catalog that is one file needs nothing of what reads and checks, either. */
function readingOfFile(
  directory: string,
  { categories: { groups, categories }, connectors, answers }: CatalogFile,
): CatalogReading {
  return {
    catalog: makeCatalog(groups, categories, connectors, new Map(Object.entries(answers))),
    findings: [],
    directories: [{ directory, findings: [], hidden: new Map() }],
  };
}

/** Whether facts may have grown old, of which whoever tells of them has to know the place. */
function mayBeStale(
  { connectors }: Catalog,
  folders: readonly string[],
  today: string | undefined,
): boolean {
  if (today === undefined) return false;
  return (
    folders.some((folder) => existsSync(join(folder, 'overrides'))) ||
    connectors.some((connector) => findStaleFacts(connector, today).length > 0)
  );
}

/** Where the reading of these files by this code is kept; undefined where either cannot be told. */
function placeOf(
  folders: readonly string[],
  cache: string,
  only: string | undefined,
): KeptPlace | undefined {
  if (!folders.every((folder) => existsSync(folder))) return undefined;
  const code = [
    ...globSync('{shell,diagnostics,protocol,catalog,catalog/changes}/*.ts', { cwd: source })
      .sort()
      .map((file) => join(source, file)),
    ...['zod', 'yaml'].map((name) => join(source, '../node_modules', name, 'package.json')),
  ];
  const data = folders.flatMap((folder) =>
    ['', 'connectors', 'overrides', 'answers'].flatMap((part) => filesIn(join(folder, part))),
  );
  try {
    const parts = [...code, ...data].map((file) => [file, hash('sha1', readFileSync(file))]);
    const owner = hash('sha1', JSON.stringify([folders, only])).slice(0, 12);
    const name = `${owner}-${hash('sha1', JSON.stringify([folders, only, parts]))}.json`;
    return { cache, owner, file: join(cache, name) };
  } catch {
    return undefined;
  }
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name))
    .sort();
}

function readKept(file: string): CatalogReading | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    const { groups, categories, connectors, answers, ...beside } = kept;
    return {
      catalog: makeCatalog(groups, categories, connectors, new Map(answers), beside),
      findings: [],
      directories: kept.directories.map(({ directory, hidden }) => ({
        directory,
        findings: [],
        hidden: new Map(hidden),
      })),
    };
  } catch {
    // One that was cut off is as good as none.
    return undefined;
  }
}

function keep({ cache, owner, file }: KeptPlace, { catalog, directories }: CatalogReading): void {
  const { groups, categories, connectors, answers, added, leftOut, changes } = catalog;
  const kept: Kept = {
    groups,
    categories,
    connectors,
    added,
    leftOut,
    changes,
    answers: [...answers],
    directories: directories.map(({ directory, hidden }) => ({ directory, hidden: [...hidden] })),
  };
  const part = `${file}.${process.pid}`;
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(part, JSON.stringify(kept));
    renameSync(part, file);
    const former = readdirSync(cache).filter((name) => name.startsWith(`${owner}-`));
    for (const name of former) if (name !== basename(file)) rmSync(join(cache, name));
  } catch {
    // A folder that cannot be written keeps nothing.
  }
}

// Bundled, this module lies elsewhere.
const source = import.meta.env?.SOURCE_FOLDER ?? join(import.meta.dirname, '..');
// Of a few entries it saves nothing.
const worthKeeping = 50;

interface KeptOptions extends ReadOptions {
  /** Where readings are kept. */
  cache?: string | undefined;
  /** Where one of these files is kept for certain. */
  known?: string | undefined;
}

interface KeptPlace {
  cache: string;
  /** What the files kept of one catalog begin with. */
  owner: string;
  file: string;
}

interface Kept extends Pick<
  Catalog,
  'groups' | 'categories' | 'connectors' | 'added' | 'leftOut' | 'changes'
> {
  answers: (readonly [string, Answer])[];
  directories: { directory: string; hidden: (readonly [string, Place])[] }[];
}
