import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutNoise } from './pasted-text.ts';

test('of a pasted log the message stays, and of its stack what was called', () => {
  const log = [
    '2026-04-24 16:16:54.058 [error] ster: No such file: /Users/anna/my servers/acme/index.js',
    "2026-04-24T16:16:54Z [warning] C:\\Users\\Anna\\AppData\\Roaming\\npm\\npx.cmd couldn't start",
    'SyntaxError: Unexpected token',
    '    at JSON.parse (<anonymous>)',
    '    at deserializeMessage (file:///home/anna/stdio.js:26:44)',
    '    at file:///home/anna/index.js:1:1',
    'see https://mcp.acme.com/mcp',
  ].join('\n');
  assert.equal(
    withoutNoise(log),
    [
      'ster: No such file: index.js',
      "npx.cmd couldn't start",
      'SyntaxError: Unexpected token',
      'JSON.parse',
      'deserializeMessage',
      'see',
    ].join('\n'),
  );
});

test('what is typed stays as it is, and of a long log what is wrong comes first', () => {
  for (const typed of ['2026-07-28', 'connect [slack] to /usr/local/bin/claude', 'at home (x)']) {
    assert.equal(withoutNoise(typed), typed);
  }
  const quiet = Array.from({ length: 40 }, (_, index) => `handling offering number ${index}`);
  assert.match(withoutNoise([...quiet, 'Failed to reload'].join('\n')), /^Failed to reload\n/);
});
