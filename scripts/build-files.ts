// Run by make-pages.ts beside Astro: writes the files that functions make, and the pages in the frame that Astro makes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { framedConnector } from '../src/components/connector/framed-connector.ts';
import { blankId, cutFrame, fillFrame } from '../src/components/frame/page-frame.ts';
import { siteFiles } from '../src/outputs/site-files.ts';
import { pagePath } from '../src/views/routes.ts';
import { siteUrl } from '../src/views/settings.ts';
import { placeSite } from '../src/views/site-place.ts';
import { readWorkspace, type WorkspaceDirectories } from '../src/workspace/workspace.ts';

const [outDir = '', directories = ''] = process.argv.slice(2);
const frame = new Promise<string>((resolve) => process.once('message', resolve));
placeSite(siteUrl());
const model = await readWorkspace(JSON.parse(directories) as WorkspaceDirectories);

for (const { path, text } of await siteFiles(model)) write(path, await text());
const parts = cutFrame(await frame, pagePath('/connectors/[id]/', blankId));
for (const connector of model.catalog.connectors) {
  const page = framedConnector(model, connector);
  write(`${page.path}index.html`, fillFrame(parts, page));
}
// What started this process may have more to say; this one has not.
process.disconnect();

function write(path: string, text: string): void {
  const file = join(outDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
