import assert from 'node:assert/strict';
import { test } from 'node:test';
import { search } from './search-dialog.ts';
import { queries } from './search-queries.ts';
import { useBrowser } from './site.ts';

const { open } = useBrowser();

test('search finds the page among the first three', async () => {
  const page = await open('/');
  await page.keyboard.press('Control+k');
  await page.waitForSelector('[data-search-filters] select');
  const missed: string[] = [];
  for (const [query, path] of queries) {
    const found = (await search(page, query)).slice(0, 3);
    if (!found.some((link) => link.replace(/#.*/, '') === path))
      missed.push(`${query}: ${found.join(' ')}, not ${path}`);
  }
  assert.deepEqual(missed, []);
  await page.close();
});

test('search is used by keyboard alone', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  await page.waitForSelector('[data-search-filters] select');
  await search(page, 'notion');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/connectors/notion/');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.site-search dialog').isVisible(), false);
  await page.close();
});

test('search filters by kind, category and sign-in', async () => {
  const page = await open('/');
  await page.click('[data-search-open]');
  await page.waitForSelector('select[name=category]');
  await page.selectOption('select[name=kind]', 'Connector');
  await page.selectOption('select[name=category]', 'Email');
  const found = await search(page, 'find');
  assert.ok(found.includes('/connectors/gmail/'), found.join(' '));
  assert.ok(!found.includes('/connectors/figma/'), found.join(' '));
  await page.close();
});

test('what finds nothing says so', async () => {
  const page = await open('/');
  await page.click('[data-search-open]');
  await page.waitForSelector('[data-search-filters] select');
  assert.deepEqual(await search(page, 'xyzzyqwv'), []);
  assert.match((await page.textContent('[data-search-status]')) ?? '', /Nothing found/);
  assert.ok(!(await page.isVisible('.site-search .compare')));
  await page.close();
});

test('what is found is set side by side: what the query names, or what is chosen', async () => {
  const page = await open('/');
  await page.click('[data-search-open]');
  await page.waitForSelector('[data-search-filters] select');
  await search(page, 'hubspot vs salesforce');
  const link = page.locator('.site-search .compare a');
  assert.equal(await link.getAttribute('href'), '/compare/#c=hubspot,salesforce');
  await page.getByRole('button', { name: 'Compare Salesforce' }).click();
  await search(page, 'attio');
  await page.getByRole('button', { name: 'Compare Attio' }).click();
  await link.click();
  await page.waitForSelector('catalog-compare thead th ~ th');
  assert.equal(new URL(page.url()).hash, '#c=salesforce,attio');
  await page.close();
});
