import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPage } from './reading.ts';
import { catalog, siteDirectory, useBrowser } from './site.ts';

const { open } = useBrowser();

const pages = catalog.connectors.map(({ id }) => ({
  id,
  ...readPage(readFileSync(join(siteDirectory, `connectors/${id}/index.html`), 'utf8')),
}));

// Before anything was folded, the median page of the same connectors had 608 words outside folds.
const MOST_WORDS = 405;

test('the median connector page is read in two thirds of the words it once had', (context) => {
  const words = pages.map((page) => page.words).sort((a, b) => a - b);
  const median = words[Math.floor(words.length / 2)] ?? Infinity;
  context.diagnostic(`median ${median} words outside folds, most ${words.at(-1)}`);
  assert.ok(median <= MOST_WORDS, `${median} words`);
});

const protocolWords =
  /dynamic (?:client )?registration|\bPKCE\b|\bbearer\b|\bredirect|\bcallback\b|\bCIMD\b|\bDCR\b|client[- ]ID metadata|\bOAuth|\bclient (?:ID|secret)s?\b|\bscopes?\b|\bheaders?\b|\b(?:MCP|server|token|the|an) endpoint|\bgrant type|\b(?:access|refresh) grant|\bJWT\b|\bOIDC\b|\bSSE\b|\bstdio\b|Streamable HTTP|JSON-RPC/i;

test('nobody meets the words of a protocol before the first fold', () => {
  const met = pages.flatMap(({ id, beforeFold }) => {
    const word = protocolWords.exec(beforeFold)?.[0];
    return word === undefined ? [] : [`${id}: ${word}`];
  });
  assert.deepEqual(met, []);
  assert.deepEqual(
    pages.filter(({ folds }) => folds === 0).map(({ id }) => id),
    [],
  );
});

test('what an address names is shown, though it is behind a fold', async () => {
  const { id, tools } = catalog.connectors.toSorted(
    (a, b) => (b.tools?.items.length ?? 0) - (a.tools?.items.length ?? 0),
  )[0]!;
  assert.ok((tools?.items.length ?? 0) > 50);
  const page = await open(`/connectors/${id}/`);
  const last = page.locator('[aria-label="More tools"] tr[id]').last();
  assert.equal(await last.isVisible(), false);
  const anchor = await last.getAttribute('id');
  // First within the page, then as somebody who comes from a search.
  const address = new URL(`/connectors/${id}/#${anchor}`, page.url()).href;
  await page.goto(address);
  await last.waitFor({ state: 'visible' });
  await page.goto('about:blank');
  await page.goto(address);
  await last.waitFor({ state: 'visible' });
  assert.ok(await last.evaluate((row) => row.getBoundingClientRect().top < innerHeight));
  await page.close();
});

test('on paper nothing stays folded', async () => {
  const page = await open('/connectors/hubspot/');
  const words = page.locator('#sources + details li').first();
  assert.equal(await words.isVisible(), false);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await words.isVisible());
  await page.close();
});
