import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openDisk } from './disk.ts';
import { readRegularFile } from './regular-file.ts';

const scratch = mkdtempSync(join(tmpdir(), 'catalog-regular-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

test('a file that went, grew or became something else while it was read is left out with a word', async () => {
  const names = ['stays', 'goes', 'grows', 'link', 'pipe', 'folder'];
  const path = (name: string) => join(scratch, `${name}.md`);
  for (const name of names) writeFileSync(path(name), name);
  const disk = await openDisk(scratch);
  for (const name of names.slice(1)) rmSync(path(name));
  appendFileSync(path('grows'), Buffer.alloc(3 * 1024 * 1024));
  symlinkSync('/etc/hostname', path('link'));
  execFileSync('mkfifo', [path('pipe')]);
  execFileSync('mkdir', [path('folder')]);
  const texts = await Promise.all(names.map((name) => disk.read(`${name}.md`)));
  assert.deepEqual(texts, ['stays', null, null, null, null, null]);
  assert.deepEqual(
    disk.findings().map(({ file, rule }) => [file, rule]),
    [
      ['goes.md', 'file-unreadable'],
      ['grows.md', 'file-too-large'],
      ['link.md', 'file-unreadable'],
      ['pipe.md', 'file-unreadable'],
      ['folder.md', 'file-unreadable'],
    ],
  );
});

test(
  'no more is read than the limit, and what may not be read says so',
  { skip: process.getuid?.() === 0 },
  () => {
    const file = join(scratch, 'locked');
    writeFileSync(file, 'locked');
    chmodSync(file, 0);
    assert.deepEqual(readRegularFile(file, 10), { problem: 'permission' });
  },
);

test('a file of just the limit is read, one byte more is not', () => {
  const file = join(scratch, 'exact');
  writeFileSync(file, 'exact');
  assert.deepEqual(readRegularFile(file, 5), { bytes: Buffer.from('exact') });
  assert.deepEqual(readRegularFile(file, 4), { problem: 'size', size: 5 });
  assert.deepEqual(readRegularFile('/dev/zero', 4), { problem: 'gone' });
});
