import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { escapeMarkup } from './escape.ts';

const dangerous = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '</title>',
        '</script>',
        '</textarea>',
        '<script>',
        '<!--',
        '-->',
        ']]>',
        '<![CDATA[',
        '"',
        "'",
        '&',
        '&lt;',
        '&#60;',
        '&amp',
        '\u0000',
        '\u001B[31m',
        '\u009B',
        '\u202E',
        '\uD800',
        '\uFFFF',
        '\r\n',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('a text stays text in an element, in raw text and in an attribute, in HTML and in XML', () => {
  fc.assert(
    fc.property(dangerous, fc.boolean(), (text, xmlMode) => {
      const escaped = escapeMarkup(text);
      for (const tag of ['title', 'p', 'textarea']) {
        const read = parse(`<${tag} a="${escaped}" b='${escaped}'>${escaped}</${tag}>`, xmlMode);
        assert.deepEqual(read.tags, [tag]);
        const shown = showing(text);
        assert.deepEqual(read.values, [shown, shown]);
        assert.equal(read.text, shown);
      }
    }),
    { numRuns: 500 },
  );
});

test('what is left of a text can do nothing', () => {
  fc.assert(
    fc.property(dangerous, (text) => {
      assert.doesNotMatch(escapeMarkup(text), /[<>"']|[^\P{Cc}\t\n\r]/u);
      assert.doesNotMatch(escapeMarkup(text), /&(?!(?:amp|lt|gt|quot|#39);)/);
      assert.ok(escapeMarkup(text).isWellFormed());
    }),
  );
});

test('a plain text stays as it is', () => {
  for (const text of ['HubSpot', 'Büro 365', 'مركز', 'a\tb\nc', '👩‍💻']) {
    assert.equal(escapeMarkup(text), text);
  }
});

/** A text as it is read again: what cannot be written is replaced. */
function showing(text: string): string {
  return text.replace(
    /[^\P{Cc}\t\n\r]|[\p{Cs}\p{Bidi_Control}\u2028\u2029\uFFFE\uFFFF]/gu,
    '\uFFFD',
  );
}

function parse(markup: string, xmlMode: boolean) {
  const read = { tags: [] as string[], values: [] as string[], text: '' };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        read.tags.push(name);
        read.values.push(...Object.values(attributes));
      },
      ontext: (text) => (read.text += text),
      oncomment: () => read.tags.push('comment'),
      onprocessinginstruction: () => read.tags.push('instruction'),
      oncdatastart: () => read.tags.push('cdata'),
    },
    { xmlMode, decodeEntities: true },
  );
  parser.end(markup);
  return read;
}
