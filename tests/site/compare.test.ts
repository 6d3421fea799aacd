import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useBrowser } from './site.ts';

const { open } = useBrowser();

test('connectors are chosen on cards and on the page, and the address holds them', async () => {
  const page = await open('/connectors/?category=crm');
  await page.click('button[data-compare=hubspot]');
  await page.click('button[data-compare=salesforce]');
  await page.click('compare-bar a');
  const columns = () => page.locator('catalog-compare thead th a').allTextContents();
  await page.waitForSelector('catalog-compare thead th ~ th');
  assert.deepEqual(await columns(), ['HubSpot', 'Salesforce']);
  assert.equal(new URL(page.url()).hash, '#c=hubspot,salesforce');
  await page.fill('[data-find]', 'attio');
  await page.keyboard.press('Enter');
  await page.waitForSelector('catalog-compare thead th:nth-child(4)');
  assert.deepEqual(await columns(), ['HubSpot', 'Salesforce', 'Attio']);
  // Rows that say the same go, and come back with the address.
  const rows = () => page.locator('catalog-compare tbody tr').count();
  const all = await rows();
  await page.click('[data-differences]');
  assert.ok((await rows()) < all);
  await page.goto(`${new URL(page.url()).origin}/404.html`);
  await page.goBack();
  await page.waitForSelector('catalog-compare thead th:nth-child(4)');
  assert.ok((await rows()) < all);
  await page.getByLabel('Take Salesforce out').click();
  await page.waitForSelector('catalog-compare thead th:nth-child(4)', { state: 'detached' });
  assert.equal(new URL(page.url()).hash, '#c=hubspot,attio&only=differences');
  // What no connector is called is said; nothing of the address is markup.
  await page.fill('[data-find]', 'zzzqqq');
  await page.keyboard.press('Enter');
  await page.getByText('No connector is called “zzzqqq”').waitFor();
  await page.goto(`${new URL(page.url()).origin}/compare/#c=hubspot,no-such`);
  await page.reload();
  await page.getByText('The catalog has no connector “no-such”.').waitFor();
  await page.close();
});

test('without JavaScript the categories compare', async () => {
  const page = await open('/compare/', { javaScriptEnabled: false });
  assert.ok(await page.isVisible('.cc-without-script a[href="/categories/crm/"]'));
  assert.ok(!(await page.isVisible('catalog-compare')));
  await page.close();
});

test('the table of a category sorts by what sign-in asks and by tools', async () => {
  const page = await open('/categories/crm/');
  const cells = (column: number) =>
    page.$$eval(`.comparison tbody tr > :nth-child(${column})`, (all) =>
      all.map((cell) => Number((cell as HTMLElement).dataset['sort'])),
    );
  for (const [name, column] of [
    ['Sign-in', 3],
    ['Known tools', 4],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click();
    const sorted = await cells(column);
    assert.deepEqual(
      sorted,
      sorted.toSorted((a, b) => a - b),
    );
  }
  await page.close();
});
