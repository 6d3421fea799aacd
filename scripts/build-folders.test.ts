import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import {
  buildFolders,
  clearKilledBuilds,
  putInPlace,
  refuseOddFolder,
  refuseReadOnly,
} from './build-folders.ts';

function makeFolders(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-killed-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [cache, out] = [join(folder, 'cache'), join(folder, 'dist')];
  return { folder, cache, out };
}

function make(path: string, text: string): void {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), text);
}

test('what killed builds left goes, what runs and what is others’ stays', async (t) => {
  const { folder, cache, out } = makeFolders(t);
  make(out, 'good');
  for (const pid of [11, 12]) {
    for (const path of Object.values(buildFolders(cache, out, pid))) make(path, 'half');
  }
  make(join(cache, 'test-site'), 'other');
  make(join(folder, '.dist.next'), 'other');
  await clearKilledBuilds(cache, out, (pid) => pid === 12);
  assert.deepEqual(readdirSync(cache).sort(), ['site-12', 'test-site']);
  assert.deepEqual(
    readdirSync(folder).sort(),
    ['.dist.next', '.dist.next-12', '.dist.old-12', 'cache', 'dist'].sort(),
  );
});

test('a build that was killed between the old site and the new gives the old one back', async (t) => {
  const { cache, out } = makeFolders(t);
  const { old, next } = buildFolders(cache, out, 11);
  make(old, 'good');
  make(next, 'whole');
  await clearKilledBuilds(cache, out, () => false);
  assert.ok(existsSync(join(out, 'index.html')));
  assert.ok(!existsSync(old) && !existsSync(next));
});

test('a site that cannot be put in place leaves the old one there', async (t) => {
  const { cache, out } = makeFolders(t);
  const { old, next } = buildFolders(cache, out, 11);
  make(out, 'good');
  await assert.rejects(putInPlace(next, out, old), { code: 'ENOENT' });
  assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), 'good');
  make(next, 'better');
  await putInPlace(next, out, old);
  assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), 'better');
});

test('this process runs, one that has ended does not', async (t) => {
  const { cache, out } = makeFolders(t);
  make(buildFolders(cache, out, process.pid).built, 'mine');
  await clearKilledBuilds(cache, out);
  assert.ok(existsSync(buildFolders(cache, out, process.pid).built));
});

test('a project lies where the bundler finds it', () => {
  for (const name of ["it's", 'c#', 'what?', '100%25']) {
    assert.throws(() => refuseOddFolder(`/home/${name}/catalog`), /without ' # \? %/);
  }
  refuseOddFolder('/home/Ä b (1)/catalog');
});

test('a project that cannot be written in is told before anything is made', (t) => {
  const { folder } = makeFolders(t);
  refuseReadOnly(folder);
  mkdirSync(join(folder, '.cache'), { mode: 0o555 });
  if (process.getuid?.() === 0) refuseReadOnly(folder);
  else assert.throws(() => refuseReadOnly(folder), /Nothing can be written in .*\.cache/);
});
