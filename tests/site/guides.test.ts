import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { search } from './search-dialog.ts';
import { siteDirectory, useBrowser } from './site.ts';

const { open } = useBrowser();

/** What a person pastes or types, and the guide that must be among the first three results. */
const queries: [query: string, path: string][] = [
  ['has a "url" but no "type"', '/guides/troubleshooting/'],
  ['skipped — same command/URL as already-configured', '/guides/troubleshooting/'],
  ['does not support dynamic client registration', '/guides/troubleshooting/'],
  ["Couldn't register with sign-in service", '/guides/troubleshooting/'],
  ['SSE error: Non-200 status code (405)', '/guides/troubleshooting/'],
  ['MCP error -32000: Connection closed', '/guides/troubleshooting/'],
  [
    'Not Acceptable: Client must accept both application/json and text/event-stream',
    '/guides/troubleshooting/',
  ],
  ["npm error 404 '@acme/mcp@*' is not in this registry", '/guides/troubleshooting/'],
  ['HTTP 404: Invalid OAuth error response: SyntaxError', '/guides/troubleshooting/'],
  ['tool parameters array type must have items', '/guides/troubleshooting/'],
  ['unable to verify the first certificate', '/guides/troubleshooting/'],
  ['install button greyed out', '/guides/troubleshooting/'],
  ['insufficient_scope', '/guides/troubleshooting/'],
  ['prompt injection', '/guides/privacy-and-security/'],
  ['headersHelper', '/guides/mcp-json/'],
  ['protocol revision 2026-07-28', '/guides/how-mcp-works/'],
  ['McpServer registerTool', '/guides/build-a-connector/'],
  ['GitHub Pages', '/guides/run-your-own-catalog/'],
  ['SARIF', '/guides/check-in-ci/'],
  ['Atom feed', '/guides/use-the-api/'],
  ['curl jq', '/guides/use-the-api/'],
];

test('no guide has an aside: pages carry no styles for one, a quote or a sentence does as well', () => {
  for (const { name } of readdirSync(join(siteDirectory, 'guides'), { withFileTypes: true })) {
    const file = join(siteDirectory, 'guides', name, 'index.html');
    if (!existsSync(file)) continue;
    assert.doesNotMatch(readFileSync(file, 'utf8'), /starlight-aside/, name);
  }
});

test('search finds the guide among the first three', async () => {
  const page = await open('/');
  await page.keyboard.press('Control+k');
  await page.waitForSelector('[data-search-filters] select');
  const missed: string[] = [];
  for (const [query, path] of queries) {
    // Hits lead to sections.
    const hits = (await search(page, query)).slice(0, 3);
    const found = hits.map((hit) => hit.replace(/#.*$/, ''));
    if (!found.includes(path)) missed.push(`${query}: ${found.join(' ')}, not ${path}`);
  }
  assert.deepEqual(missed, []);
  await page.close();
});

test('search can be narrowed to guides', async () => {
  const page = await open('/');
  await page.keyboard.press('Control+k');
  await page.waitForSelector('[data-search-filters] select');
  await page.selectOption('[data-search-filters] select[name=kind]', 'Guide');
  const found = await search(page, 'slack');
  assert.ok(found.length > 0);
  assert.deepEqual(
    found.filter((path) => !path.startsWith('/guides/')),
    [],
  );
  await page.close();
});

test('a reader gets from a connector, a plugin and coverage to the guides', async () => {
  for (const [from, to] of [
    ['/connectors/hubspot/', '/guides/authentication/'],
    ['/plugins/sales/', '/guides/swap-connectors/'],
    ['/coverage/', '/guides/standalone-and-supercharged/'],
    ['/connectors/hubspot/', '/guides/use-the-api/'],
  ] as const) {
    const page = await open(from);
    assert.ok((await page.locator(`main a[href="${to}"]`).count()) > 0, `${from} to ${to}`);
    await page.close();
  }
});

test('the live examples are there, none is missing from the catalog', async () => {
  for (const path of ['/guides/a-real-plugin/', '/guides/standalone-and-supercharged/']) {
    const page = await open(path);
    assert.equal(await page.getByText('nothing to show here').count(), 0, path);
    await page.close();
  }
});
