import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import { Categories } from './category.ts';
import { Connector } from './connector.ts';
import { Name } from './fields.ts';
import { schemas } from './schemas.ts';
import { fillSchema, TURNS } from './testing.ts';

const plain = [
  'A name',
  'id',
  'https://a.example.com/mcp',
  '2026-11-22',
  'a.example.com',
  'owner/name',
];
const hidden = ['\u001B', '\u0000', '\u202E', '\u2066', '\u2028', '\u200B', '\uD800'];

/** The values with one text in the middle of which something stands, by the path of the text. */
function spoiled(schema: z.ZodType, spoil: string): [path: string, value: unknown][] {
  const texts = new Map<string, string>();
  fillSchema(schema, (path, _, fits) => {
    texts.set(path, plain.find(fits)!);
    return texts.get(path)!;
  });
  return [...texts.keys()].map((wanted) => [
    wanted,
    fillSchema(schema, (path) => {
      const text = texts.get(path)!;
      return path === wanted ? `${text.slice(0, -1)}${spoil}${text.slice(-1)}` : text;
    }),
  ]);
}

for (const [name, { schema }] of Object.entries(schemas)) {
  for (let turn = 0; turn < TURNS; turn++) {
    test(`${name}, alternative ${turn}: filled, it fits its schema`, () => {
      const value = fillSchema(schema, (_, __, fits) => plain.find(fits)!, { turn });
      assert.deepEqual(schema.safeParse(value).error?.issues, undefined);
    });
  }

  test(`${name}: no field takes hidden characters`, () => {
    for (const character of hidden) {
      const taken = spoiled(schema, character).filter(
        ([, value]) => schema.safeParse(value).success,
      );
      assert.deepEqual(
        taken.map(([path]) => path),
        [],
        JSON.stringify(character),
      );
    }
  });
}

test('names take no markup', () => {
  const of = { entry: refusedMarkup(Connector), words: refusedMarkup(Categories) };
  for (const path of ['name', 'vendor', 'aliases[0]']) assert.ok(of.entry.includes(path), path);
  for (const path of ['name', 'placeholder', 'aliases[0]'])
    assert.ok(of.words.includes(`categories[0].${path}`), path);
  assert.ok(of.words.includes('groups[0].name'));
});

for (const [name, said] of [
  ['a\u202Eb', ['expected text without the hidden character U+202E']],
  ['<b>', ['expected a name without "<" and ">"']],
  ['a\nb', ['expected one line of text without surrounding spaces']],
  [' a', ['expected one line of text without surrounding spaces']],
  ['R&D "x"', []],
] as const) {
  test(`the name ${JSON.stringify(name)}: what is refused is said once`, () => {
    const issues = Name.safeParse(name).error?.issues ?? [];
    assert.deepEqual(
      issues.map(({ message }) => message),
      said,
    );
  });
}

/** The paths of the fields that take no markup. */
function refusedMarkup(schema: z.ZodType): string[] {
  return spoiled(schema, '<')
    .filter(([, value]) => !schema.safeParse(value).success)
    .map(([path]) => path);
}
