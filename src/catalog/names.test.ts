import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
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

test('a distance that is told early is the whole one, or one more than what matters', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.nat(9), (a, b, most) => {
      const whole = wholeDistance(a, b);
      assert.equal(editDistance(a, b), whole);
      assert.equal(editDistance(a, b, most), Math.min(whole, most + 1));
    }),
  );
  const long = 'a'.repeat(300);
  assert.equal(editDistance(long, `${long}b`), 1);
});

/** The same from its definition, by all prefixes. */
function wholeDistance(a: string, b: string): number {
  const known = new Map<string, number>();
  const at = (i: number, j: number): number => {
    const key = `${i} ${j}`;
    const value = known.get(key) ?? costAt(i, j);
    known.set(key, value);
    return value;
  };
  const costAt = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    return Math.min(
      at(i - 1, j) + 1,
      at(i, j - 1) + 1,
      at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      isSwapped ? at(i - 2, j - 2) + 1 : Infinity,
    );
  };
  return at(a.length, b.length);
}

test('the nearest is near, or none', () => {
  assert.equal(nearest('catgories', ['categories', 'auth']), 'categories');
  assert.equal(nearest('zzzz', ['categories', 'auth']), undefined);
});
