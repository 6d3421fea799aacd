import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Finding } from '../diagnostics/finding.ts';
import written from './example-messages.json' with { type: 'json' };
import type { AnyRule } from './rule.ts';
import { formerIds } from './former-ids.ts';
import { describe, idsOf, isRuleId, ruleGroups, rules } from './rules.ts';
import { allFindingsOf } from './testing.ts';

const isWriting = process.env['WRITE_MESSAGES'] !== undefined;
const exampleMessages: Readonly<Record<string, ExampleMessage[]>> = written;
const messages: Record<string, ExampleMessage[]> = {};

for (const [id, { page }] of Object.entries<AnyRule>(rules)) {
  const { example } = page;
  if (example === undefined) continue;
  test(`${id}: its page shows it firing and not firing`, async () => {
    const found = async (files: typeof example.wrong) =>
      (await allFindingsOf(files)).filter(({ rule }) => rule === id);
    const said = (await found(example.wrong)).map(toMessage);
    assert.ok(said.length > 0, 'wrong example');
    assert.deepEqual(await found(example.right), [], 'right example');
    messages[id] = said;
    if (isWriting) return;
    // The page shows what the check says of it; written by `WRITE_MESSAGES=1 node --test src/rules/rules.test.ts`.
    assert.deepEqual(exampleMessages[id], said);
  });
}

test('the messages are those of the examples, and of no other', async () => {
  const inOrder = Object.fromEntries(
    Object.keys(messages)
      .toSorted()
      .map((id) => [id, messages[id]]),
  );
  const file = join(import.meta.dirname, 'example-messages.json');
  if (isWriting) await writeFile(file, `${JSON.stringify(inOrder, null, 2)}\n`);
  else assert.deepEqual(Object.keys(exampleMessages), Object.keys(inOrder));
});

test('each module of a rule is a row of one group, under the name of its file', async () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts'));
  const modules = files.filter((name) => isRuleId(name.replace(/\.ts$/, '')));
  const grouped = ruleGroups.flatMap(({ ids }) => ids);
  assert.deepEqual(grouped.toSorted(), Object.keys(rules).toSorted());
  assert.deepEqual(modules.toSorted(), grouped.map((id) => `${id}.ts`).toSorted());
  for (const id of grouped) {
    const exports = Object.values((await import(`./${id}.ts`)) as object);
    assert.ok(exports.includes(rules[id]), id);
  }
});

test('ids are lower-case words, and nothing else is one', () => {
  for (const id of Object.keys(rules)) assert.match(id, /^[a-z]+(?:-[a-z]+)+$/);
  assert.equal(isRuleId('toString'), false);
});

test('an id that a rule had means what took its place, each a rule, and is none of them', () => {
  for (const [former, ids] of Object.entries(formerIds)) {
    assert.equal(isRuleId(former), false, former);
    assert.deepEqual(idsOf(former), ids);
    assert.ok(ids.length > 1 && ids.every(isRuleId), former);
  }
  assert.deepEqual(idsOf('json-invalid'), ['json-invalid']);
  assert.deepEqual(idsOf('constructor'), []);
});

function toMessage(finding: Finding): ExampleMessage {
  const { file, line, column } = finding;
  return { at: `${file}:${line}:${column}`, words: describe(finding) };
}

/** What the check says of an example, and where. */
interface ExampleMessage {
  at: string;
  words: string;
}
