import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullNameKey, nameKey } from './name-key.ts';
import { editDistance, nearest } from './nearest.ts';

test('spellings of a name have one key', () => {
  assert.equal(nameKey('Google Calendar\\*'), nameKey('google-calendar'));
  assert.equal(nameKey('Atlassian (Jira/Confluence)'), 'atlassian');
  assert.equal(fullNameKey('Atlassian (Jira)'), 'atlassianjira');
  assert.equal(nameKey('（手動）'), '手動');
  assert.equal(nameKey('Ｓｌａｃｋ'), 'slack');
  assert.equal(nameKey('S&P Global'), 's&pglobal');
});

test('the distance counts a swap of neighbours as one', () => {
  assert.equal(editDistance('hubpsot', 'hubspot'), 1);
  assert.equal(editDistance('', 'abc'), 3);
  assert.equal(editDistance('kitten', 'sitting'), 3);
});

test('the nearest is near, or none', () => {
  assert.equal(nearest('catgories', ['categories', 'auth']), 'categories');
  assert.equal(nearest('zzzz', ['categories', 'auth']), undefined);
});
