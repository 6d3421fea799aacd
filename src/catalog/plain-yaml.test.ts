import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatEntry, isFormatted } from './format.ts';
import { layOutPlain } from './plain-layout.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { schemas } from './schemas.ts';
import { parseYaml } from './yaml.ts';

const folder = join(import.meta.dirname, '../../catalog/connectors');
const entries = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
const head = '# yaml-language-server: $schema=../connector.schema.json\n';
const { jsonSchema } = schemas['connector.schema.json'];

/** Holds the fast reader to the whole one: it reads the same, or nothing. */
function assertSame(text: string): boolean {
  const plain = readPlainYaml(text);
  if (plain === undefined) return false;
  const { document } = parseYaml(text);
  assert.deepEqual([...document.errors, ...document.warnings], [], text);
  assert.deepEqual(plain, document.toJS(), text);
  return true;
}

/** The layout of an entry, which is in its canonical form, is that form; or there is none. */
function assertLayout(text: string): boolean {
  const layout = layOutPlain(readPlainYaml(text), jsonSchema);
  if (layout === undefined) return false;
  assert.equal(head + layout, text);
  return true;
}

test('nearly all entries are read the fast way, as the whole reader reads them', () => {
  assert.ok(entries.filter(assertSame).length > entries.length * 0.9);
  assert.ok(entries.filter(assertLayout).length > entries.length * 0.8);
});

const strict = {
  'a repeated key': 'a: 1\na: 2\n',
  'a repeated key inside': 'a:\n  b: 1\n  b: 2\n',
  'a repeated key in quotes': 'a: 1\n"a": 2\n',
  'a tag': 'a: !!str 1\n',
  'a tag of a program': 'a: !!js/function x\n',
  'a merge key': 'a: &a\n  b: 1\nc:\n  <<: *a\n',
  'a merge key of a map': 'c:\n  <<:\n    b: 1\n',
  'an anchor': 'a: &a x\n',
  'an alias': 'a: *a\n',
  'a day': 'a: 2026-11-22\n',
  'a time': 'a: 2026-11-22T10:00:00Z\n',
  'a number of other forms': 'a: 0o17\nb: 0x1f\nc: 1e3\nd: 010\ne: +1\nf: 1_000\ng: .5\nh: -.inf\n',
  'a number too long': 'a: 12345678901234567890\n',
  'words of YAML 1.1': 'a: yes\nb: no\nc: on\nd: 12:30\ne: y\n',
  'words of other types': 'a: null\nb: ~\nc: True\nd: FALSE\ne: nUll\nf:\n',
  'keys of other types': 'null: 1\n1: 2\ntrue: 3\n',
  'a key that is a list': '[a]: 1\n',
  'a prototype': '__proto__:\n  a: 1\n',
  'a map in flow': 'a: {b: 1}\n',
  'a list in flow': 'a: [b]\n',
  'a text in block': 'a: |\n  b\n',
  'a folded text': 'a: >-\n  b\n  c\n',
  'a comment': 'a: b # c\n',
  'a comment between': 'a: b\n# c\nd: e\n',
  'a comment in a text': 'a: b\n  # c\n  d\n',
  'a colon in a text': 'a: b: c\n',
  'a colon in the next line': 'a: b\n  c: d\n',
  'a colon at the end': 'a: b:\n',
  'two documents': 'a: b\n---\nc: d\n',
  'an end of a document': 'a: b\n...\n',
  'a directive': '%YAML 1.1\n---\na: b\n',
  'a tab': 'a:\tb\n',
  'a tab before': 'a:\n\tb: c\n',
  'other ends of lines': 'a: b\r\nc: d\r\n',
  'a byte order mark': '\uFEFFa: b\n',
  'an empty line in a text': 'a: b\n\n  c\n',
  'no end of line': 'a: b',
  'a list beside its key': 'a:\n- b\n- c\n',
  'a list in a list': 'a:\n  - - b\n',
  'an item of nothing': 'a:\n  -\n  - b\n',
  'a list after a map': 'a: b\n- c\n',
  'too little indented': 'a:\n    b: c\n  d: e\n',
  'quotes that do not end': "a: 'b\nc: d\n",
  'quotes with more behind': "a: 'b' c\n",
  'quotes in two lines': 'a: \'b\n  c\'\nd: "e\n  f"\n',
  'quotes alone in a line': "a: '\n  b\n  '\n",
  'quotes in quotes': "a: 'it''s'\nb: \"it's\"\nc: \"a\\tb\"\n",
  'a key in quotes': '- "a": b\n',
  'a list on top': '- a\n',
  'a text on top': 'a\n',
  nothing: '',
  'a question mark': '? a\n: b\n',
  'text in the next line': 'a:\n  b c\n  d\n',
  'a dash in the next line': 'a: b\n  - c\n',
  'an empty list': 'a: []\nb: {}\n',
  'signs at the start': 'a: @b\nc: `d`\ne: %f\n',
  'signs with a space': 'a: - b\nc: ? d\ne: : f\n',
  'a dash alone': 'a: -\nb: ?\n',
  'an emoji': 'a: 😀 b\nc: \u00a0d\n',
};

