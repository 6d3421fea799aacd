import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf } from './testing.ts';

const flood = '${A:-'.repeat(4_000);
const values: Record<string, object> = {
  type: { type: flood },
  url: { url: `https://x.example/${flood}` },
  command: { command: flood },
  args: { command: 'node', args: [flood] },
  env: { command: 'node', env: { A: flood } },
  headers: { url: 'https://x.example', headers: { A: flood } },
  oauth: { url: 'https://x.example', oauth: { clientId: flood, [flood]: flood } },
  cwd: { command: 'node', cwd: flood },
};
const files: Record<string, object> = {
  ...Object.fromEntries(Object.entries(values).map(([key, server]) => [key, { a: server }])),
  'name of a server': { [flood]: { command: 'node' } },
  'name of a variable': { a: { command: 'node', env: { [flood]: flood } } },
  'name of a header': { a: { url: 'https://x.example', headers: { [flood]: flood } } },
};

// What is read once for all is no part of the time.
await findingsOf({});

for (const [place, mcpServers] of Object.entries(files)) {
  test(`openings without an end are checked in linear time: ${place}`, async () => {
    const start = process.cpuUsage();
    await findingsOf({ '.mcp.json': JSON.stringify({ mcpServers }) });
    const { user, system } = process.cpuUsage(start);
    assert.ok(user + system < 1e6, `${(user + system) / 1e6} s`);
  });
}
