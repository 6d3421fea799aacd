import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './directories.ts';

// The other tests call the commands in their own process; this one starts the program that people start.
test('the program prints, answers an exit code, and takes a reader that stops early', () => {
  const program = `"${process.execPath}" "${join(root, 'scripts/catalog.ts')}"`;
  const config = run(`${program} config linear --client cursor`);
  assert.deepEqual([config.status, config.stderr], [0, '']);
  assert.equal(JSON.parse(config.stdout).mcpServers.linear.url, 'https://mcp.linear.app/mcp');
  const wrong = run(`${program} config linaer`);
  assert.deepEqual([wrong.status, wrong.stdout], [2, '']);
  assert.match(wrong.stderr, /Did you mean "linear"/);
  const early = run(`${program} inspect | head -c 1`);
  assert.deepEqual([early.stdout, early.stderr], ['{', '']);
});

function run(script: string) {
  return spawnSync('sh', ['-c', script], { cwd: root, encoding: 'utf8' });
}
