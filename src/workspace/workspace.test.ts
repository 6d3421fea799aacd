import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readWorkspace } from './workspace.ts';

const fixtures = join(import.meta.dirname, '../../tests/fixtures');
const catalog = join(fixtures, 'findings/catalog');

test('each marketplace tells the directory it was read from, and each plugin has an address of its own', async () => {
  const plugins = ['coverage', 'plugins/single', 'coverage'].map((name) => join(fixtures, name));
  const { marketplaces, plugins: all } = await readWorkspace({ catalog, plugins });
  assert.deepEqual(
    marketplaces.map(({ directory }) => directory),
    plugins,
  );
  assert.ok(all.every(({ plugin }) => plugin.source === 'local'));
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
});

test('a directory that is not there is an error', async () => {
  const nowhere = join(fixtures, 'nowhere');
  await assert.rejects(readWorkspace({ catalog: nowhere, plugins: [] }), /nowhere/);
  await assert.rejects(readWorkspace({ catalog, plugins: [nowhere] }), /nowhere/);
});
