import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageTitle, tabTitle } from './page-title.ts';

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
