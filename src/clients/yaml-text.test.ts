import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Document, parse } from 'yaml';
import { formatYaml } from './yaml-text.ts';

const library = (data: unknown) =>
  new Document(data, { aliasDuplicateObjects: false }).toString({ lineWidth: 0 }).trim();

const texts = [
  ['', 'a', 'Notion', 'a-b_c', 'https://mcp.example.com/mcp', 'https://a.example:8080/x', 'npx'],
  ['true', 'No', 'null', 'on', 'y', '~', '0', '1e3', '0x1f', '.inf', '-', '- a', 'a: b', 'a:'],
  ['a #b', '#a', '@scope/package', '@a', '&a', '*a', '!a', '%a', '`a`', '"a"', "'a'"],
  [' a', 'a ', 'a b', '{a}', '${A}', '[a]', 'a,b', 'é', '2026-11-29', '?', '? a', '|', '>'],
].flat();

for (const text of texts) {
  test(`${JSON.stringify(text)} is written as the YAML library writes it, as key and value`, () => {
    for (const data of [{ a: text }, { [text]: 'a' }, { a: { [text]: { b: text, c: 300 } } }]) {
      const written = formatYaml(data);
      assert.equal(written, library(data));
      assert.deepEqual(parse(written), data);
    }
  });
}

test('lists, nothing and what is empty are written as the YAML library writes them', () => {
  for (const value of [[], ['a', 'b'], {}, null, 1.5, -3, true, [{ a: 'b' }]]) {
    assert.equal(formatYaml({ a: { b: value } }), library({ a: { b: value } }));
  }
});
