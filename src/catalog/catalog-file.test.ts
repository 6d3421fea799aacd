import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { CATALOG_FILE, isCatalogFile, type CatalogFile } from './catalog-file.ts';
import { readCatalog } from './read.ts';

const root = join(import.meta.dirname, '../..');
const fixture = join(root, 'tests/fixtures/findings/catalog');

test('a catalog that is one file says what the one says that it was made of', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'catalog-file-'));
  t.after(() => rm(folder, { recursive: true }));
  const { catalog } = await readCatalog(fixture);
  const { groups, categories, connectors } = catalog;
  const file: CatalogFile = {
    categories: { groups: [...groups], categories: [...categories] },
    connectors,
    answers: {},
  };
  const made = join(folder, 'catalog');
  await mkdir(made);
  await writeFile(join(made, CATALOG_FILE), JSON.stringify(file));
  assert.deepEqual([isCatalogFile(made), isCatalogFile(fixture)], [true, false]);
  const read = await readCatalog(made);
  assert.deepEqual(read.catalog, catalog);
  assert.deepEqual(read.findings, []);

  // A directory of one's own adds to it as to any other.
  const own = join(folder, 'own');
  await mkdir(join(own, 'connectors'), { recursive: true });
  await cp(join(root, 'catalog/connectors/linear.yaml'), join(own, 'connectors/linear.yaml'));
  const both = await readCatalog([made, own]);
  assert.deepEqual(
    both.catalog.connectors.map(({ id }) => id).sort(),
    [...connectors.map(({ id }) => id), 'linear'].sort(),
  );
});
