import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compoundsOf, fold, joinName, shortenings, stem } from './compounds.ts';

const wordsOf = (text: string) =>
  compoundsOf(text).map(({ parts }) => parts.map(({ word }) => word).join(' '));

test('signs and capitals join words; a protocol is no part of an address', () => {
  assert.deepEqual(wordsOf('Use slack_send_message, searchJiraIssuesUsingJql'), [
    'use',
    'slack send message',
    'search jira issues using jql',
  ]);
  assert.deepEqual(wordsOf('https://mcp.linear.app/mcp/ (JSON-RPC)'), [
    'mcp linear app mcp',
    'json rpc',
  ]);
});

test('the places of words are those in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { parts } of compoundsOf(text)) {
        for (const { word, start, end } of parts) assert.equal(fold(text.slice(start, end)), word);
      }
    }),
  );
});

test('accents, case and signs do not tell names apart', () => {
  assert.equal(joinName('Évènement — S&P'), 'evenementsp');
  assert.equal(joinName('monday.com'), joinName('Monday com'));
  assert.equal(fold('カレンダー'), 'カレンダー');
});

test('the forms of a word are one', () => {
  for (const [a, b] of [
    ['invoices', 'invoicing'],
    ['companies', 'company'],
    ['searches', 'searching'],
    ['connected', 'connecting'],
    ['plugins', 'plugin'],
  ] as const) {
    assert.equal(stem(a), stem(b), `${a}, ${b}`);
  }
  for (const [a, b] of [
    ['closed', 'clothes'],
    ['sing', 'sign'],
    ['redis', 'red'],
    ['notion', 'note'],
  ] as const) {
    assert.notEqual(stem(a), stem(b), `${a}, ${b}`);
  }
});

test('two words with a letter wrong or swapped share one that lacks it', () => {
  for (const [a, b] of [
    ['hubspot', 'hubpsot'],
    ['slack', 'slak'],
    ['jira', 'jirra'],
    ['zoom', 'zopm'],
  ] as const) {
    const known = new Set(shortenings(a));
    assert.ok(
      shortenings(b).some((word) => known.has(word)),
      `${a}, ${b}`,
    );
  }
});
