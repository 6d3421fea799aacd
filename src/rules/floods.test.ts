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

// A name of as many words as a file can hold; each is looked at by what the words before it are.
const words = 'a-'.repeat(150_000);
const owner = { name: words };
const declared: Record<string, object> = {
  '.claude-plugin/plugin.json': { name: words, description: words, keywords: [words] },
  '.claude-plugin/marketplace.json': {
    name: words,
    owner,
    renames: { [words]: words },
    plugins: [{ name: words, source: words }],
  },
  '.mcp.json': { mcpServers: { [words]: { command: words, args: [words] } } },
};

for (const [file, value] of Object.entries(declared)) {
  test(`names of many words are checked in linear time: ${file}`, async () => {
    const start = process.cpuUsage();
    await findingsOf({ [file]: JSON.stringify(value) });
    const { user, system } = process.cpuUsage(start);
    assert.ok(user + system < 2e6, `${(user + system) / 1e6} s`);
  });
}
