import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatEntry, isFormatted } from './format.ts';
import { parseYaml } from './yaml.ts';

test('keys come in the order of the schema, the schema is named, comments stay', () => {
  const text =
    'status: none\n# why\nname: "A"\nendpoints:\n  - url: https://a.example\n    type: http\n    id: a\n';
  assert.equal(
    formatEntry(text),
    `# yaml-language-server: $schema=../connector.schema.json
# why
name: A
status: none
endpoints:
  - id: a
    type: http
    url: https://a.example
`,
  );
});

test('an anchor goes, the comment behind it stays, and the schema is named once', () => {
  const header = '# yaml-language-server: $schema=../connector.schema.json\n';
  assert.equal(formatEntry(`&a ${header}name: &b A\n`), `${header}name: A\n`);
  assert.equal(formatEntry('&a # why\nname: A\n'), `${header}# why\nname: A\n`);
});

test('a text that is no map comes back unchanged', () => {
  for (const text of ['- a\n', 'a: [\n', '', 'status: &x a\nname: *x\n', 'name: *x\n'])
    assert.equal(formatEntry(text), text);
});

test('a text is formatted if formatting changes nothing', () => {
  const folder = join(import.meta.dirname, '../../catalog/connectors');
  const entry = readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8');
  const header = entry.slice(0, entry.indexOf('\n') + 1);
  for (const text of [
    entry,
    entry.replace(header, `${header}# why\n`),
    entry.replace(header, ''),
    entry.replace(header, `${header}\n`),
    entry.replace(header, `# why\n${header}`),
    entry.replaceAll('\n', '\r\n'),
    `\uFEFF${entry}`,
    `${entry}\n# last\n`,
    entry.replace(/name: (.*)/, 'name: "$1"'),
    '# only a comment\n',
  ])
    assert.equal(
      isFormatted(text, parseYaml(text).document),
      formatEntry(text) === text,
      text.slice(0, 200),
    );
  assert.ok(isFormatted(entry, parseYaml(entry).document));
});
