import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { pageKinds } from './page-kinds.ts';
import { siteDirectory, useBrowser } from './site.ts';
import { kindOf, marks, openAll, pressAll, typeIntoAll } from './typing.ts';

const { open, url } = useBrowser();

/** Pages where what is chosen makes a field of its own, beside those of each kind of page. */
const withChoice = [
  '/builder/#s=firecrawl-key-url,benchling',
  '/connectors/firecrawl/',
  '/plugins/data/#swap=snowflake:snowflake',
];

test('what is typed or pasted on any page is not sent, is not in its address, and is not kept where it is secret', async () => {
  const fields = fieldsOfSite();
  const page = await open('/404.html');
  const sent: string[] = [];
  const addresses: string[] = [];
  page.context().on('request', (request) => {
    const headers = Object.values(request.headers());
    sent.push([request.url(), request.postData() ?? '', ...headers].join(' '));
  });
  page.on('websocket', (socket) => sent.push(socket.url()));
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  const typed = new Set<string>();
  // In other languages the same scripts run.
  const kindsOfPages = Object.values(pageKinds).filter((path) => !/^\/[a-z]{2}\//.test(path));
  for (const path of new Set([...kindsOfPages, ...withChoice, ...fields.values()])) {
    await page.goto(url() + path);
    await page.evaluate(openAll);
    // What is pressed may show a field, and what is typed a button.
    for (let turn = 0; turn < 2; turn += 1) {
      const kinds = await whereverItLeads(page, () => typeIntoAll(page, typed));
      if (turn > 0 && kinds.length === 0) break;
      for (const kind of kinds) typed.add(kind);
      await whereverItLeads(page, () => page.evaluate(pressAll));
      await whereverItLeads(page, () => page.evaluate(openAll));
    }
    const leaks = await whereverItLeads(page, () => leaksOf(page, sent, addresses));
    assert.deepEqual(leaks, [], path);
  }
  const untyped = [...fields].filter(([kind]) => !typed.has(kind));
  assert.deepEqual(untyped, [], 'nothing was typed into these fields');
  await page.close();
});

/** Each kind of field that stands in a page of the site, with such a page. */
function fieldsOfSite(): Map<string, string> {
  const fields = new Map<string, string>();
  for (const file of globSync('**/*.html', { cwd: siteDirectory })) {
    const text = readFileSync(join(siteDirectory, file), 'utf8');
    for (const [, tag = '', attributes = ''] of text.matchAll(/<(input|textarea)\b([^>]*)>/g)) {
      const pairs = [...attributes.matchAll(/([a-z-]+)(?:="?([^"\s]*)"?)?/g)];
      const kind = kindOf(
        tag,
        pairs.map(([, name = '', value = '']) => [name, value]),
      );
      if (/type=(?:checkbox|radio|hidden)/.test(kind)) continue;
      if (!fields.has(kind)) fields.set(kind, `/${file.replace(/index\.html$/, '')}`);
    }
  }
  return fields;
}

/** Does something in a page; where what was pressed leads to another meanwhile, in that. */
async function whereverItLeads<Result>(page: Page, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!/context was destroyed/.test(String(error))) throw error;
    await page.waitForLoadState();
    return act();
  }
}

/** Where what was typed on a page has gone. */
async function leaksOf(page: Page, sent: string[], addresses: string[]): Promise<string[]> {
  const { local, session, links } = await page.evaluate(() => ({
    local: [document.cookie, window.name, JSON.stringify(localStorage)],
    session: Object.entries(sessionStorage),
    links: [...document.querySelectorAll('a')].map(({ href }) => href),
  }));
  const { plain, secret } = marks;
  // The values of fields go along in this tab, where they are no secrets.
  const others = session.filter(([key]) => key !== 'connector-catalog.typed').flat();
  const web = links.filter((each) => each.startsWith('http'));
  const places: Record<string, string[]> = {
    sent: [...sent, ...web.map(beforeHash), ...addresses.map(beforeHash)].filter(isIn('zqx')),
    'secret in an address': [...web, ...addresses].filter(isIn(secret)),
    'secret kept': [...local, ...session.flat()].filter(isIn(secret)),
    kept: [...local, ...others].filter(isIn(plain)),
  };
  sent.length = 0;
  addresses.length = 0;
  return Object.entries(places).flatMap(([place, found]) =>
    found.map((each) => `${place}: ${each}`),
  );
}

/** What each key holds that this browser keeps, and how the n-th of it is chosen on a page. */
const lists: Readonly<
  Record<string, [path: string, choose: (page: Page, n: number) => Promise<void>]>
> = {
  'connector-catalog.selection': ['/connectors/', (page, n) => press(page, 'button[data-add]', n)],
  'connector-catalog.compare': [
    '/compare/',
    async (page, n) => {
      await page.fill('[data-find]', ['HubSpot', 'Attio'][n] ?? '');
      await page.press('[data-find]', 'Enter');
      await page.waitForSelector('catalog-compare thead th a');
    },
  ],
  'connector-catalog.stack': [
    '/plugins/data/#customise',
    async (page, n) => {
      await page.getByRole('button', { name: 'Choose connectors' }).click();
      await press(page, '[data-stack] button[aria-pressed=false]', n);
    },
  ],
  'connector-catalog.ticks.data': ['/plugins/data/', (page, n) => press(page, '[data-tick]', n)],
};

for (const [key, [path, choose]] of Object.entries(lists)) {
  test(`two tabs do not overwrite what each of them keeps: ${key}`, async () => {
    const first = await open(path);
    const second = await first.context().newPage();
    await second.goto(url() + path);
    const kept = () =>
      first.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? '[]') as unknown[], key);
    await choose(first, 0);
    const [own] = await kept();
    await choose(second, 1);
    const both = await kept();
    assert.equal(both.length, 2, JSON.stringify(both));
    assert.ok(both.some((each) => JSON.stringify(each) === JSON.stringify(own)));
    await first.close();
  });
}

test('two tabs keep what was typed in each', async () => {
  const first = await open('/connectors/benchling/');
  const second = await first.context().newPage();
  await second.goto(`${url()}/connectors/benchling/`);
  const field = '[data-template-form] input';
  await first.fill(field, 'acme');
  await second.fill(field, 'globex');
  for (const [page, value] of [
    [first, 'acme'],
    [second, 'globex'],
  ] as const) {
    await page.reload();
    await page.waitForFunction(
      ([selector, text]) => document.querySelector<HTMLInputElement>(selector)?.value === text,
      [field, value] as const,
    );
  }
  await first.close();
});

function beforeHash(address: string): string {
  return address.split('#')[0] ?? '';
}

function isIn(mark: string): (text: string) => boolean {
  return (text) => text.toLowerCase().includes(mark);
}

async function press(page: Page, selector: string, n: number): Promise<void> {
  await page.locator(selector).nth(n).click();
}
