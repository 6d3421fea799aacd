import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  printable,
  printableJson,
  printableText,
  unprintable,
  withoutCommands,
} from './printable.ts';

const any = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('\u001B', '\u202E', '\uD800', '\u0085', '\n', '##[', '::', ' ', 'a'))
    .map((parts) => parts.join('')),
);

test('whatever the text, what is shown is what is there', () => {
  fc.assert(
    fc.property(any, (text) => {
      assert.doesNotMatch(printable(text), unprintable);
      assert.doesNotMatch(printableText(text).replace(/[\t\n\r]/g, ''), unprintable);
      const json = printableJson({ [text]: text });
      assert.doesNotMatch(json, unprintable);
      assert.deepEqual(JSON.parse(json), { [text]: text });
    }),
  );
});

const properties = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u;

test('each character that is not printable is replaced, and no other', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const text = String.fromCharCode(code);
    assert.equal(printable(text) !== text, properties.test(text), String(code));
    assert.equal(unprintable.test(text), properties.test(text), String(code));
  }
});

test('what is printable stays', () => {
  const text = 'naïve 東京 👩‍👩‍👧 a\tb\n';
  assert.equal(printableText(text), text);
});

test('the runner of a workflow finds no command', () => {
  assert.equal(withoutCommands('a ##[error]b'), 'a ## [error]b');
  assert.equal(withoutCommands('a\n  ::set-output::b'), 'a\n  : :set-output::b');
  fc.assert(
    fc.property(any, (text) => {
      assert.doesNotMatch(withoutCommands(text), /##\[|^[ \t]*::/m);
      assert.ok(!printableJson(text).includes('##['));
    }),
  );
});
