import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readCatalog } from '../../src/catalog/read.ts';
import { launchChromium } from '../../scripts/chromium.ts';
import { serveSite, type StaticSite } from '../../scripts/static-server.ts';

/** The folder of the built site under test. */
export const siteDirectory = process.env['SITE_DIR'] ?? join(import.meta.dirname, '../../dist');

export const { catalog } = await readCatalog(join(import.meta.dirname, '../../catalog'));

/**
 * Serves the built site to a browser for the tests of one file, with the headers that it names. Nothing that a
 * page does may break its policy.
 */
export function useBrowser(): { url: () => string; open: OpenPage } {
  let browser: Browser;
  let site: StaticSite;
  const refused: string[] = [];
  before(async () => {
    site = await serveSite(siteDirectory, 0);
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    await site.close();
    assert.deepEqual(refused, []);
  });
  return {
    url: () => site.url,
    open: async (path, options) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        ...options,
      });
      const page = await context.newPage();
      // A machine that does other work is slow, not wrong.
      page.setDefaultTimeout(120_000);
      notePolicy(page, refused);
      // The browser may be closing already.
      page.on('close', () => void context.close().catch(() => undefined));
      await page.goto(site.url + path);
      return page;
    },
  };
}

/** Notes what the browser refuses to do because the policy of a page forbids it. */
export function notePolicy(page: Page, refused: string[]): void {
  page.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy|Trusted(?:Types|HTML|Script)/.test(text)) {
      refused.push(`${page.url()}: ${text}`);
    }
  });
}

/** Opens a page of the site in a context of its own. */
export type OpenPage = (path: string, options?: BrowserContextOptions) => Promise<Page>;
