import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, matchesGlob, posix } from 'node:path';
import { test } from 'node:test';
import { root } from './directories.ts';
import { layerRules, layers } from './layers.ts';

const order: readonly string[] = layers;
const sources = globSync('src/**/*.{ts,astro}', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/(?:\.test|\/testing)\.ts$/.test(path));
const layered = sources.filter((path) => order.includes(path.split('/')[1] ?? ''));

test('each folder of sources is a layer, and each file of a layer has a rule, however deep it lies', () => {
  const folders = new Set(
    sources.filter((path) => path.split('/').length > 2).map((path) => path.split('/')[1]),
  );
  assert.deepEqual([...folders].toSorted(), layers.toSorted());
  const free = layered.filter(
    (path) => !layerRules.some(({ files }) => files.some((glob) => matchesGlob(path, glob))),
  );
  assert.deepEqual(free, []);
});

// The linter says it at the place; this holds its patterns too.
test('no import leads upward, be it one of types or one that is loaded late', () => {
  const upward = layered.flatMap((path) =>
    importsOf(path)
      .filter((target) => rank(target) > rank(path))
      .map((target) => `${path}: ${target}`),
  );
  assert.ok(layered.flatMap(importsOf).length > 3000);
  assert.deepEqual(upward, []);
});

/** The files of the project that a file asks for. */
function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map((match) =>
    posix.join(posix.dirname(path), match[1] ?? ''),
  );
}

/** How high a path lies: data knows nobody, and what is no layer, such as scripts, is above all of them. */
function rank(path: string): number {
  const [top, folder = ''] = path.split('/');
  if (!/\.(?:ts|astro)$/.test(path)) return -1;
  const at = top === 'src' ? order.indexOf(folder) : -1;
  return at === -1 ? layers.length : at;
}
