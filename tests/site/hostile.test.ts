import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.ts';
import { serveSite, type StaticSite } from '../../scripts/static-server.ts';
import { dangersIn } from '../../src/outputs/markdown/testing.ts';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'tests/fixtures/hostile');
let directory: string;
let browser: Browser;
let site: StaticSite;

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'catalog-hostile-'));
  const build = spawnSync(
    process.execPath,
    [
      'scripts/catalog.ts',
      'build',
      '--plugins',
      join(fixtures, 'plugins'),
      '--out',
      join(directory, 'site'),
    ],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CATALOG_DIR: join(fixtures, 'catalog'), INIT_CWD: root },
    },
  );
  assert.equal(build.status, 0, build.stderr);
  site = await serveSite(join(directory, 'site'), 0);
  browser = await launchChromium();
});

after(async () => {
  await browser.close();
  await site.close();
  await rm(directory, { recursive: true, force: true });
});

for (const path of [
  '/',
  '/connectors/',
  '/connectors/evil/',
  '/categories/crm/',
  '/plugins/',
  '/plugins/evil/',
  '/coverage/',
]) {
  test(`${path}: what strangers write is shown, never run`, async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    assert.equal(await page.evaluate('window.pwned'), undefined);
    const links = await page.$$eval('a', (all) => all.map(({ href }) => href));
    assert.deepEqual(
      links.filter((href) => !/^https?:/.test(href)),
      [],
    );
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(site.url)),
      [],
    );
    assert.equal(await page.locator('iframe, main img[src="x"]').count(), 0);
    await page.close();
  });
}

test('what a server answered stands on its page, in its twin and in its data', async () => {
  const words = 'Asked on 2026-11-23, it asked for a sign-in (401,';
  const page = await browser.newPage();
  await page.goto(`${site.url}/connectors/evil/`);
  assert.ok((await page.textContent('#endpoint-evil'))?.includes(words));
  await page.close();
  assert.ok(read('connectors/evil.md').includes(words));
  assert.equal(JSON.parse(read('api/v1/connectors/evil.json')).answers.evil.status, 401);
});

test('search quotes hostile text without running it', async () => {
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.keyboard.press('Control+k');
  await page.waitForSelector('[data-search-filters] select');
  for (const query of ['evil', 'pwnable', '<img src=x onerror=window.pwned=40>']) {
    await page.fill('.site-search input', query);
    await page.waitForTimeout(400);
  }
  await page.fill('.site-search input', 'pwnable');
  await page.waitForSelector('[data-search-results] a');
  assert.equal(await page.evaluate('window.pwned'), undefined);
  assert.equal(await page.locator('[data-search-results] img').count(), 0);
  await page.close();
});

test('what strangers write is text in Markdown, JSON and the feed', async () => {
  const built = join(directory, 'site');
  for (const file of [...globSync('**/*.md', { cwd: built }), 'llms.txt', 'llms-full.txt']) {
    assert.deepEqual(dangersIn(read(file)), [], file);
  }
  for (const file of globSync('api/**/*.json', { cwd: built })) JSON.parse(read(file));
  const plugin = JSON.parse(read('api/v1/plugins/evil.json'));
  assert.ok(plugin.servers.some(({ name }: { name: string }) => name === '__proto__'));

  const page = await browser.newPage();
  await page.goto(`${site.url}/changes.xml`);
  assert.equal(await page.locator('parsererror').count(), 0);
  assert.equal(await page.evaluate('window.pwned'), undefined);
  await page.close();
});

test('nothing a plugin names was run, nothing outside it was read', async () => {
  assert.ok(!existsSync('/tmp/pwned-by-catalog'));
  const page = await browser.newPage();
  await page.goto(`${site.url}/plugins/`);
  assert.ok(!(await page.textContent('main'))?.includes('categories.yaml'));
  await page.close();
});

function read(file: string): string {
  return readFileSync(join(directory, 'site', file), 'utf8');
}
