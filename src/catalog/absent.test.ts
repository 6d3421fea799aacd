import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absentProduct, nearestIn } from './absent.ts';
import { projectCatalog } from './project-testing.ts';

const catalog = await projectCatalog();

test('a known product without an entry leads to what is like it, however it is written', () => {
  const found = absentProduct(catalog, 'telegram ');
  assert.equal(found?.name, 'Telegram');
  assert.equal(found?.category.id, 'communication');
  assert.ok(found?.nearest.some(({ id }) => id === 'slack'));
  assert.equal(absentProduct(catalog, 'Slack'), undefined);
  assert.equal(absentProduct(catalog, 'no such thing'), undefined);
});

test('what is called absent has no entry, and there is something near it', () => {
  for (const category of catalog.categories) {
    if (category.absent === undefined) continue;
    const nearest = nearestIn(catalog, category);
    assert.ok(nearest.length > 0, category.id);
    assert.ok(nearest.every(({ status }) => status !== 'none'));
    for (const name of category.absent) {
      assert.ok(!catalog.connectors.some((each) => each.name === name), name);
    }
  }
});
