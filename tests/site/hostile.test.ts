import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.ts';
import { serveSite, type StaticSite } from '../../scripts/static-server.ts';
import { unprintable } from '../../src/shell/printable.ts';
import { dangersIn } from '../../src/outputs/markdown/testing.ts';
import { hostileConnectors, writeHostileCatalog } from './hostile-catalog.ts';
import { hostilePastes } from './hostile-pastes.ts';
import { writeHostilePlugins } from './hostile-plugins.ts';
import { hostile } from './hostile-text.ts';
import { startVisit } from './hostile-visit.ts';
import { search } from './search-dialog.ts';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'tests/fixtures/hostile');
let directory: string;
let browser: Browser;
let site: StaticSite;

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'catalog-hostile-'));
  const catalog = join(directory, 'catalog');
  const plugins = join(directory, 'plugins');
  const over = join(directory, 'over');
  await writeHostileCatalog(catalog, over);
  await writeHostilePlugins(plugins);
  for (const file of ['connectors/evil.yaml', 'answers/evil.json']) {
    await cp(join(fixtures, 'catalog', file), join(catalog, file));
  }
  const folders = [join(fixtures, 'plugins'), plugins];
  const build = spawnSync(
    process.execPath,
    [
      ['scripts/catalog.ts', 'build', '--out', join(directory, 'site'), '--catalog', over],
      folders.flatMap((folder) => ['--plugins', folder]),
    ].flat(),
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        CATALOG_DIR: catalog,
        INIT_CWD: root,
        // With an address there are a sitemap, a registry and pictures of pages, too.
        SITE_URL: 'https://catalog.example.com',
      },
    },
  );
  assert.equal(build.status, 0, build.stderr);
  site = await serveSite(join(directory, 'site'), 0);
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  await site?.close();
  await rm(directory, { recursive: true, force: true });
});

test('every page shows what strangers write, and nothing of it runs', async () => {
  const paths = globSync('**/*.html', { cwd: join(directory, 'site') })
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    // Most pages of rules and guides hold nothing of strangers.
    .filter((path) => path === '/builder/' || read(fileOf(path)).includes('pwned'));
  for (const each of hostileConnectors) assert.ok(paths.includes(`/connectors/${each}/`), each);
  const kinds = [
    '/',
    '/connectors/',
    '/categories/',
    '/categories/empty/',
    '/plugins/',
    '/coverage/',
  ];
  for (const each of [...kinds, '/plugins/sales/', '/guides/a-real-plugin/'])
    assert.ok(paths.includes(each), each);
  // Without its policy a page is as safe as with it: older browsers know none.
  const wrong = await Promise.all(
    [false, true].map(async (bypassCSP) => {
      const visit = await startVisit(browser, site.url, { bypassCSP });
      const found: string[] = [];
      for (const path of paths) {
        await visit.page.goto(site.url + path);
        found.push(...(await visit.problems()).map((problem) => `${path}: ${problem}`));
      }
      await visit.page.close();
      return found;
    }),
  );
  assert.deepEqual(wrong, [[], []]);
});

test('a name that tries to leave the title is the title', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/plugins/sales/`);
  const name = (await page.textContent('h1'))?.trim() ?? '';
  assert.match(name, /window\.pwned='entry\.displayName'/);
  // Words are separated by one space in a title.
  assert.equal(await page.title(), `${name} plugin | Connector Catalog`.replace(/\s+/g, ' '));
  const shared = await page.getAttribute('meta[property="og:title"]', 'content');
  assert.equal(shared, `${name} plugin`);
  await page.goto(`${site.url}/connectors/linear/`);
  assert.match(
    await page.title(),
    /^"'onfocus=.*&lt;\/title&gt;.* connector \| Connector Catalog$/,
  );
  await page.close();
});

test('what is chosen, typed, pasted and linked stays text', async () => {
  const visit = await startVisit(browser, site.url);
  const { page } = visit;
  const check = async (what: string) => assert.deepEqual(await visit.problems(), [], what);
  const address = encodeURIComponent(hostile('address'));
  const ids = hostileConnectors.map((id) => `${id}-0,${id}-3`).join(',');

  await page.goto(`${site.url}/builder/?s=${ids},${address}&client=${address}`);
  await page.waitForSelector('[data-chosen] li');
  const clients = await page.$$eval('catalog-builder [data-client] option', (all) =>
    all.map((option) => (option as HTMLOptionElement).value),
  );
  for (const client of clients) {
    await page.selectOption('catalog-builder [data-client]', client);
    // The module of a client is loaded once it is chosen.
    await page.waitForTimeout(50);
    await check(`builder, ${client}`);
  }
  await page.selectOption('[data-plugins]', 'sales');
  await page.click('[data-add-plugin]');
  await check('builder, a plugin');

  await page.click('page-parts nav a[href="#repair"]');
  await page.fill(
    'textarea[data-text]',
    readFileSync(join(directory, 'plugins/sales/.mcp.json'), 'utf8'),
  );
  await page.waitForSelector('[data-problems] li');
  await check('repair');
  for (const paste of await hostilePastes()) {
    await page.fill('textarea[data-text]', paste);
    await page.waitForTimeout(60);
    await check(`repair, ${paste.slice(0, 200)}`);
  }

  await page.goto(`${site.url}/plugins/sales/?swap=${address}:${address}&add=${address}#customise`);
  await page.waitForSelector('[data-items] select');
  for (let index = 0; index < (await page.locator('[data-items] select').count()); index++) {
    const select = page.locator('[data-items] select').nth(index);
    const values = await select
      .locator('option:not([disabled])')
      .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
    await select.selectOption(values[1] ?? values[0] ?? '');
  }
  await check('swap');

  await page.goto(`${site.url}/connectors/linear/`);
  await page.fill('[data-template-form] input', hostile('typed'));
  await check('template');

  await page.goto(`${site.url}/connectors/?q=${address}&category=${address}`);
  await check('browse');
  await page.close();
});

