import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ruleGroups, rulePages } from './rule-pages.ts';
import { isRuleId, rules } from './rules.ts';
import { findingsOf } from './testing.ts';

for (const [id, { example }] of Object.entries(rulePages)) {
  if (example === undefined) continue;
  test(`${id}: its page shows it firing and not firing`, async () => {
    const rulesOf = async (files: typeof example.wrong) =>
      (await findingsOf(files)).map(({ rule }) => rule);
    assert.ok(
      (await rulesOf(example.wrong)).some((rule) => rule === id),
      'wrong example',
    );
    assert.ok(!(await rulesOf(example.right)).some((rule) => rule === id), 'right example');
  });
}

test('each rule has a page, in one group', () => {
  const grouped = ruleGroups.flatMap(({ ids }) => ids);
  assert.deepEqual(grouped.toSorted(), Object.keys(rules).toSorted());
  assert.deepEqual(Object.keys(rulePages).toSorted(), Object.keys(rules).toSorted());
});

test('ids are lower-case words, and nothing else is one', () => {
  for (const id of Object.keys(rules)) assert.match(id, /^[a-z]+(?:-[a-z]+)+$/);
  assert.equal(isRuleId('toString'), false);
});