for (const [name, text] of Object.entries(strict)) {
  test(`the fast reader is as strict: ${name}`, () => void assertSame(text));
}

test('so is a nest too deep for both', () => {
  const deep = Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
  assert.equal(readPlainYaml(`${deep} b\n`), undefined);
});

/** A real entry with a piece cut out and something else put in. */
const mutated = fc
  .tuple(
    fc.nat(entries.length - 1),
    fc.nat(3000),
    fc.nat(20),
    fc.oneof(
      fc.string(),
      fc.constantFrom(
        '\n',
        '- ',
        ': ',
        '{',
        '"',
        "'",
        '\t',
        '&a ',
        '*a',
        '\r\n',
        ' #',
        '  ',
        '\n  ',
        '\n- ',
      ),
      fc.constantFrom(
        'null',
        '1',
        '0x',
        ':',
        '!',
        '|',
        '>',
        '---',
        '...',
        '[]',
        '~',
        '%',
        '<<: ',
        '?',
        '- - ',
      ),
    ),
  )
  .map(([index, start, length, text]) => {
    const entry = entries[index] ?? '';
    const at = start % entry.length;
    return entry.slice(0, at) + text + entry.slice(at + length);
  });

test('a mutated entry is read the same, or not the fast way', () => {
  fc.assert(
    fc.property(mutated, (text) => void assertSame(text)),
    { numRuns: 300 },
  );
});

const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'the',
        'connector',
        'https://example.com/a/long/address?with=much',
        '#',
        '-',
      ),
      fc.constantFrom(
        '1',
        "it's",
        '"so"',
        ':',
        '%',
        "'",
        '?x',
        '2026-11-22',
        'null',
        'x'.repeat(97),
      ),
      fc.stringMatching(/^[ -~]{1,9}$/).map((word) => word.trim() || 'x'),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((words) => words.join(' '));

test('a layout is that of the formatter, whatever the texts', () => {
  let laidOut = 0;
  fc.assert(
    fc.property(line, line, (text, other) => {
      const layout = layOutPlain(
        { name: text, signIn: [{ method: 'none', note: other }], useCases: [text, other] },
        jsonSchema,
      );
      if (layout === undefined) return;
      laidOut += 1;
      assert.ok(isFormatted(head + layout, parseYaml(head + layout).document), layout);
    }),
    { numRuns: 300 },
  );
  assert.ok(laidOut > 100, `${laidOut} laid out`);
});

test('an entry in another order or width is not taken for formatted', () => {
  const [entry = ''] = entries;
  for (const text of [
    entry.replace(/^name: .*\n/m, '') + 'name: Last\n',
    entry.replace('\nvendor: ', '\nvendor:\n  '),
    entry.replace(/ (\S+)\n {6}/, '\n      $1 '),
  ])
    assert.equal(formatEntry(text) === text, isFormatted(text, parseYaml(text).document));
});
