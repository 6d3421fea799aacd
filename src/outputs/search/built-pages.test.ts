import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { builtPages, pageFile } from './built-pages.ts';

test('pages of a built site are found by their paths, in one order, without those that are known', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'catalog-built-'));
  try {
    for (const path of ['/b/', '/404.html', '/', '/a/known/', '/a/', '/a/new/']) {
      const file = join(directory, pageFile(path));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, '');
    }
    await writeFile(join(directory, 'a/known.md'), '');
    const found = await Array.fromAsync(builtPages(directory, new Set(['/a/known/'])));
    assert.deepEqual(found, ['/404.html', '/', '/a/', '/a/new/', '/b/']);
  } finally {
    await rm(directory, { recursive: true });
  }
});
