import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readCatalog } from '../../src/catalog/read.ts';
import { launchChromium } from '../../scripts/chromium.ts';
import { serveSite, type StaticSite } from '../../scripts/static-server.ts';

/** The folder of the built site under test. */
export const siteDirectory = process.env['SITE_DIR'] ?? join(import.meta.dirname, '../../dist');

export const { catalog } = await readCatalog(join(import.meta.dirname, '../../catalog'));

/** Serves the built site to a browser for the tests of one file. */
export function useBrowser(): { url: () => string; open: OpenPage } {
  let browser: Browser;
  let site: StaticSite;
  before(async () => {
    site = await serveSite(siteDirectory, 0);
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    await site.close();
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
      // The browser may be closing already.
      page.on('close', () => void context.close().catch(() => undefined));
      await page.goto(site.url + path);
      return page;
    },
  };
}

/** Opens a page of the site in a context of its own. */
export type OpenPage = (path: string, options?: BrowserContextOptions) => Promise<Page>;
