import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectCatalog } from '../../catalog/project-testing.ts';
import { entranceLabels } from '../../views/labels.ts';
import { builderData } from './data.ts';
import { productsWithout } from './without.ts';

const catalog = await projectCatalog();

test('the builder knows every product: it offers it, or says what to do instead', () => {
  const { connectors, elsewhere } = builderData({ catalog, plugins: [] }, entranceLabels);
  const without = productsWithout(catalog);
  const known = [...connectors, ...elsewhere, ...without].map(({ id }) => id);
  assert.deepEqual(known.sort(), catalog.connectors.map(({ id }) => id).sort());
  assert.ok(without.some(({ through }) => through === undefined));
  const offered = new Set([...connectors, ...elsewhere].map(({ name }) => name));
  for (const { id, through } of without)
    assert.ok(through === undefined || offered.has(through), id);
});
