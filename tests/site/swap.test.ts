import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { applyPatch } from 'diff';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { useBrowser } from './site.ts';
import { measureWeight } from './weight.ts';

const { open, url } = useBrowser();
const original = await readFile(
  join(import.meta.dirname, '../../catalog/plugins/sales/.mcp.json'),
  'utf8',
);

/** Opens the panel of the sales plugin; a choice in the address opens it by itself. */
async function openPanel(query = '', options: BrowserContextOptions = {}): Promise<Page> {
  const anchor = query.startsWith('#') ? '' : '#customise';
  const page = await open(`/plugins/sales/${query}${anchor}`, options);
  if (query === '') await page.getByRole('button', { name: 'Choose connectors' }).click();
  await page.waitForSelector('[data-items] li');
  return page;
}

function select(page: Page, name: string) {
  return page.getByRole('combobox', { name });
}

async function newFile(page: Page): Promise<Json> {
  return JSON.parse((await page.textContent('swap-panel [data-file-text]')) ?? '') as Json;
}

function messageOf(page: Page): Promise<string | null> {
  return page.textContent('swap-panel [data-message]');
}

test('by mouse: another connector, one less, the new file, the diff and the lines to update', async () => {
  const page = await openPanel();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  assert.equal(await messageOf(page), 'Nothing changed yet.');
  assert.ok(!(await page.locator('swap-panel [data-output]').isVisible()));

  await select(page, 'Project tracker: Atlassian').selectOption('linear');
  await select(page, 'Competitive intelligence: Similarweb').selectOption({ label: 'Remove' });
  assert.equal(await messageOf(page), '2 changed.');
  assert.equal(new URL(page.url()).hash, '#swap=atlassian:linear&remove=similarweb');

  const before = (JSON.parse(original) as Json)['mcpServers'] as Json;
  const after = (await newFile(page))['mcpServers'] as Json;
  const names = Object.keys(before).map((name) => (name === 'atlassian' ? 'linear' : name));
  assert.deepEqual(
    Object.keys(after),
    names.filter((name) => name !== 'similarweb'),
  );
  assert.deepEqual(after['linear'], { type: 'http', url: 'https://mcp.linear.app/mcp' });
  assert.deepEqual(after['slack'], before['slack']);

  await page.getByRole('button', { name: 'Copy difference' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const patch = await page.evaluate(() => navigator.clipboard.readText());
  const patched = applyPatch(original, patch);
  assert.equal(patched, await page.textContent('swap-panel [data-file-text]'));

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('swap-panel [data-download]').click(),
  ]);
  assert.equal(await readFile(await file.path(), 'utf8'), patched);

  const references = (await page.textContent('[data-references]')) ?? '';
  assert.match(references, /Atlassian: \d+ lines? in \d+ files?/);
  for (const [place, line] of referencesOf(references)) {
    const [path, number] = place;
    const text = await readFile(join(import.meta.dirname, '../../catalog/plugins', path), 'utf8');
    assert.ok(text.split('\n')[number - 1]?.includes(line.slice(0, 40)), `${path}:${number}`);
  }
  await page.close();
});

test('by keyboard, with the focus kept', async () => {
  const page = await open('/plugins/sales/#customise');
  await page.getByRole('button', { name: 'Choose connectors' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-items] li');
  const first = page.locator('[data-items] select').first();
  assert.ok(await first.evaluate((element) => element === document.activeElement));
  await page.keyboard.type('Remove');
  await page.waitForFunction(() => location.hash === '#remove=slack');
  assert.ok(await page.evaluate(() => document.activeElement?.matches('[data-items] select')));
  await page.keyboard.press('Tab');
  await page.keyboard.type('Salesforce');
  await page.keyboard.press('Tab');
  assert.match(new URL(page.url()).hash, /remove=slack/);
  await page.getByRole('button', { name: 'Start over' }).focus();
  await page.keyboard.press('Space');
  await page.waitForFunction(() => location.hash === '');
  assert.ok(await page.evaluate(() => document.activeElement?.matches('[data-items] select')));
  await page.close();
});

test('an empty address is fixed, and what its template needs is typed in', async () => {
  const page = await open('/plugins/data/#customise');
  await page.getByRole('button', { name: 'Choose connectors' }).click();
  const snowflakeNow = select(page, 'Data warehouse: Snowflake');
  await snowflakeNow.selectOption({ label: 'Use the catalog’s address' });
  const input = page.locator('[data-items] li[data-changed] input').first();
  await input.focus();
  await page.keyboard.type('acme.snowflakecomputing.com');
  assert.equal(await input.inputValue(), 'acme.snowflakecomputing.com');
  const { snowflake } = (await newFile(page))['mcpServers'] as Record<string, Json>;
  assert.match(String(snowflake?.['url']), /^https:\/\/acme/);
  assert.match(page.url(), /\/plugins\/data\/#swap=snowflake:snowflake$/);
  assert.doesNotMatch((await page.textContent('[data-references]')) ?? '', /Snowflake/);
  await page.close();
});

test('a shared address restores the choice exactly', async () => {
  const page = await openPanel('?swap=hubspot:salesforce&swap=atlassian:linear&remove=close');
  const text = await page.textContent('swap-panel [data-file-text]');
  const { search, hash } = new URL(page.url());
  assert.equal(search, '');
  const again = await openPanel(hash);
  assert.equal(await again.textContent('swap-panel [data-file-text]'), text);
  assert.equal(new URL(again.url()).hash, hash);
  await again.close();
  await page.close();
});

test('what makes no sense in an address is left out and said', async () => {
  const evil = '<img src=x onerror=document.title=1>';
  const query = new URLSearchParams([
    ['swap', `hubspot:${evil}`],
    ['swap', 'nobody:linear'],
    ['swap', 'atlassian:linear'],
    ['remove', '__proto__'],
    ['add', `${evil}:linear`],
    ['var', `linear:constructor:${evil}`],
  ]);
  const page = await openPanel(`?${query}&swap=%%%`);
  const message = (await messageOf(page)) ?? '';
  assert.match(message, /^Left out, not possible for this plugin: hubspot:<img src=x/);
  assert.match(message, /nobody:linear, __proto__/);
  assert.ok('linear' in ((await newFile(page))['mcpServers'] as Json));
  assert.equal(await page.locator('swap-panel img').count(), 0);
  assert.notEqual(await page.title(), '1');
  await page.close();
});

test('nothing is loaded before it is asked for, and nothing is sent', async () => {
  const page = await open('/404.html');
  const weight = await measureWeight(page, '/plugins/sales/#customise');
  assert.ok(weight.script <= 30 * 1024, `${weight.script} bytes of JavaScript`);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url().slice(url().length)));
  assert.equal(requests.length, 0);
  await page.getByRole('button', { name: 'Choose connectors' }).click();
  await page.waitForSelector('[data-items] li');
  assert.ok(requests.includes('/plugins/sales/swap.json'));
  assert.ok(requests.includes('/builder/data.json'));
  await select(page, 'Project tracker: Atlassian').selectOption('linear');
  const known =
    /^\/(?:_astro\/|favicon|plugins\/sales\/swap\.json$|builder\/data\.json$|compare\/data\/)/;
  assert.deepEqual(
    requests.filter((each) => !known.test(each)),
    [],
  );
  await page.close();
});

