// Run by make-pages.ts beside Astro: writes what functions make.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Connector } from '../src/catalog/connector.ts';
import { framedConnector } from '../src/components/connector/framed-connector.ts';
import { blankId, cutFrame, frameFiller } from '../src/components/frame/page-frame.ts';
import { siteFiles, type SiteFile } from '../src/outputs/site-files.ts';
import { pagePath } from '../src/views/routes.ts';
import { siteUrl } from '../src/views/settings.ts';
import { placeSite } from '../src/views/site-place.ts';
import { readWorkspace, type WorkspaceDirectories } from '../src/workspace/workspace.ts';

const [directory = '', directories = ''] = process.argv.slice(2);
let fill: ReturnType<typeof frameFiller> | undefined;
const framed = Promise.withResolvers<void>();
process.once('message', (html: string) => {
  fill = frameFiller(cutFrame(html, pagePath('/connectors/[id]/', blankId)));
  framed.resolve();
});

placeSite(siteUrl());
const model = await readWorkspace(JSON.parse(directories) as WorkspaceDirectories);
const files = Map.groupBy(await siteFiles(model), ({ page }) => page);
const unframed: Connector[] = [];

for (const connector of model.catalog.connectors) {
  const path = pagePath('/connectors/[id]/', connector.id);
  if (fill !== undefined) writePage(fill, connector);
  else unframed.push(connector);
  await writeFiles(files.get(path) ?? []);
  files.delete(path);
  // Lets the frame come in.
  await setImmediate();
}
for (const others of files.values()) await writeFiles(others);
await framed.promise;
for (const connector of unframed) if (fill !== undefined) writePage(fill, connector);
process.disconnect();

function writePage(into: ReturnType<typeof frameFiller>, connector: Connector): void {
  const page = framedConnector(model, connector);
  write(`${page.path}index.html`, into(page));
}

async function writeFiles(all: readonly SiteFile[]): Promise<void> {
  for (const { path, text } of all) write(path, await text());
}

function write(path: string, text: string | Buffer): void {
  const file = join(directory, path);
  try {
    writeFileSync(file, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
