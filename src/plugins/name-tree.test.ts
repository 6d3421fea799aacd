import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findNames, makeNameTree } from './name-tree.ts';

test('the longest name at a place, in any case, whole in Latin', () => {
  const tree = makeNameTree(['email', 'Email Marketing', ' chat ', '文献', 'C++', '']);
  const found = (text: string) =>
    [...findNames(text, tree)].map(({ name, start }) => [name, start]);
  assert.deepEqual(found('EMAIL\n marketing, email'), [
    ['Email Marketing', 0],
    ['email', 18],
  ]);
  assert.deepEqual(found('chatbot, snapchat, chat를 检索文献库 C++'), [
    [' chat ', 19],
    ['文献', 27],
    ['C++', 31],
  ]);
  assert.deepEqual([...findNames('anything', makeNameTree([]))], []);
});

test('what is found reads as its name, and a name that stands alone is found', () => {
  const word = fc.constantFrom('a', 'b', 'ab', 'B', '-', ' ', '日', '𠀀', '.');
  const words = fc.array(word, { maxLength: 5 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 5 }),
      fc.array(words).map((all) => all.join(' ')),
      (names, text) => {
        const tree = makeNameTree(names);
        for (const { start, end, name } of findNames(text, tree)) {
          assert.equal(plain(text.slice(start, end)), plain(name));
        }
        // Nothing is left that stands alone between spaces.
        for (const name of names.filter((each) => each.trim() !== '')) {
          const around = [...findNames(`. ${name} .`, makeNameTree([name]))];
          assert.equal(around.length >= 1, true, name);
        }
      },
    ),
    { seed: 20, numRuns: 300 },
  );
});

test('a hundred thousand names cost no more than the text that agrees', () => {
  const tree = makeNameTree(Array.from({ length: 100_000 }, (_, number) => `kind ${number}`));
  assert.equal(tree.longestAt('kind 99999 and more', 0)?.name, 'kind 99999');
  assert.equal(tree.longestAt('kind 999990', 0), null);
});

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
