import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { catalog, useBrowser } from './site.ts';

const { open } = useBrowser();

const cardIn = (of: Page) => of.locator('.cc-card:has(a[href="/connectors/hubspot/"])').first();

/** What a card says and does, whoever made it. */
const describeCard = (card: Locator) =>
  card.evaluate((element) => ({
    text: element.textContent.replace(/\s+/g, ' ').replace('Compare', '').trim(),
    link: element.querySelector('a')?.getAttribute('href'),
    logo: element.querySelector('.cc-logo')?.className.replace(/ ?astro-\S+/g, ''),
    image: element.querySelector('.cc-logo img')?.getAttribute('src'),
    sign: element.querySelector('.cc-logo img')?.className,
    add: element.querySelector('[data-add]')?.getAttribute('data-add'),
    label: element.querySelector('[data-add]')?.getAttribute('aria-label'),
    tones: [...element.querySelectorAll('.cc-badge')].map((badge) =>
      badge.getAttribute('data-tone'),
    ),
  }));
/** The names of the cards that are there, once there are as many. */
const namesOf = async (page: Page, count: number) => {
  const names = page.locator('.cc-grid > li .name');
  await page.waitForFunction(
    (expected) => document.querySelectorAll('.cc-grid > li').length === expected,
    Math.min(count, 60),
  );
  return (await names.allTextContents()).map((name) => name.trim());
};
const inCategory = (id: string) =>
  catalog.connectors.filter(({ categories }) => categories.includes(id)).map(({ name }) => name);

test('filters narrow the list, count what is left and live in the address', async () => {
  const page = await open('/connectors/');
  const first = await namesOf(page, catalog.connectors.length);
  assert.deepEqual(
    first,
    catalog.connectors.slice(0, 60).map(({ name }) => name),
  );
  await page.selectOption('select[name=category]', 'crm');
  const crm = inCategory('crm');
  assert.deepEqual(await namesOf(page, crm.length), crm.slice(0, 60));
  assert.equal(await page.textContent('[data-count]'), String(crm.length));
  assert.equal(new URL(page.url()).hash, '#category=crm');
  await page.fill('input[name=q]', 'hubspot');
  await page.waitForFunction(() => document.querySelectorAll('.cc-grid > li').length < 5);
  assert.ok((await namesOf(page, 1)).includes('HubSpot'));
  // Made by the script, it is as the server makes it.
  const made = await describeCard(cardIn(page));
  const other = await open('/connectors/salesforce/');
  assert.deepEqual(made, await describeCard(cardIn(other)));
  await other.close();
  await page.reload();
  assert.equal(await page.inputValue('select[name=category]'), 'crm');
  assert.equal(await page.inputValue('input[name=q]'), 'hubspot');
  await page.click('[data-reset]');
  assert.deepEqual(await namesOf(page, catalog.connectors.length), first);
  assert.equal(new URL(page.url()).hash, '');
  await page.close();
});

test('a key draws a few cards, the others come when typing rests', async () => {
  const page = await open('/connectors/');
  await page.fill('input[name=q]', 'a');
  await namesOf(page, 60);
  const drawnAtOnce = await page.evaluate(() => {
    const words = document.querySelector<HTMLInputElement>('input[name=q]')!;
    const list = document.querySelector('.cc-grid')!;
    const drawn = new Promise<number>((resolve) => {
      new MutationObserver(() => resolve(list.children.length)).observe(list, { childList: true });
    });
    words.value = 'e';
    words.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return drawn;
  });
  assert.ok(drawnAtOnce <= 24, `${drawnAtOnce} cards`);
  await namesOf(page, 60);
  await page.close();
});

test('more cards come as one scrolls, each once', async () => {
  const page = await open('/connectors/');
  for (let count = 60; count < 240; count += 60) {
    await page.locator('.cc-grid > li').last().scrollIntoViewIfNeeded();
    await page.waitForFunction(
      (before) => document.querySelectorAll('.cc-grid > li').length > before,
      count,
    );
  }
  const names = await page.locator('.cc-grid > li .name').allTextContents();
  assert.deepEqual(
    names.map((name) => name.trim()),
    catalog.connectors.slice(0, names.length).map(({ name }) => name),
  );
  await page.locator('.cc-grid > li').nth(150).locator('[data-add]').click();
  assert.equal(await page.textContent('[data-selection-count]'), '1');
  await page.close();
});

test('the connectors that a plugin wires', async () => {
  const page = await open('/connectors/#plugin=data');
  assert.deepEqual(await namesOf(page, 7), [
    'Amplitude',
    'Atlassian',
    'BigQuery',
    'Databricks',
    'Definite',
    'Hex',
    'Snowflake',
  ]);
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
  await page.waitForFunction(() => document.querySelectorAll('.cc-grid > li').length < 60);
  assert.ok(Number(await page.textContent('[data-count]')) >= 1);
  await page.close();
});

test('without JavaScript lists by name lead to every connector, and the categories are there', async () => {
  const page = await open('/connectors/', { javaScriptEnabled: false });
  assert.equal(await page.locator('.cc-grid > li').count(), 60);
  assert.ok(await page.locator('.cc-without-script a[href="/categories/"]').isVisible());
  assert.ok(!(await page.locator('connector-browser form').isVisible()));
  const lists = page.locator('nav[aria-label="All connectors by name"] a');
  assert.ok(await lists.first().isVisible());
  const found: string[] = [];
  for (const path of await lists.evaluateAll((links) =>
    links.map((link) => link.getAttribute('href')!),
  )) {
    await page.goto(new URL(path, page.url()).href);
    found.push(...(await page.locator('main li > a').allTextContents()));
  }
  assert.deepEqual(found.sort(), catalog.connectors.map(({ name }) => name).sort());
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
