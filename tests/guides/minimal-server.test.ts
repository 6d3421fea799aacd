import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

const root = join(import.meta.dirname, '../..');
const directory = join(root, 'examples/minimal-server');
const http = spawn(process.execPath, [join(directory, 'http.ts')], {
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'ignore', 'pipe'],
});
after(async () => {
  http.kill();
  await once(http, 'exit');
});
const [line] = (await once(createInterface(http.stderr), 'line')) as [string];
const url = new URL(line.slice(line.indexOf('http://')));

const transports = {
  stdio: () =>
    new StdioClientTransport({ command: process.execPath, args: [join(directory, 'stdio.ts')] }),
  http: () => new StreamableHTTPClientTransport(url),
};

for (const [name, makeTransport] of Object.entries(transports)) {
  for (const mode of ['auto', 'legacy'] as const) {
    test(`the example server answers a client over ${name}, ${mode} protocol`, async () => {
      const client = new Client(
        { name: 'test', version: '1.0.0' },
        { versionNegotiation: { mode } },
      );
      await client.connect(makeTransport());
      assert.equal(client.getServerVersion()?.name, 'team-notes');
      assert.equal(client.getDiscoverResult() !== undefined, mode === 'auto');

      const { tools } = await client.listTools();
      assert.deepEqual(
        tools.map((tool) => [tool.name, tool.annotations?.readOnlyHint]),
        [
          ['search_notes', true],
          ['add_note', false],
        ],
      );
      const text = `Initech was called (${name}, ${mode}).`;
      const added = await client.callTool({ name: 'add_note', arguments: { text } });
      assert.notEqual(added.isError, true);
      const found = await client.callTool({ name: 'search_notes', arguments: { word: text } });
      assert.deepEqual(found.structuredContent, { notes: [text] });

      const again = await client.callTool({ name: 'add_note', arguments: { text } });
      assert.equal(again.isError, true);
      const short = await client.callTool({ name: 'search_notes', arguments: { word: 'a' } });
      assert.equal(short.isError, true);
      await client.close();
    });
  }
}

test('over HTTP the example server refuses pages of other sites', async () => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
    body: '{}',
  });
  assert.equal(response.status, 403);
});
