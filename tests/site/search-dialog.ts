import type { Page } from 'playwright-core';

/** Types a query into the open dialog and waits for its own results, not those of the query before. */
export async function search(page: Page, query: string): Promise<string[]> {
  await page.fill('.site-search input', '');
  await page.waitForFunction(
    () => document.querySelector('[data-search-status]')?.textContent === '',
  );
  await page.fill('.site-search input', query);
  await page.waitForFunction(() =>
    /result|Nothing|not in the catalog/.test(
      document.querySelector('[data-search-status]')?.textContent ?? '',
    ),
  );
  return page.$$eval('[data-search-results] a', (links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  );
}
