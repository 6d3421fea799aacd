import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { authTypes } from '../coverage/sign-in-summary.ts';
import { formatSelection, narrow, parseSelection } from './facets.ts';

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

const narrowed = (words: string, values: Record<string, string>) =>
  narrow(items, { words, values }, Object.keys(facets));

test('all words and all facets must fit', () => {
  const [hubspot] = items;
  assert.deepEqual(narrowed('DEALS hub', { category: 'crm' }).fitting, [hubspot]);
  assert.deepEqual(narrowed('', { category: 'crm' }).fitting, [hubspot]);
  assert.deepEqual(narrowed('mail', { category: 'crm' }).fitting, []);
  assert.deepEqual(narrowed(' ', { category: '' }).fitting, items);
});

test('counts leave out the facet they are for', () => {
  const { counts } = narrowed('', { category: 'crm' });
  assert.deepEqual(
    [...(counts.get('category') ?? [])],
    [
      ['crm', 1],
      ['email', 2],
    ],
  );
  assert.deepEqual([...(counts.get('auth') ?? [])], [['oauth', 1]]);
  const none = narrowed('', { category: 'crm', auth: 'saml' });
  assert.deepEqual([...(none.counts.get('category') ?? [])], []);
  assert.deepEqual([...(none.counts.get('auth') ?? [])], [['oauth', 1]]);
});
