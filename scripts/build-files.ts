// Run by make-pages.ts beside Astro: writes what functions make, and indexes the text of all pages.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Connector } from '../src/catalog/connector.ts';
import { framedConnector } from '../src/components/connector/framed-connector.ts';
import { blankId, cutFrame, fillFrame, type Frame } from '../src/components/frame/page-frame.ts';
import { connectorText } from '../src/outputs/html/connector-text.ts';
import { hostedSearch } from '../src/outputs/search/hosted-settings.ts';
import { startTextIndex } from '../src/outputs/search/text-index.ts';
import { siteFiles, type SiteFile } from '../src/outputs/site-files.ts';
import { pagePath } from '../src/views/routes.ts';
import { siteUrl } from '../src/views/settings.ts';
import { placeSite } from '../src/views/site-place.ts';
import { readWorkspace, type WorkspaceDirectories } from '../src/workspace/workspace.ts';
import type { FromAstro } from './make-pages.ts';

const [directory = '', directories = ''] = process.argv.slice(2);
// Astro makes all of it where a test asks for that: only the text is indexed then.
const isWhole = process.env['WHOLE_PAGES'] === '1';
let frame: Frame | undefined;
const astro = { frame: Promise.withResolvers<void>(), pages: Promise.withResolvers<void>() };
process.on('message', (message: FromAstro) => {
  if ('frame' in message) {
    frame = cutFrame(message.frame, pagePath('/connectors/[id]/', blankId));
    astro.frame.resolve();
  } else astro.pages.resolve();
});

placeSite(siteUrl());
const model = await readWorkspace(JSON.parse(directories) as WorkspaceDirectories);
// A hosted engine has the text of pages.
const index = hostedSearch() === undefined ? await startTextIndex() : undefined;
const files = Map.groupBy(isWhole ? [] : await siteFiles(model), ({ page }) => page);
const unframed: Connector[] = [];

for (const connector of model.catalog.connectors) {
  const path = pagePath('/connectors/[id]/', connector.id);
  await index?.add(path, connectorText(model, connector).text);
  if (frame !== undefined) writePage(frame, connector);
  else if (!isWhole) unframed.push(connector);
  await writeFiles(files.get(path) ?? []);
  files.delete(path);
  // Lets the frame come in.
  await setImmediate();
}
for (const others of files.values()) await writeFiles(others);
if (unframed.length > 0) await astro.frame.promise;
for (const connector of unframed) if (frame !== undefined) writePage(frame, connector);
await astro.pages.promise;
await index?.write(directory);
await index?.close();
process.disconnect();

function writePage(into: Frame, connector: Connector): void {
  const page = framedConnector(model, connector);
  write(`${page.path}index.html`, fillFrame(into, page));
}

async function writeFiles(all: readonly SiteFile[]): Promise<void> {
  for (const { path, text } of all) write(path, await text());
}

function write(path: string, text: string): void {
  const file = join(directory, path);
  try {
    writeFileSync(file, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
