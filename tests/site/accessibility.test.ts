import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { pageKinds } from './page-kinds.ts';
import { useBrowser } from './site.ts';

const { open } = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] })',
  )) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

/** Where a page is filled by what its reader does: its path, and what is there once it is. */
const filled: Readonly<Record<string, [path: string, selector: string]>> = {
  'builder, filled': ['/builder/?s=hubspot,snowflake&client=vs-code', '[data-chosen] li ~ li'],
  'check and repair, filled': ['/builder/#repair', '[data-problems] li'],
  'swap, filled': [
    '/plugins/sales/?swap=atlassian:linear&remove=close#customise',
    '[data-references] pre',
  ],
};

const pages = {
  ...Object.fromEntries(
    Object.entries(pageKinds).map(([kind, path]) => [kind, [path, 'main']] as const),
  ),
  ...filled,
};

for (const [kind, [path, selector]] of Object.entries(pages)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${kind}: no accessibility violation, ${colorScheme}, phone and laptop`, async () => {
      const page = await open(path, { colorScheme });
      if (path.endsWith('#repair')) await page.getByText('Try an example').click();
      await page.waitForSelector(selector);
      assert.deepEqual(await violations(page), []);
      await page.setViewportSize({ width: 320, height: 640 });
      assert.deepEqual(await violations(page), []);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `scrolls sideways by ${overflow} px at 320 px`);
      await page.close();
    });
  }
}

test('the search dialog has no accessibility violation', async () => {
  const page = await open('/');
  await page.keyboard.press('Control+k');
  await page.waitForSelector('[data-search-filters] select');
  await page.fill('.site-search input', 'notion');
  await page.waitForSelector('[data-search-results] a');
  assert.deepEqual(await violations(page), []);
  await page.close();
});
