// Run by make-pages.ts beside Astro: reads the catalog, tells what is wrong with it, and writes what functions make.
import { readKeptCatalog } from '../src/catalog/kept.ts';
import { fileWriter } from '../src/outputs/file-writer.ts';
import { pagePath } from '../src/views/routes.ts';
import { siteUrl } from '../src/views/settings.ts';
import { placeSite } from '../src/views/site-place.ts';
import { joinWorkspace, type WorkspaceDirectories } from '../src/workspace/workspace.ts';
import type { ReadingTold } from './make-pages.ts';
import { sharedWork } from './shared-work.ts';
import { describeSystemError } from './system-error.ts';
import { splitFiles, writeConnectors } from './write-connectors.ts';

const [outDir = '', given = ''] = process.argv.slice(2);
const directories = JSON.parse(given) as WorkspaceDirectories;
const work = sharedWork('front');

placeSite(siteUrl());
const reading = await readCatalog();
const told: ReadingTold = {
  pages: reading.catalog.connectors.map(({ id }) => pagePath('/connectors/[id]/', id)),
  directories: reading.directories.map(({ directory, findings }) => ({ directory, findings })),
  kept: reading.kept,
};
process.send?.(told);
// Astro makes all of it where a test asks for that.
if (process.env['WHOLE_PAGES'] !== '1') {
  const model = await joinWorkspace(directories, reading);
  const files = await splitFiles(model);
  const write = fileWriter(outDir);
  // Before what another process helps with: both then end at the same time.
  for (const { path, text } of files.others) write(path, await text());
  await writeConnectors(model, files, outDir, work);
}
process.disconnect();

async function readCatalog() {
  const { catalog, only, cache } = directories;
  try {
    return await readKeptCatalog(catalog, { only, cache });
  } catch (error) {
    const problem = describeSystemError(error) ?? (error as Error).message;
    await new Promise((resolve) => process.send?.({ problem }, resolve));
    // Whoever started this process says what is wrong.
    process.exit(1);
  }
}
