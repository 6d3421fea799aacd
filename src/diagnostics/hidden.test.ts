import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hiddenIn, uncleanIn } from './hidden.ts';

for (const [text, code] of [
  ['a\u001B[31mb', 'U+001B'],
  ['a\u0000', 'U+0000'],
  ['a\tb', 'U+0009'],
  ['a\u009Bb', 'U+009B'],
  ['a\u202Eb', 'U+202E'],
  ['a\u2066b', 'U+2066'],
  ['a\u200Eb', 'U+200E'],
  ['a\u2028b', 'U+2028'],
  ['a\u200Bb', 'U+200B'],
  ['\uFEFFa', 'U+FEFF'],
  ['a\uD800b', 'U+D800'],
  ['a\u{E0041}', 'U+E0041'],
] as const) {
  test(`${code} is hidden`, () => {
    assert.equal(hiddenIn(text), code);
    assert.equal(uncleanIn(text), `the hidden character ${code}`);
  });
}

for (const name of [
  'HubSpot',
  'Büro 365',
  'مركز العمل',
  'می‌خواهم',
  'क्‍ष',
  '한국어 지식',
  '❤️ 👩‍💻',
  'R&D "x" \'y\'',
]) {
  test(`${name} is clean`, () => {
    assert.equal(hiddenIn(name), undefined);
    assert.equal(uncleanIn(name), undefined);
  });
}

test('what starts or ends markup does not belong into a name', () => {
  assert.equal(uncleanIn('</title>'), '"<"');
  assert.equal(uncleanIn('a > b'), '">"');
});
