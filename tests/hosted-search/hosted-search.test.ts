import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.ts';
import { serveSite, type StaticSite } from '../../scripts/static-server.ts';
import { search } from '../site/search-dialog.ts';
import { serveMeilisearch, type Engine } from './server.ts';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'tests/fixtures/hostile');
const keys = { admin: 'key-that-uploads', search: 'key-that-searches' };
const NAMED = ['/plugins/evil/', '/connectors/evil/'];
let directory: string;
let engine: Engine;
let browser: Browser;
let site: StaticSite;

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'catalog-hosted-'));
  engine = await serveMeilisearch(keys);
  const built = await catalog('build', '--plugins', join(fixtures, 'plugins'), '--out', folder());
  assert.equal(built.status, 0, built.output);
  const uploaded = await catalog('search-upload', '--site', folder());
  assert.equal(uploaded.status, 0, uploaded.output);
  site = await serveSite(folder(), 0);
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  await site?.close();
  await engine.close();
  await rm(directory, { recursive: true, force: true });
});

test('the site has the key that searches and no other', async () => {
  const files = await readdir(folder(), { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map((file) => readFile(join(file.parentPath, file.name), 'utf8')),
  );
  assert.ok(texts.some((text) => text.includes(keys.search)));
  assert.ok(!texts.some((text) => text.includes(keys.admin)));
});

test('the upload leaves one index with every page', () => {
  assert.deepEqual([...engine.indexes.keys()], ['connectors']);
  const paths = engine.indexes.get('connectors')?.documents.map((document) => document['path']);
  for (const path of ['/', '/connectors/evil/', '/plugins/evil/', '/guides/troubleshooting/']) {
    assert.ok(paths?.includes(path), path);
  }
});

test('only the site and the engine are asked, the engine once search is opened', async () => {
  const { page, asked } = await openDialog();
  const hosts = new Set(asked.map((url) => new URL(url).origin));
  assert.deepEqual(hosts, new Set([site.url, engine.url]));
  assert.ok(!asked.some((url) => url.includes('/search/')));
  await page.close();
});

test('it finds names first, mistyped ones too, and what the text says', async () => {
  const { page } = await openDialog();
  assert.deepEqual((await search(page, 'evil')).slice(0, 2), NAMED);
  assert.equal((await search(page, 'pwnabel request'))[0], '/connectors/evil/');
  assert.ok((await search(page, 'connection closed')).includes('/guides/troubleshooting/'));
  assert.deepEqual(await search(page, 'xyzzyqwv'), []);
  assert.match(await statusOf(page), /Nothing found/);
  await page.close();
});

test('it filters by what the engine counted', async () => {
  const { page } = await openDialog();
  await page.selectOption('select[name=kind]', 'Guide');
  const found = await search(page, 'sign in to a server');
  assert.ok(found.length > 0);
  assert.deepEqual(
    found.filter((path) => !path.startsWith('/guides/')),
    [],
  );
  await page.close();
});

test('what strangers wrote is quoted, marked and never run', async () => {
  const { page } = await openDialog();
  await search(page, 'pwnable');
  const marks = await page.$$eval('[data-search-results] mark', (all) =>
    all.map((mark) => mark.textContent),
  );
  assert.ok(marks.includes('pwnable'), marks.join());
  for (const query of ['onerror', 'script', '<img src=x onerror=window.pwned=40>'])
    await search(page, query);
  const tags = await page.$$eval('[data-search-results] .excerpt *', (all) =>
    all.map(({ tagName }) => tagName),
  );
  assert.deepEqual(new Set(tags), new Set(['MARK']));
  assert.equal(await page.evaluate('window.pwned'), undefined);
  await page.close();
});

test('where the engine does not answer, the site searches itself and the reader is told', async () => {
  const { page } = await openDialog();
  await page.route(`${engine.url}/**`, (route) => route.abort());
  assert.deepEqual((await search(page, 'evil')).slice(0, 2).sort(), [...NAMED].sort());
  assert.match(
    await statusOf(page),
    /The search engine does not answer: this is what the site itself finds/,
  );
  await page.route('**/search/**', (route) => route.abort());
  await page.fill('.site-search input', 'quarterly xylophone');
  await page.waitForFunction(() =>
    document.querySelector('[data-search-status]')?.textContent?.includes('could not be loaded'),
  );
  await page.close();
  const later = await browser.newPage();
  await later.route(`${engine.url}/**`, (route) => route.fulfill({ status: 500, body: 'broken' }));
  await later.goto(site.url);
  await later.keyboard.press('Control+k');
  await later.waitForFunction(() =>
    document.querySelector('[data-search-status]')?.textContent?.includes('does not answer'),
  );
  await later.fill('.site-search input', 'evil');
  await later.waitForSelector('[data-search-results] a');
  assert.match(await statusOf(later), /^\d+ results?\. The search engine does not answer/);
  await later.close();
});

async function openDialog(): Promise<{ page: Page; asked: string[] }> {
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site.url, { waitUntil: 'networkidle' });
  assert.ok(!asked.some((url) => url.startsWith(engine.url)));
  await page.keyboard.press('Control+k');
  await page.waitForSelector('[data-search-filters] select');
  return { page, asked };
}

async function statusOf(page: Page): Promise<string> {
  return (await page.textContent('[data-search-status]')) ?? '';
}

function folder(): string {
  return join(directory, 'site');
}

/** Runs a command beside the engine, which answers in this process. */
async function catalog(...args: string[]): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, ['scripts/catalog.ts', ...args], {
    cwd: root,
    env: {
      ...process.env,
      INIT_CWD: root,
      CATALOG_DIR: join(fixtures, 'catalog'),
      MEILISEARCH_URL: engine.url,
      MEILISEARCH_SEARCH_KEY: keys.search,
      MEILISEARCH_ADMIN_KEY: keys.admin,
    },
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, output };
}
