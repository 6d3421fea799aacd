import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import type { AnyRule } from './rule.ts';
import { formerIds } from './former-ids.ts';
import { idsOf, isRuleId, ruleGroups, rules } from './rules.ts';
import { allFindingsOf } from './testing.ts';

for (const [id, { page }] of Object.entries<AnyRule>(rules)) {
  const { example } = page;
  if (example === undefined) continue;
  test(`${id}: its page shows it firing and not firing`, async () => {
    const rulesOf = async (files: typeof example.wrong) =>
      (await allFindingsOf(files)).map(({ rule }) => rule);
    assert.ok(
      (await rulesOf(example.wrong)).some((rule) => rule === id),
      'wrong example',
    );
    assert.ok(!(await rulesOf(example.right)).some((rule) => rule === id), 'right example');
  });
}

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
