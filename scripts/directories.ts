import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isCatalogFile } from '../src/catalog/catalog-file.ts';
import type { Workspace, WorkspaceDirectories } from '../src/workspace/workspace.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** The folder of the project. */
export const root = join(import.meta.dirname, '..');

/** Where catalogs that were read are kept. */
export const keptCatalogs = join(root, '.cache/catalog');

/** The directories of the catalog: `CATALOG_DIR`, else `catalog/` of the project, and those that add to it. */
export async function catalogDirectories(paths: readonly string[], io: Io): Promise<string[]> {
  const base = resolve(root, io.env['CATALOG_DIR'] || 'catalog');
  return [base, ...(await givenDirectories('catalog', paths, io))];
}

/** Refuses to write to a catalog that is one file, as the one of the package is. */
export function refuseCatalogFile(directory: string, instead: string): void {
  if (!isCatalogFile(directory)) return;
  throw new UsageError(`The catalog of the package has no entries to change; ${instead}.`);
}

/** The catalog with the marketplaces given, else with those embedded in it, if any. */
export async function workspaceDirectories(
  { plugins, catalog: own, only }: GivenDirectories,
  io: Io,
): Promise<WorkspaceDirectories> {
  const catalog = await catalogDirectories(own, io);
  const embedded = catalog.map((directory) => join(directory, 'plugins')).filter(existsSync);
  return {
    catalog,
    cache: keptCatalogs,
    plugins: plugins.length > 0 ? await givenDirectories('plugins', plugins, io) : embedded,
    ...(only !== undefined && { only: readOnly(only) }),
  };
}

/** What the options of a command name. */
interface GivenDirectories {
  plugins: readonly string[];
  catalog: readonly string[];
  only?: string | undefined;
}

function readOnly(word: string): 'approved' {
  if (word === 'approved') return word;
  throw new UsageError(`--only takes approved, not "${word}".`);
}

/** The directories that an option names, which must be there. */
export async function givenDirectories(
  option: string,
  paths: readonly string[],
  io: Io,
): Promise<string[]> {
  for (const path of paths) {
    // An empty path is a variable that is not set; resolved, it would be the caller's folder.
    if (path !== '' && (await isDirectory(resolve(io.cwd, path)))) continue;
    throw new UsageError(
      `--${option} names no directory that is there: "${path}". Correct the path.`,
    );
  }
  return paths.map((path) => resolve(io.cwd, path));
}

function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** Says of directories in which nothing was found that it is so: a wrong path reads like a clean one. */
export function noteEmptyDirectories(
  paths: readonly string[],
  { marketplaces }: Workspace,
  io: Io,
): void {
  for (const path of paths) {
    const directory = resolve(io.cwd, path);
    const read = marketplaces.find((marketplace) => marketplace.directory === directory);
    if (read === undefined || read.coverages.length + read.findings.length > 0) continue;
    const wanted = 'a plugin, a marketplace or a folder of plugins';
    io.stderr.write(`No plugin was found in "${path}". Name ${wanted}.\n`);
  }
}
