import { existsSync } from 'node:fs';
import { cp, glob, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Catalog } from '../src/catalog/catalog.ts';
import { readKeptCatalog } from '../src/catalog/kept.ts';
import { hasErrors } from '../src/diagnostics/finding.ts';
import { reportPretty } from '../src/diagnostics/reporters/pretty.ts';
import { hostedSearch } from '../src/outputs/search/hosted-settings.ts';
import { writeSearchIndex } from '../src/outputs/search/index-pages.ts';
import { startTextIndex } from '../src/outputs/search/text-index.ts';
import { grade } from '../src/rules/rules.ts';
import { pagePath } from '../src/views/routes.ts';
import type { WorkspaceDirectories } from '../src/workspace/workspace.ts';
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
  const catalog = await readSound(directories, io);
  if (catalog === undefined) return false;
  await clearKilledBuilds(cache, out);
  const { built, next, old } = buildFolders(cache, out, process.pid);
  const start = performance.now();
  io.stdout.write('Building the site…\n');
  // While the pages are made. A hosted engine has their text.
  const indexing = isHosted ? undefined : startTextIndex(catalog);
  // What fails there is told when the pages are done, so that no process of theirs is left behind.
  indexing?.catch(() => undefined);
  try {
    const listed = catalog.connectors.map(({ id }) => pagePath('/connectors/[id]/', id));
    if (!(await makePages({ directory: built, directories, listed }, io.env))) return false;
    const texts = await indexing;
    await Promise.all([writeSearchIndex(built), texts?.write(built)]);
    await writeHosting(built, io);
    await mkdir(dirname(out), { recursive: true });
    await moveFolder(built, next);
    await putInPlace(next, out, old);
    const pages = await Array.fromAsync(glob('**/*.html', { cwd: out }));
    const seconds = Math.ceil((performance.now() - start) / 1000);
    io.stdout.write(`${pages.length.toLocaleString('en')} pages in ${seconds} s: ${out}\n`);
    return true;
  } finally {
    await indexing?.then(
      (texts) => texts.close(),
      () => undefined,
    );
    for (const folder of [built, next, old]) await rm(folder, { recursive: true, force: true });
  }
}

/** Reads the catalog and tells what is wrong with it; undefined for one with errors, which is not built. */
async function readSound(
  { catalog, only, cache: kept }: WorkspaceDirectories,
  io: Io,
): Promise<Catalog | undefined> {
  const { directories, catalog: read } = await readKeptCatalog(catalog, { only, cache: kept });
  if (only !== undefined && read.connectors.length === 0) {
    io.stderr.write('Nothing was built: no connector is approved. Say so in overrides/.\n');
    return undefined;
  }
  const reports = directories
    .filter(({ findings }) => findings.length > 0)
    .map(({ directory, findings }) => catalogReport(directory, findings.map(grade), io));
  if (reports.length === 0) return read;
  io.stderr.write(reportPretty(reports, reporterOptions(io.stderr, io)));
  if (!reports.some(({ findings }) => hasErrors(findings))) return read;
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
