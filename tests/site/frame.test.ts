import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser } from './site.ts';

const { open } = useBrowser();

test('colours are chosen once for all pages, and follow the system until then', async () => {
  const page = await open('/connectors/hubspot/');
  const shown = () =>
    page.evaluate(() => [
      document.documentElement.dataset['theme'],
      ...[...document.querySelectorAll('select')]
        .filter((field) => field.dataset['themeChoice'] !== undefined)
        .map(({ value }) => value),
    ]);
  await page.emulateMedia({ colorScheme: 'light' });
  assert.deepEqual(await shown(), ['light', 'auto', 'auto']);
  await page.emulateMedia({ colorScheme: 'dark' });
  // The page is told of it with its next picture.
  await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  assert.deepEqual(await shown(), ['dark', 'auto', 'auto']);
  await page.selectOption('header [data-theme-choice]', 'light');
  assert.deepEqual(await shown(), ['light', 'light', 'light']);
  await page.goto(new URL('/guides/', page.url()).href);
  assert.deepEqual(await shown(), ['light', 'light', 'light']);
  await page.selectOption('header [data-theme-choice]', 'auto');
  await page.reload();
  assert.deepEqual(await shown(), ['dark', 'auto', 'auto']);
  await page.close();
});

test('the menu is where it was left on the next page', async () => {
  const page = await open('/connectors/hubspot/');
  await page.setViewportSize({ width: 1280, height: 500 });
  const menu = page.locator('#starlight__sidebar');
  await menu.evaluate((element) => element.scrollTo(0, 120));
  await page.goto(new URL('/guides/clients/', page.url()).href);
  assert.equal(await menu.evaluate((element) => element.scrollTop), 120);
  assert.equal(await menu.locator('[aria-current]').textContent(), 'Clients');
  await menu.locator('summary').click();
  await page.goto(new URL('/rules/', page.url()).href);
  assert.equal(await menu.locator('details').getAttribute('open'), null);
  await page.close();
});

test('the lists of what is on a page mark where the reader is, and fold once they were used', async () => {
  const page = await open('/guides/clients/');
  const marked = () => page.locator('[data-contents]:visible [aria-current]').allTextContents();
  assert.deepEqual(await marked(), ['Overview']);
  await page.locator('.cc-contents a').nth(3).click();
  const third = await page.locator('.cc-contents a').nth(3).textContent();
  await page.waitForFunction(
    (text) => document.querySelector('.cc-contents [aria-current]')?.textContent === text,
    third,
  );
  await page.setViewportSize({ width: 390, height: 800 });
  const fold = page.locator('.cc-folded-contents details');
  const isOpen = async () => (await fold.getAttribute('open')) !== null;
  await fold.locator('summary').click();
  assert.equal(await isOpen(), true);
  await page.keyboard.press('Escape');
  assert.equal(await isOpen(), false);
  await fold.locator('summary').click();
  const second = fold.locator('a').nth(2);
  const text = await second.textContent();
  await second.click();
  assert.equal(await isOpen(), false);
  await page.waitForFunction(
    (title) => document.querySelector('[data-contents-now]')?.textContent === title,
    text,
  );
  await page.close();
});

test('a field for the program offers the same in the menu of a small screen', async () => {
  const page = await open('/connectors/hubspot/');
  const offered = await page
    .locator('#starlight__sidebar [data-client-choice] option')
    .allTextContents();
  assert.deepEqual(
    offered,
    await page.locator('header [data-client-choice] option').allTextContents(),
  );
  assert.ok(offered.length > 10);
  await page.close();
});
