import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineCounter, parseDocument } from 'yaml';
import { parseYaml, yamlData } from './yaml.ts';

const texts = [
  '',
  '# a\n',
  'a: 1\n',
  'a: 1\na: 2\n',
  'a: [1, 2\n',
  '\ta: 1\n',
  'a: 1\n---\nb: 2\n',
  'a: 1\n---\nb: ]\n---\nc: 3\n',
  '%FOO\n---\na: 1\n',
  'a: &b 1\nc: *b\n',
  'a: "b\n',
  ']\n]\na: b: c\n',
  '- a\n- {b: c}\n',
  '\uFEFFa: 1\r\nb: |\r\n  c\r\n',
];

for (const text of texts) {
  test(`${JSON.stringify(text)} is read as the library reads it`, () => {
    const [lines, theirLines] = [new LineCounter(), new LineCounter()];
    const ours = parseYaml(text, { lineCounter: lines });
    const theirs = parseDocument(text, { prettyErrors: false, lineCounter: theirLines });
    assert.deepEqual(lines.lineStarts, theirLines.lineStarts);
    const errorsOf = ({ errors }: typeof ours) => errors.map(({ code, pos }) => ({ code, pos }));
    assert.deepEqual(errorsOf(ours), errorsOf(theirs));
    if (theirs.errors.length === 0) assert.deepEqual(ours.toJS(), theirs.toJS());
  });
}

test('what is no YAML is not read to its end', () => {
  const { errors } = parseYaml(']\n'.repeat(10_000));
  assert.ok(errors.length >= 1 && errors.length < 1000, `${errors.length} errors`);
});

test('a key that is a list is not warned of between the lines of others', (context) => {
  const warn = context.mock.method(process, 'emitWarning', () => {});
  assert.deepEqual(parseYaml('? [a]\n: b\n').toJS(), { '[ a ]': 'b' });
  assert.equal(warn.mock.callCount(), 0);
});

test('a key that is a map of maps is told as long as it can be a template, and takes no time where it is none', () => {
  assert.deepEqual(yamlData(parseYaml('a: {{{B}}}\n')), { a: { '{ ? { B } }': null } });
  for (const text of ['? ', '[', '{'].map(deep)) {
    const start = process.cpuUsage();
    assert.throws(() => yamlData(parseYaml(text)), text.slice(0, 9));
    const { user, system } = process.cpuUsage(start);
    assert.ok(user + system < 1e6, text.slice(0, 9));
  }
});

function deep(open: string): string {
  const end = { '[': ']', '{': '}' }[open];
  return end === undefined ? open.repeat(1500) : `${open.repeat(1500)}${end.repeat(1500)}: a`;
}
