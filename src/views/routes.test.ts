import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { documentKinds } from '../outputs/api/documents.ts';
import { guideOrder } from './guide-order.ts';
import { headOf, pageTitle, routes, searchKind, tabTitle } from './routes.ts';

test('a connector, a category and a plugin of one name have titles of their own', () => {
  assert.equal(pageTitle('/connectors/slack/', 'Slack'), 'Slack connector');
  assert.equal(pageTitle('/plugins/slack/', 'Slack'), 'Slack plugin');
  assert.equal(pageTitle('/categories/chat/', 'Chat'), 'Chat connectors');
});

test('a title that says its kind, a list and a guide stay as they are', () => {
  assert.equal(pageTitle('/plugins/zoom-plugin/', 'Zoom Plugin'), 'Zoom Plugin');
  assert.equal(pageTitle('/connectors/', 'Connectors'), 'Connectors');
  assert.equal(pageTitle('/guides/swap-connectors/', 'Swap connectors'), 'Swap connectors');
});

test('home does not say the name of the site twice', () => {
  assert.equal(tabTitle('/', 'Site', 'Site'), 'Site: MCP connectors for Claude');
  assert.equal(tabTitle('/rules/', 'Rules', 'Site'), 'Rules | Site');
});

test('every page of the site is a row, and every row a page', () => {
  // Those of other languages are pages of these.
  const files = globSync('**/*.astro', { cwd: join(import.meta.dirname, '../pages') }).filter(
    (file) => !file.startsWith('[language]'),
  );
  const paths = files.map((file) =>
    `/${file.replaceAll('\\', '/').replace(/\.astro$/, '/')}`.replace(/\/index\/$/, '/'),
  );
  // Guides are routes of Starlight's own.
  const guides = ['/guides/', '/guides/[id]/'];
  assert.deepEqual([...paths, ...guides].sort(), routes.map(({ path }) => path).toSorted());
});

test('every guide has its place in the order, and every place a guide', () => {
  const files = globSync('*.mdx', { cwd: join(import.meta.dirname, '../content/docs/guides') });
  const guides = files.map((file) => file.replace(/\.mdx$/, '')).filter((name) => name !== 'index');
  assert.deepEqual(guideOrder.toSorted(), guides.sort());
});

test('what is found by name is called by its kind of page', () => {
  assert.equal(searchKind('/connectors/slack/'), 'Connector');
  assert.equal(searchKind('/guides/mcp-json/'), 'Guide');
  assert.equal(searchKind('/connectors/'), undefined);
});

test('the data of a page is a document of the API', () => {
  const documents = Object.values(documentKinds).map(({ path }) => `/api/v1/${path}.json`);
  for (const route of routes) {
    if (!('data' in route)) continue;
    assert.ok(documents.includes(route.data.replace('[id]', '{id}')), route.data);
  }
});

test('a page of the menu has a title and a description', () => {
  for (const route of routes) {
    if (!('menu' in route)) continue;
    const { title, description } = headOf(route.path);
    assert.notEqual(title, '');
    // That of all connectors counts them.
    if (route.path !== '/connectors/') assert.notEqual(description, '');
  }
});
