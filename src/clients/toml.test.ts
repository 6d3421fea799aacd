import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'smol-toml';
import { loadClients } from './clients.ts';
import { toToml } from './toml.ts';

test('half of a pair is shown as what it is, in keys and in values', () => {
  const value = { 'a\uD800': ['\uDC00b', { '\uD800': 'x\uD83D' }], 'whole 😀': '😀' };
  assert.deepEqual(JSON.parse(JSON.stringify(parse(toToml(value)))), {
    'a�': ['�b', { '�': 'x�' }],
    'whole 😀': '😀',
  });
});

test('every client writes servers of any text', async () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 6 });
  const clients = await loadClients();
  fc.assert(
    fc.property(text, text, text, (name, key, value) => {
      for (const client of clients)
        client.configuration([
          { type: 'stdio', name, command: value, args: [value], env: { [key]: value } },
          { type: 'http', name: key, url: `https://a.example/${value}`, headers: { [key]: value } },
        ]);
    }),
    { numRuns: 200 },
  );
});