test('data that cannot be loaded is said, and asked for again', async () => {
  const page = await open('/plugins/sales/#customise');
  await page.route('**/swap.json', (route) => route.abort());
  const button = page.getByRole('button', { name: 'Choose connectors' });
  await button.click();
  await page.getByText('The data could not be loaded').waitFor();
  await page.unroute('**/swap.json');
  await button.click();
  await page.waitForSelector('[data-items] li');
  await page.close();
});

test('it fits a phone, and without JavaScript a sentence says what to do', async () => {
  const phone = await openPanel('?swap=atlassian:linear&remove=close', {
    viewport: { width: 320, height: 700 },
  });
  assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await phone.close();
  const plain = await open('/plugins/sales/', { javaScriptEnabled: false });
  assert.ok(await plain.getByText('Swapping here needs JavaScript').isVisible());
  assert.ok(!(await plain.getByRole('button', { name: 'Choose connectors' }).isVisible()));
  await plain.close();
});

test('products are chosen once, and every plugin follows', async () => {
  const page = await openPanel();
  await page.getByRole('button', { name: '+ Microsoft 365' }).click();
  await page.fill('[data-stack-add] input', 'Salesforce');
  await page.keyboard.press('Enter');
  await page
    .getByText('connect Microsoft 365 in Claude → Customize → Connectors')
    .first()
    .waitFor();
  assert.match(new URL(page.url()).hash, /settings=gmail:microsoft-365/);
  const servers = Object.keys((await newFile(page))['mcpServers'] as Json);
  assert.ok(servers.includes('salesforce') && !servers.includes('gmail'), servers.join());
  // Another plugin follows as soon as its panel is opened.
  await page.goto(new URL('/plugins/legal/#customise', page.url()).href);
  await page.getByRole('button', { name: 'Choose connectors' }).click();
  await page.waitForSelector('[data-items] li[data-changed]');
  assert.match(new URL(page.url()).hash, /settings=gmail:microsoft-365/);
  await page.getByRole('button', { name: '✓ Microsoft 365' }).click();
  assert.doesNotMatch(new URL(page.url()).hash, /microsoft-365/);
  await page.close();
});

test('the parts of the page are turned by their links, and by what an address names', async () => {
  const page = await open('/plugins/sales/#skill-call-prep');
  assert.ok(await page.locator('#skill-call-prep .columns').isVisible());
  assert.ok(!(await page.locator('#roll-out').isVisible()));
  await page.getByRole('link', { name: /^Findings/ }).click();
  assert.ok(await page.locator('.findings').first().isVisible());
  assert.equal(await page.locator('[aria-label="Parts of this page"] [aria-current]').count(), 1);
  await page.goBack();
  assert.ok(await page.locator('#skill-call-prep .columns').isVisible());
  // What is found leads to the file that has it mended.
  await page.getByRole('link', { name: /^Findings/ }).click();
  await page.getByRole('link', { name: 'Make the mended .mcp.json' }).click();
  await page.locator('swap-panel [data-download]').waitFor();
  const servers = Object.values((await newFile(page))['mcpServers'] as Json) as Json[];
  assert.ok(servers.every((server) => server['url'] !== ''));
  await page.close();
});

/** Places and lines of a list as `grep -n` writes it. */
function referencesOf(text: string): [place: [path: string, line: number], text: string][] {
  return [...text.matchAll(/^(sales\/[^\s:]+):(\d+): (.*)$/gm)].map(([, path, line, found]) => [
    [path!, Number(line)],
    found!,
  ]);
}

type Json = Record<string, unknown>;
