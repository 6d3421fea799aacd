import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listed } from './sentence.ts';

test('words are listed as the language lists them', () => {
  const words = ['Claude', 'Cursor, the editor', 'Zed', 'Kiro'];
  for (const [last, type] of [
    ['and', 'conjunction'],
    ['or', 'disjunction'],
  ] as const) {
    const english = new Intl.ListFormat('en', { type });
    for (let count = 0; count <= words.length; count++) {
      const some = words.slice(0, count);
      assert.equal(listed(some, last), english.format(some));
    }
  }
});
