import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runTask } from './tasks.ts';
import { catalogIndex, fixText } from './testing.ts';

test('a broken block in prose is told at its own line, and of the client that the prose names', async () => {
  const path = String.raw`C:\Users\bob\Desktop`;
  const json = `{\n  "mcpServers": {\n    "a": { "command": "node", "args": ["${path}"] }\n  }\n}`;
  const text = `In claude_desktop_config.json:\n\n\`\`\`json\n${json}\n\`\`\`\nit fails.`;
  const { repair } = await runTask({ kind: 'check', text }, catalogIndex);
  assert.ok('problems' in repair);
  assert.equal(repair.client.id, 'claude-desktop');
  const [found] = repair.problems.filter(({ rule }) => rule === 'json-invalid');
  assert.equal(found?.line, 6);
  assert.match(found.message, /backslash/);
});

test('servers in the older form of Zed under the key of others get both mended', async () => {
  const command = { path: 'npx', args: ['-y', '@acme/mcp'] };
  const text = JSON.stringify({ theme: 'One', mcpServers: { a: { command } } });
  assert.deepEqual(JSON.parse(await fixText(text, 'zed')), {
    theme: 'One',
    context_servers: { a: { command: 'npx', args: ['-y', '@acme/mcp'] } },
  });
});
