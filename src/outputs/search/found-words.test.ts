import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeFound } from './found-words.ts';

test('what was made of a query is told', () => {
  assert.equal(describeFound('crm', { total: 1 }), '1 result.');
  assert.equal(describeFound('crm', { total: 1200 }), '1,200 results.');
  assert.equal(
    describeFound('hubpsot', { total: 2, meant: 'HubSpot' }),
    '2 results for “HubSpot”.',
  );
  assert.equal(describeFound('zork', { total: 0 }), 'Nothing found for “zork”.');
  assert.equal(
    describeFound('evernote', { total: 9, absent: ['Evernote'] }),
    '“Evernote” is not in the catalog. The nearest: 9 results.',
  );
  assert.equal(
    describeFound('x', { total: 3, ignored: ['jane', 'doe'], problem: 'Slow.' }),
    '3 results. Left out, as no page says it: “jane” and “doe”. Slow.',
  );
});
