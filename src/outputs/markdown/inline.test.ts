import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { document, fence, list, table } from './blocks.ts';
import { code, link, plain, prose } from './inline.ts';
import { dangersIn, parseMarkdown } from './testing.ts';

const MARKS =
  '`§``§|§\\§\n§\r\n§<§>§&§&lt;§*§_§~§~~§#§=§- §+ §1. §![x](y)§[a](javascript:b)§[^1]§<!--§</td>§<script>§\u0000§\u2028§\u202E§    §$§{§:§a_b§word§ '.split(
    '§',
  );

/** Text made of what Markdown, tables and HTML are made of. */
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...MARKS), fc.string()), { maxLength: 12 })
  .map((parts) => parts.join(''));

const words = (text: string) => text.replace(/\s+/g, ' ').trim();
// Controls and marks of direction are replaced; a tail of white space is no text.
const shown = (text: string) =>
  words(text).replace(/[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, '\uFFFD');

test('any text is shown as it is and does nothing', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const markdown = document([`- ${plain(text)}`]);
      assert.deepEqual(dangersIn(markdown), []);
      const [first, ...rest] = parseMarkdown(markdown).children;
      assert.equal(first?.type, 'list');
      assert.deepEqual(rest, []);
      assert.equal(words(toString(first)), words(shown(text)));
    }),
    { numRuns: 2000 },
  );
});

test('any text stays in its cell of a table, as words and as code', () => {
  fc.assert(
    fc.property(hostile, hostile, (a, b) => {
      const markdown = document([table(['One', 'Two', 'End'], [[plain(a), code(b), 'end']])]);
      assert.deepEqual(dangersIn(markdown), []);
      const [first, ...rest] = parseMarkdown(markdown).children;
      assert.ok(first?.type === 'table');
      assert.deepEqual(rest, []);
      const cells = first.children.map((row) => row.children.map((cell) => words(toString(cell))));
      assert.deepEqual(cells, [
        ['One', 'Two', 'End'],
        [words(shown(a)), words(shown(b)), 'end'],
      ]);
    }),
    { numRuns: 2000 },
  );
});

test('any text stays in its block of code', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const [first, ...rest] = parseMarkdown(document([fence(text, 'json')])).children;
      assert.ok(first?.type === 'code');
      assert.deepEqual(rest, []);
    }),
  );
});

test('a link leads to the site or to https, whatever is written', () => {
  fc.assert(
    fc.property(hostile, hostile, (label, href) => {
      for (const address of [href, `https://example.com/${href}`, `/${href}`]) {
        assert.deepEqual(dangersIn(document([list([link(label, address)])])), []);
      }
    }),
  );
  assert.equal(link('a', 'javascript:alert(1)'), 'a');
  assert.equal(link('a', '//example.com'), 'a');
  assert.equal(link('[a]', 'https://example.com/b c'), '[\\[a\\]](https://example.com/b%20c)');
});

test('plain words are left alone', () => {
  for (const text of [
    'snake_case stays',
    'C++ & more',
    'S&P',
    'a?b=1&c=2',
    'Settings > Connectors',
    'a - b',
    '1.3.0',
    'x=1',
  ]) {
    assert.equal(plain(text), text);
  }
  assert.equal(plain('<b>'), '&lt;b>');
  assert.equal(plain('1. one'), '1\\. one');
  assert.equal(code('a|b'), '`a|b`');
});

test('what stands between backticks of a prose is a code span, with the spaces around it', () => {
  assert.equal(prose('Run `npm *` *now*, or `a`.'), 'Run `npm *` \\*now\\*, or `a`.');
  assert.equal(prose('`a` `b`'), '`a` `b`');
  assert.equal(prose('One ` alone'), 'One \\` alone');
});
