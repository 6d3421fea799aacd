import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readKeptCatalog } from '../src/catalog/kept.ts';
import type { CatalogReading } from '../src/catalog/read.ts';
import { hasErrors } from '../src/diagnostics/finding.ts';
import { reportPretty } from '../src/diagnostics/reporters/pretty.ts';
import { builtPages } from '../src/outputs/search/built-pages.ts';
import { hostedSearch } from '../src/outputs/search/hosted-settings.ts';
import { writeSearchIndex } from '../src/outputs/search/index-pages.ts';
import { searchSource } from '../src/outputs/search/search-source.ts';
import { writeTextIndex } from '../src/outputs/search/text-index.ts';
import { grade } from '../src/rules/rules.ts';
import { pagePath } from '../src/views/routes.ts';
import { joinWorkspace, type WorkspaceDirectories } from '../src/workspace/workspace.ts';
import {
  buildFolders,
  clearKilledBuilds,
  putInPlace,
  refuseOddFolder,
  refuseReadOnly,
} from './build-folders.ts';
import { root } from './directories.ts';
import { writeHosting } from './hosting.ts';
import type { Io } from './io.ts';
import { makePages } from './make-pages.ts';
import { catalogReport, reporterOptions } from './report.ts';

const cache = join(root, '.cache');

/**
 * Builds the site in a folder of its own and puts it in the place of `out` once it is whole; answers
 * whether it was built. A failed build leaves `out` as it was.
 */
export async function buildSite(
  out: string,
  directories: WorkspaceDirectories,
  io: Io,
): Promise<boolean> {
  refuseOddFolder(root);
  refuseReadOnly(root);
  await refuseForeignFolder(out);
  // What is wrong with the settings is told before anything is built.
  const isHosted = hostedSearch(io.env) !== undefined;
  const reading = await readSound(directories, io);
  if (reading === undefined) return false;
  await clearKilledBuilds(cache, out);
  const { built, next, old } = buildFolders(cache, out, process.pid);
  const start = performance.now();
  io.stdout.write('Building the site…\n');
  try {
    const listed = reading.catalog.connectors.map(({ id }) => pagePath('/connectors/[id]/', id));
    const making = makePages({ directory: built, directories, listed }, io.env);
    // Nothing of what fails below leaves processes behind.
    making.all.catch(() => undefined);
    if (!(await making.pages)) return false;
    const isFound = new Set(listed);
    await Promise.all([
      writeSearchIndex(built, searchSource(await joinWorkspace(directories, reading))),
      // A hosted engine has the text of pages.
      !isHosted && writeTextIndex(built, isFound),
    ]);
    if (!(await making.all)) return false;
    await writeHosting(built, io);
    await mkdir(dirname(out), { recursive: true });
    await moveFolder(built, next);
    await putInPlace(next, out, old);
    const others = await Array.fromAsync(builtPages(out, isFound));
    const seconds = Math.ceil((performance.now() - start) / 1000);
    const pages = listed.length + others.length;
    io.stdout.write(`${pages.toLocaleString('en')} pages in ${seconds} s: ${out}\n`);
    return true;
  } finally {
    for (const folder of [built, next, old]) await rm(folder, { recursive: true, force: true });
  }
}

/** Reads the catalog and tells what is wrong with it; undefined for one with errors, which is not built. */
async function readSound(
  { catalog, only, cache: kept }: WorkspaceDirectories,
  io: Io,
): Promise<CatalogReading | undefined> {
  const reading = await readKeptCatalog(catalog, { only, cache: kept });
  if (only !== undefined && reading.catalog.connectors.length === 0) {
    io.stderr.write('Nothing was built: no connector is approved. Say so in overrides/.\n');
    return undefined;
  }
  const reports = reading.directories
    .filter(({ findings }) => findings.length > 0)
    .map(({ directory, findings }) => catalogReport(directory, findings.map(grade), io));
  if (reports.length === 0) return reading;
  io.stderr.write(reportPretty(reports, reporterOptions(io.stderr, io)));
  if (!reports.some(({ findings }) => hasErrors(findings))) return reading;
  io.stderr.write('Nothing was built: fix the errors above first.\n');
  return undefined;
}

async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // Another file system cannot be renamed to.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}

// The folder is replaced as a whole: never one that holds anything but a built site.
async function refuseForeignFolder(out: string): Promise<void> {
  if (!existsSync(out)) return;
  const names = await readdir(out);
  if (names.length === 0 || names.includes('_astro')) return;
  throw new Error(
    `There are other files in ${out}. Name an empty folder, or one that holds a built site.`,
  );
}
