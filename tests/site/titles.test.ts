import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { siteDirectory, useBrowser } from './site.ts';

const { open } = useBrowser();

test('no two pages have one title', () => {
  const titles = new Map<string, string>();
  for (const file of globSync('**/index.html', { cwd: siteDirectory })) {
    const html = readFileSync(join(siteDirectory, file), 'utf8');
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1];
    assert.ok(title !== undefined, `${file} has no title`);
    assert.equal(titles.get(title), undefined, `${file}: ${title}`);
    titles.set(title, file);
  }
});

test('an address that leads nowhere shows the page that says so, with the search', async () => {
  const page = await open('/connectors/hubspott/');
  assert.equal(await page.textContent('h1'), 'Page not found');
  assert.ok(await page.isVisible('[data-search-open]'));
  await page.close();
});

test('the manifest that a page names is read under its policy', async () => {
  const page = await open('/');
  const session = await page.context().newCDPSession(page);
  const { data, errors } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  assert.match(data ?? '', /"name":/);
  await page.close();
});
