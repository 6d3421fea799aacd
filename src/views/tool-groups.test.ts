import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectCatalog } from '../catalog/project-testing.ts';
import { foldTools, MOST_TOOLS } from './tool-groups.ts';

const catalog = await projectCatalog();

test('no tool of any connector is lost, repeated or put under another access by the fold', () => {
  let folded = 0;
  for (const { id, tools } of catalog.connectors) {
    const items = (tools?.items ?? []).map(({ name, access }) => ({
      name,
      access: { id: access },
    }));
    const { shown, more } = foldTools(items);
    const first = shown.flatMap((group) => group.items);
    const rest = (more?.groups ?? []).flatMap((group) => group.items);
    assert.equal(first.length, Math.min(items.length, MOST_TOOLS), id);
    assert.deepEqual([...first, ...rest].toSorted(byName), items.toSorted(byName), id);
    for (const { access, items: some, count } of [...shown, ...(more?.groups ?? [])]) {
      assert.ok(
        some.every((item) => item.access.id === access),
        id,
      );
      assert.equal(count, items.filter((item) => item.access.id === access).length, id);
    }
    assert.equal(more === undefined, items.length <= MOST_TOOLS, id);
    if (more === undefined) continue;
    assert.equal(more.title, `Show ${items.length - MOST_TOOLS} more`, id);
    const numbers = more.counts.match(/\d+/g)?.map(Number) ?? [];
    assert.equal(
      numbers.reduce((sum, each) => sum + each, 0),
      rest.length,
      id,
    );
    folded += 1;
  }
  assert.ok(folded > 50, String(folded));
});

test('what changes comes first, and a fold says what is behind it', () => {
  const items = [
    ...Array.from({ length: 3 }, (_, index) => tool(`d${index}`, 'destructive')),
    ...Array.from({ length: 14 }, (_, index) => tool(`r${index}`, 'read')),
    ...Array.from({ length: 2 }, (_, index) => tool(`w${index}`, 'write')),
  ];
  const { shown, more } = foldTools(items);
  assert.deepEqual(
    shown.map(({ access, count, items: some }) => [access, count, some.length]),
    [
      ['destructive', 3, 3],
      ['write', 2, 2],
      ['read', 14, 10],
    ],
  );
  assert.equal(more?.counts, '4 read');
});

function tool<Id extends string>(name: string, id: Id): { name: string; access: { id: Id } } {
  return { name, access: { id } };
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}
