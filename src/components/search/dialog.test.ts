import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeFound } from './dialog.ts';

const results: [] = [];

test('what was made of a query is told', () => {
  assert.equal(describeFound('crm', { results, total: 1 }), '1 result.');
  assert.equal(describeFound('crm', { results, total: 1200 }), '1,200 results.');
  assert.equal(
    describeFound('hubpsot', { results, total: 2, meant: 'HubSpot' }),
    '2 results for “HubSpot”.',
  );
  assert.equal(describeFound('zork', { results, total: 0 }), 'Nothing found for “zork”.');
  assert.equal(
    describeFound('evernote', { results, total: 9, absent: ['Evernote'] }),
    '“Evernote” is not in the catalog. The nearest: 9 results.',
  );
  assert.equal(
    describeFound('x', { results, total: 3, ignored: ['jane', 'doe'], problem: 'Slow.' }),
    '3 results. Left out, as no page says it: “jane” and “doe”. Slow.',
  );
});
