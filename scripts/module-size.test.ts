import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const MOST_LINES = 250;
const root = join(import.meta.dirname, '..');

test('no module has more lines than can be read at once', () => {
  const modules = globSync('{src,scripts}/**/*.{ts,astro,css,mjs}', { cwd: root });
  assert.ok(modules.length > 1000, String(modules.length));
  const long = modules
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES);
  assert.deepEqual(long, []);
});
