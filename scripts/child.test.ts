import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { root } from './directories.ts';
import { runChild } from './child.mjs';

const module = pathToFileURL(join(root, 'scripts/child.mjs')).href;
const server = `console.log('serving'); setInterval(() => {}, 1000)`;
const starter = `
  const { runChild } = await import(${JSON.stringify(module)});
  process.exitCode = await runChild(process.execPath, ['-e', ${JSON.stringify(server)}]);`;
const node = [process.execPath, '--input-type=module', '-e', starter];

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  test(`${signal} ends what was started too`, async () => {
    const [command = '', ...args] = node;
    const { parent, ended } = await startServing(command, args);
    parent.kill(signal);
    // The output ends once nobody is left who could write.
    await ended;
    const [code] = parent.exitCode === null ? await once(parent, 'exit') : [parent.exitCode];
    assert.ok(code > 128, `exit ${code}`);
  });
}

test('what was started ends where its starter is gone without a word', async () => {
  // A shell that waits, as npm starts one.
  const { parent, ended } = await startServing('sh', ['-c', '"$@"; true', 'sh', ...node]);
  parent.kill('SIGKILL');
  await ended;
});

test('a program answers with its own code, one that is not there with an error', async () => {
  assert.equal(await runChild(process.execPath, ['-e', 'process.exitCode = 3']), 3);
  await assert.rejects(runChild(join(root, 'no-such-program'), []), { code: 'ENOENT' });
  assert.equal(process.listenerCount('SIGHUP'), 0);
});

async function startServing(command: string, args: readonly string[]) {
  const parent = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(parent.stdout, 'close');
  await once(parent.stdout, 'data');
  return { parent, ended };
}
