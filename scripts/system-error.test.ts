import assert from 'node:assert/strict';
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { describeSystemError } from './system-error.ts';
import { runCommand } from './testing.ts';

test('what the system refuses is told with its path, anything else is not', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-system-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [file, loop] = [join(folder, 'file'), join(folder, 'loop')];
  writeFileSync(file, '');
  symlinkSync(loop, loop);
  for (const [act, words] of [
    [() => readFileSync(join(folder, 'none')), /none: there is no such file/],
    [() => readFileSync(join(file, 'none')), /a part of this path is a file/],
    [() => readFileSync(folder), undefined],
    [() => readdirSync(file), /a part of this path is a file/],
    [() => readFileSync(loop), /lead round in a circle/],
    [() => readFileSync(join(folder, 'x'.repeat(5_000))), /longer than the system takes/],
  ] as const) {
    let said: string | undefined = 'nothing was thrown';
    try {
      act();
    } catch (error) {
      said = describeSystemError(error);
    }
    if (words === undefined) assert.equal(said, undefined);
    else assert.match(said ?? '', words);
  }
  assert.equal(describeSystemError(new Error('x')), undefined);
});

test('a command says it so', async () => {
  const { status, stderr } = await runCommand(['repair', import.meta.dirname]);
  assert.equal(status === 0, false);
  assert.doesNotMatch(stderr, /E[A-Z]{4,}/);
});
