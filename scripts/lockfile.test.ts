import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { completeLock, unsealed } from './lockfile.ts';

test('the lockfile holds every platform package, so that npm ci takes it', () => {
  const text = readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8');
  assert.deepEqual(completeLock(JSON.parse(text)).added, [], 'run `npm run lock`');
});

test('every package of the lockfile is held to a hash', () => {
  const text = readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8');
  assert.deepEqual(
    unsealed(JSON.parse(text)).map(({ name }) => name),
    [],
    'run `npm run lock`',
  );
  const entry = { version: '1.0.0' };
  assert.deepEqual(
    unsealed({ packages: { '': entry, 'node_modules/a/node_modules/@b/c': entry } }),
    [{ name: '@b/c', entry }],
  );
});

test('a missing platform package is added beside, or inside where another version stands', () => {
  const { lock, added } = completeLock({
    packages: {
      '': {},
      'node_modules/a': {
        version: '2.0.0',
        optionalDependencies: {
          'a-darwin-arm64': '2.0.0',
          'a-linux-x64-musl': '2.0.0',
          b: '^1.0.0',
        },
      },
      'node_modules/a-darwin-arm64': { version: '1.0.0', optional: true },
    },
  });
  assert.deepEqual(added, ['a-darwin-arm64@2.0.0', 'a-linux-x64-musl@2.0.0']);
  assert.deepEqual(lock.packages['node_modules/a/node_modules/a-darwin-arm64'], {
    version: '2.0.0',
    cpu: ['arm64'],
    optional: true,
    os: ['darwin'],
  });
  assert.deepEqual(lock.packages['node_modules/a-linux-x64-musl'], {
    version: '2.0.0',
    cpu: ['x64'],
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  });
  assert.deepEqual(completeLock(lock).added, []);
});