test('search quotes hostile text without running it', async () => {
  const visit = await startVisit(browser, site.url);
  const { page } = visit;
  await page.goto(site.url);
  await page.keyboard.press('Control+k');
  await page.waitForSelector('[data-search-filters] select');
  for (const query of ['evil', 'onerror', 'script', 'title textarea', 'pwned', 'iframe srcdoc']) {
    await search(page, query);
    assert.deepEqual(await visit.problems(), [], query);
  }
  await search(page, hostile('query'));
  await search(page, 'pwnable');
  const marks = await page.$$eval('[data-search-results] mark', (all) =>
    all.map((mark) => mark.textContent),
  );
  assert.ok(marks.includes('pwnable'), marks.join());
  const excerpts = await page.$$eval('[data-search-results] .excerpt', (all) =>
    all.map(({ textContent }) => textContent).join('\n'),
  );
  // Which of the places that say it is quoted is up to search.
  assert.match(excerpts, /<img src=x onerror=window\.pwned=14>|<script>window\.pwned=15<\/script>/);
  const tags = await page.$$eval('[data-search-results] .excerpt *', (all) =>
    all.map(({ tagName }) => tagName),
  );
  assert.deepEqual(new Set(tags), new Set(['MARK']));
  await page.close();
});

test('what a server answered stands on its page, in its twin and in its data', async () => {
  const words = 'Asked on 2026-11-23, it asked for a sign-in (401,';
  const page = await browser.newPage();
  await page.goto(`${site.url}/connectors/evil/`);
  assert.ok((await page.textContent('#endpoint-evil'))?.includes(words));
  await page.close();
  assert.ok(read('connectors/evil.md').includes(words));
  assert.equal(JSON.parse(read('api/v1/connectors/evil.json')).answers.evil.status, 401);
});

test('what strangers write is text in Markdown, JSON and the feed', async () => {
  const built = join(directory, 'site');
  for (const file of [...globSync('**/*.md', { cwd: built }), 'llms.txt', 'llms-full.txt']) {
    assert.deepEqual(dangersIn(read(file)), [], file);
  }
  for (const file of globSync('**/*.json', { cwd: built })) JSON.parse(read(file));
  for (const file of globSync('**/*.{html,md,txt,xml,json}', { cwd: built })) {
    assert.doesNotMatch(read(file).replace(/[\t\n\r]/g, ''), unprintable, file);
  }
  const plugin = JSON.parse(read('api/v1/plugins/evil.json'));
  assert.ok(plugin.servers.some(({ name }: { name: string }) => name === '__proto__'));

  const page = await browser.newPage();
  for (const file of globSync('*.xml', { cwd: built })) {
    await page.goto(`${site.url}/${file}`);
    assert.equal(await page.locator('parsererror').count(), 0, file);
    assert.equal(await page.evaluate('window.pwned'), undefined, file);
  }
  await page.close();
});

test('nothing a plugin names was run, nothing outside it was read', async () => {
  assert.ok(!existsSync('/tmp/pwned-by-catalog'));
  const page = await browser.newPage();
  await page.goto(`${site.url}/plugins/`);
  assert.ok(!(await page.textContent('main'))?.includes('categories.yaml'));
  await page.close();
});

function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

function read(file: string): string {
  return readFileSync(join(directory, 'site', file), 'utf8');
}
