import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { serveSite } from './static-server.ts';

/**
 * What typing costs in a built site on this machine, as milliseconds that 95 of 100 stay under: in the search from the
 * last key until what it finds is shown, in the list of connectors from a key until the list is painted.
 */
export async function measureTyping(
  directory: string,
  queries: readonly string[],
): Promise<TypingCost> {
  const site = await serveSite(directory, 0);
  const browser = await launchChromium();
  try {
    const results: number[] = [];
    for (const query of queries) results.push(await typeIntoSearch(browser, site.url, query));
    const keys: number[] = [];
    for (const query of queries) keys.push(...(await typeIntoList(browser, site.url, query)));
    return { resultMs: highOf(results), keyMs: highOf(keys) };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** From the last key until the results of all that was typed are shown, in milliseconds; each is a first visit. */
async function typeIntoSearch(browser: Browser, url: string, query: string): Promise<number> {
  return visit(browser, url, async (page) => {
    await page.keyboard.press('Control+k');
    await page.waitForSelector('[data-search-filters] select');
    await page.evaluate(() => {
      let start = 0;
      document.addEventListener('keydown', ({ timeStamp }) => {
        start = timeStamp;
        delete document.body.dataset['took'];
      });
      // What is found is told once it is there.
      new MutationObserver(() => {
        document.body.dataset['took'] = String(performance.now() - start);
      }).observe(document.querySelector('[data-search-status]')!, { childList: true });
    });
    await page.keyboard.type(query, { delay: KEY_PAUSE_MS });
    await page.waitForSelector('body[data-took]');
    return Number(await page.evaluate(() => document.body.dataset['took']));
  });
}

/** What each key takes until the list of connectors is painted, in milliseconds. */
async function typeIntoList(browser: Browser, url: string, query: string): Promise<number[]> {
  return visit(browser, new URL('connectors/', url).href, async (page) => {
    await page.click(LIST_FIELD);
    await page.evaluate((field) => {
      const times: number[] = [];
      document.querySelector(field)!.addEventListener('keydown', ({ timeStamp }) =>
        // Behind the next frame, not before it.
        requestAnimationFrame(() =>
          setTimeout(() => {
            times.push(performance.now() - timeStamp);
            document.body.dataset['took'] = times.join(' ');
          }),
        ),
      );
    }, LIST_FIELD);
    await page.keyboard.type(query, { delay: KEY_PAUSE_MS });
    await page.waitForTimeout(SETTLED_MS);
    const took = await page.evaluate(() => document.body.dataset['took']);
    return (took ?? '').split(' ').map(Number);
  });
}

async function visit<Found>(
  browser: Browser,
  url: string,
  measure: (page: Page) => Promise<Found>,
): Promise<Found> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const found = await measure(page);
  await context.close();
  return found;
}

function highOf(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}

/** Between two keys of somebody who types fast. */
const KEY_PAUSE_MS = 90;
/** By when the last key is painted. */
const SETTLED_MS = 500;
const LIST_FIELD = 'main input[name=q]';

export interface TypingCost {
  resultMs: number;
  keyMs: number;
}
