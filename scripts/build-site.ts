import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasErrors } from '../src/diagnostics/finding.ts';
import { reportPretty } from '../src/diagnostics/reporters/pretty.ts';
import { builtPages } from '../src/outputs/search/built-pages.ts';
import { hostedSearch } from '../src/outputs/search/hosted-settings.ts';
import { grade } from '../src/rules/rules.ts';
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
import { makePages, type ReadingTold } from './make-pages.ts';
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
  hostedSearch(io.env);
  await clearKilledBuilds(cache, out);
  const { built, next, old } = buildFolders(cache, out, process.pid);
  const start = performance.now();
  let pages: readonly string[] = [];
  const isSound = (reading: ReadingTold) => {
    pages = reading.pages;
    return tellReading(reading, directories, io);
  };
  try {
    if (!(await makePages({ directory: built, directories }, isSound, io.env))) return false;
    await writeHosting(built, io);
    await mkdir(dirname(out), { recursive: true });
    await moveFolder(built, next);
    await putInPlace(next, out, old);
    const others = await Array.fromAsync(builtPages(out, new Set(pages)));
    const seconds = Math.ceil((performance.now() - start) / 1000);
    const count = pages.length + others.length;
    io.stdout.write(`${count.toLocaleString('en')} pages in ${seconds} s: ${out}\n`);
    return true;
  } finally {
    // At once: tens of thousands of files go in a fraction of the time that it takes to wait for each.
    for (const folder of [built, next, old]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Tells what is wrong with the catalog; answers whether it is built, as one with errors is not. */
function tellReading(
  { pages, directories: read }: ReadingTold,
  { only }: WorkspaceDirectories,
  io: Io,
): boolean {
  if (only !== undefined && pages.length === 0) {
    io.stderr.write('Nothing was built: no connector is approved. Say so in overrides/.\n');
    return false;
  }
  const reports = read
    .filter(({ findings }) => findings.length > 0)
    .map(({ directory, findings }) => catalogReport(directory, findings.map(grade), io));
  if (reports.length > 0) io.stderr.write(reportPretty(reports, reporterOptions(io.stderr, io)));
  if (reports.some(({ findings }) => hasErrors(findings))) {
    io.stderr.write('Nothing was built: fix the errors above first.\n');
    return false;
  }
  io.stdout.write('Building the site…\n');
  return true;
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
