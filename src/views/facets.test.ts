import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { authTypes } from '../coverage/sign-in-summary.ts';
import { countValues, formatSelection, isSelected, parseSelection } from './facets.ts';

const facets = { category: ['crm', 'email'], auth: ['oauth'] };
const items = [
  { text: 'hubspot find deals', values: { category: ['crm', 'email'], auth: ['oauth'] } },
  { text: 'gmail mail', values: { category: ['email'], auth: [] } },
];

test('the address keeps what is known and drops the rest', () => {
  assert.deepEqual(parseSelection('?q=a&category=crm&auth=evil&x=1', facets), {
    words: 'a',
    values: { category: 'crm' },
  });
});

test('an address with the earlier name of a facet means what it meant', () => {
  const now = { 'sign-in': ['open', 'connect', 'prepare', 'token', 'unknown'] };
  const signIns: Readonly<Record<string, string>> = {
    none: 'open',
    oauth: 'connect',
    'oauth-client': 'prepare',
    token: 'token',
    'oauth-or-token': 'connect',
    unknown: 'unknown',
  };
  // Those are the values that the API gives as `auth` to this day.
  assert.deepEqual(Object.keys(signIns).sort(), [...authTypes].sort());
  for (const [auth, signIn] of Object.entries(signIns)) {
    const { values } = parseSelection(`?auth=${auth}`, now);
    assert.deepEqual(values, { 'sign-in': signIn });
  }
  const chosen = parseSelection('?auth=none&sign-in=token', now).values;
  assert.deepEqual(chosen, { 'sign-in': 'token' });
  for (const other of ['toString', '__proto__', 'evil', '']) {
    assert.deepEqual(parseSelection(`?auth=${other}`, now).values, {});
  }
});

test('any address is read without harm, and what is written is read back', () => {
  fc.assert(
    fc.property(fc.string(), (query) => {
      const selection = parseSelection(query, facets);
      const again = parseSelection(formatSelection(selection), facets);
      assert.deepEqual(again.values, selection.values);
      assert.equal(again.words, selection.words.trim());
    }),
  );
});

test('all words and all facets must fit', () => {
  const [hubspot, gmail] = items as [(typeof items)[0], (typeof items)[0]];
  assert.ok(isSelected(hubspot, { words: 'DEALS hub', values: { category: 'crm' } }));
  assert.ok(!isSelected(gmail, { words: '', values: { category: 'crm' } }));
});

test('counts leave out the facet they are for', () => {
  const selection = { words: '', values: { category: 'crm' } };
  assert.deepEqual(
    [...countValues(items, selection, 'category')],
    [
      ['crm', 1],
      ['email', 2],
    ],
  );
  assert.deepEqual([...countValues(items, selection, 'auth')], [['oauth', 1]]);
});
