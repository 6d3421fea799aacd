import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { IndexManifest } from '../src/outputs/search/index-file.ts';
import type { PackedEntry } from '../src/outputs/search/packed-entry.ts';
import { launchChromium } from './chromium.ts';
import { serveSite } from './static-server.ts';

/** What the first search of a visit loads and how long it takes, in a built site on this machine. */
export async function measureSearch(directory: string): Promise<SearchCost> {
  const site = await serveSite(directory, 0);
  const browser = await launchChromium();
  try {
    const costs: SearchCost[] = [];
    for (const query of await chooseQueries(directory)) {
      costs.push(await measureVisit(browser, site.url, query));
    }
    const most = (field: keyof SearchCost) => Math.max(...costs.map((cost) => cost[field]));
    return {
      nameBytes: most('nameBytes'),
      indexBytes: most('indexBytes'),
      openSeconds: most('openSeconds'),
      findSeconds: most('findSeconds'),
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** What is searched in a built site: names from all over it, each also mistyped, tools and tasks. */
export async function chooseQueries(directory: string, names = 1): Promise<string[]> {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(directory, 'search', file), 'utf8'));
  const { id, entryStarts } = (await read('index.json')) as IndexManifest;
  const queries = ['list_invoices', 'export invoices'];
  // Most of the entries are connectors.
  for (let index = 0; index < names; index++) {
    const at = Math.floor((entryStarts.length * (index + 1)) / (names + 1));
    const [entry] = (await read(`${id}/e${at}.json`)) as PackedEntry[];
    const name = entry?.title ?? 'HubSpot';
    queries.push(name, `${name.slice(0, 2)}${name[3]}${name[2]}${name.slice(4)}`);
  }
  return queries;
}

async function measureVisit(browser: Browser, url: string, query: string): Promise<SearchCost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const loaded = watchRequests(page);
  const start = performance.now();
  await page.keyboard.press('Control+k');
  await page.waitForSelector('[data-search-filters] select');
  const opened = performance.now();
  await page.fill('.site-search input', query);
  await page.waitForFunction(() =>
    /result|Nothing|not in the catalog/.test(
      document.querySelector('[data-search-status]')?.textContent ?? '',
    ),
  );
  const found = performance.now();
  const bytes = await Promise.all(loaded);
  await context.close();
  const sum = (isName: boolean) =>
    bytes.reduce((total, each) => total + (each.isName === isName ? each.size : 0), 0);
  return {
    nameBytes: sum(true),
    indexBytes: sum(false),
    openSeconds: (opened - start) / 1000,
    findSeconds: (found - opened) / 1000,
  };
}

/** The sizes of all that is loaded from here on, by workers too. */
function watchRequests(page: Page): Promise<{ isName: boolean; size: number }>[] {
  const loaded: Promise<{ isName: boolean; size: number }>[] = [];
  page.on('requestfinished', (request) => {
    const size = request.sizes().then((sizes) => sizes.responseBodySize);
    const isName = request.url().endsWith('/search/index.json');
    loaded.push(size.then((bytes) => ({ isName, size: bytes })));
  });
  return loaded;
}

/** Bytes as sent and seconds, each the most of the queries tried. */
export interface SearchCost {
  nameBytes: number;
  indexBytes: number;
  /** From the key that opens the dialog until one can search. */
  openSeconds: number;
  /** From the query until its results are shown. */
  findSeconds: number;
}
