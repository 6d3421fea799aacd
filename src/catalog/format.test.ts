import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatEntry } from './format.ts';

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

test('a text that is no map comes back unchanged', () => {
  for (const text of ['- a\n', 'a: [\n', '']) assert.equal(formatEntry(text), text);
});
