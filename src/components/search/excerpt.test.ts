import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MARK_END, MARK_START, splitMarks } from './excerpt.ts';

const mark = (text: string) => `${MARK_START}${text}${MARK_END}`;
const plain = (text: string) => ({ text, isFound: false });
const found = (text: string) => ({ text, isFound: true });

test('what was found is marked, all else is text', () => {
  assert.deepEqual(splitMarks(`a ${mark('deal')} & <b>`), [
    plain('a '),
    found('deal'),
    plain(' & <b>'),
  ]);
  assert.deepEqual(splitMarks(`<mark>no</mark> ${mark('<img src=x onerror="run()">')}`), [
    plain('<mark>no</mark> '),
    found('<img src=x onerror="run()">'),
  ]);
});

test('marks that do not pair mark nothing', () => {
  assert.deepEqual(splitMarks(`${MARK_START}a ${MARK_START}b${MARK_END} c${MARK_END}`), [
    plain('a '),
    found('b'),
    plain(' c'),
  ]);
  assert.deepEqual(splitMarks(`${MARK_END}a${MARK_START}`), [plain('a')]);
});

test('no text is lost or made, whatever the marks', () => {
  const piece = fc.constantFrom('a', '<b>', '&', MARK_START, MARK_END, '&lt;');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const quote = pieces.join('');
      const text = splitMarks(quote)
        .map((part) => part.text)
        .join('');
      assert.equal(text, quote.replace(/[\uE000\uE001]/g, ''));
    }),
  );
});
