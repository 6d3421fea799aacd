import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalog, useBrowser } from './site.ts';

const { open } = useBrowser();
const inCategory = (id: string) =>
  catalog.connectors.filter(({ categories }) => categories.includes(id)).map(({ name }) => name);

test('filters narrow the list, count what is left and live in the address', async () => {
  const page = await open('/connectors/');
  const visible = () => page.locator('.cc-grid > li:visible .name').allTextContents();
  assert.equal((await visible()).length, catalog.connectors.length);
  await page.selectOption('select[name=category]', 'crm');
  assert.deepEqual(
    (await visible()).map((name) => name.trim()),
    inCategory('crm'),
  );
  assert.equal(await page.textContent('[data-count]'), String(inCategory('crm').length));
  assert.equal(new URL(page.url()).search, '?category=crm');
  await page.fill('input[name=q]', 'hubspot');
  assert.deepEqual((await visible()).map((name) => name.trim()).includes('HubSpot'), true);
  await page.goto(page.url());
  assert.equal(await page.inputValue('select[name=category]'), 'crm');
  assert.equal(await page.inputValue('input[name=q]'), 'hubspot');
  await page.click('[data-reset]');
  assert.equal((await visible()).length, catalog.connectors.length);
  assert.equal(new URL(page.url()).search, '');
  await page.close();
});

test('the connectors that a plugin wires', async () => {
  const page = await open('/connectors/?plugin=data');
  const names = await page.locator('.cc-grid > li:visible .name').allTextContents();
  assert.deepEqual(
    names.map((name) => name.trim()),
    ['Amplitude', 'Atlassian', 'BigQuery', 'Databricks', 'Definite', 'Hex', 'Snowflake'],
  );
  await page.close();
});

test('an address that makes no sense shows everything', async () => {
  const page = await open('/connectors/?category=%3Cscript%3E&auth=x&transport=%00');
  assert.equal(await page.textContent('[data-count]'), String(catalog.connectors.length));
  await page.close();
});

test('filters are used by keyboard', async () => {
  const page = await open('/connectors/');
  await page.focus('input[name=q]');
  await page.keyboard.type('slack');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'category');
  assert.ok(Number(await page.textContent('[data-count]')) >= 1);
  await page.close();
});

test('without JavaScript the whole list and the way to the categories are there', async () => {
  const page = await open('/connectors/', { javaScriptEnabled: false });
  assert.equal(await page.locator('.cc-grid > li').count(), catalog.connectors.length);
  assert.ok(await page.locator('.cc-without-script a[href="/categories/"]').isVisible());
  assert.ok(!(await page.locator('connector-browser form').isVisible()));
  await page.close();
});

test('choosing a filter moves nothing above the list', async () => {
  const page = await open('/connectors/');
  const top = () => page.$eval('.cc-grid', (list) => list.getBoundingClientRect().top);
  const before = await top();
  await page.selectOption('select[name=access]', 'write');
  assert.equal(await top(), before);
  await page.close();
});
