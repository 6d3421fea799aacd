// Run by make-pages.ts beside Astro: reads the catalog, tells what is wrong with it, and writes what functions make.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { readKeptCatalog } from '../src/catalog/kept.ts';
import type { CatalogReading } from '../src/catalog/read.ts';
import type { Connector } from '../src/catalog/connector.ts';
import { framedConnector } from '../src/components/connector/framed-connector.ts';
import { blankId, cutFrame, frameFiller } from '../src/components/frame/page-frame.ts';
import { siteFiles, type SiteFile } from '../src/outputs/site-files.ts';
import { pagePath } from '../src/views/routes.ts';
import { siteUrl } from '../src/views/settings.ts';
import { placeSite } from '../src/views/site-place.ts';
import { joinWorkspace, type WorkspaceDirectories } from '../src/workspace/workspace.ts';
import type { ReadingTold } from './make-pages.ts';
import { describeSystemError } from './system-error.ts';

const [outDir = '', given = ''] = process.argv.slice(2);
const directories = JSON.parse(given) as WorkspaceDirectories;
/** Those that are there: to be told that one is not takes longer than to make it. */
const folders = new Set<string>();
let fill: ReturnType<typeof frameFiller> | undefined;
const framed = Promise.withResolvers<void>();
process.once('message', (html: string) => {
  fill = frameFiller(cutFrame(html, pagePath('/connectors/[id]/', blankId)));
  framed.resolve();
});

placeSite(siteUrl());
const reading = await readCatalog();
const told: ReadingTold = {
  pages: reading.catalog.connectors.map(({ id }) => pagePath('/connectors/[id]/', id)),
  directories: reading.directories.map(({ directory, findings }) => ({ directory, findings })),
};
process.send?.(told);
// Astro makes all of it where a test asks for that.
if (process.env['WHOLE_PAGES'] !== '1') await writeAll();
process.disconnect();

async function readCatalog(): Promise<CatalogReading> {
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

async function writeAll(): Promise<void> {
  const model = await joinWorkspace(directories, reading);
  const files = Map.groupBy(await siteFiles(model), ({ page }) => page);
  const unframed: Connector[] = [];
  const writePage = (connector: Connector) => {
    if (fill === undefined) {
      unframed.push(connector);
      return;
    }
    const page = framedConnector(model, connector);
    write(`${page.path}index.html`, fill(page));
  };
  for (const connector of model.catalog.connectors) {
    const path = pagePath('/connectors/[id]/', connector.id);
    writePage(connector);
    await writeFiles(files.get(path) ?? []);
    files.delete(path);
    // Lets the frame come in.
    await setImmediate();
  }
  for (const others of files.values()) await writeFiles(others);
  await framed.promise;
  for (const connector of unframed.splice(0)) writePage(connector);
}

async function writeFiles(all: readonly SiteFile[]): Promise<void> {
  for (const { path, text } of all) write(path, await text());
}

function write(path: string, text: string | Buffer): void {
  const file = join(outDir, path);
  const folder = dirname(file);
  if (!folders.has(folder)) {
    mkdirSync(folder, { recursive: true });
    folders.add(folder);
  }
  writeFileSync(file, text);
}
