// Servers that lie where their client does not look, and whether what brings them back loses none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runTask } from './tasks.ts';
import { catalogIndex } from './testing.ts';

const entry = { command: 'uvx', args: ['acme-mcp'] };
const inputs = [{ id: 'key', type: 'promptString', description: 'Key' }];

const cases: [client: string, path: string, data: unknown, fixed: unknown][] = [
  [
    'claude-desktop',
    '-',
    { mcpServers: { mcpServers: { a: entry } } },
    { mcpServers: { a: entry } },
  ],
  [
    'cursor',
    '-',
    { mcpServers: { b: entry, mcpServers: { a: entry } } },
    { mcpServers: { b: entry, a: entry } },
  ],
  [
    'vs-code',
    '.vscode/mcp.json',
    { mcp: { inputs, servers: { a: entry } } },
    { servers: { a: entry }, inputs },
  ],
  [
    'gemini-cli',
    '.gemini/settings.json',
    { mcp: { servers: { a: entry } } },
    { mcpServers: { a: entry } },
  ],
];

for (const [client, path, data, fixed] of cases) {
  test(`${client}: ${JSON.stringify(data).slice(0, 60)} is brought where it is read`, async () => {
    const task = { text: JSON.stringify(data), client, path };
    const { repair } = await runTask({ ...task, kind: 'check' }, catalogIndex);
    assert.ok('problems' in repair);
    const found = repair.problems.find(({ severity }) => severity === 'error');
    assert.equal(found?.rule, 'root-key-unknown');
    assert.ok(found.fix);
    const after = await runTask({ ...task, kind: 'fix', fix: found.fix }, catalogIndex);
    assert.deepEqual(JSON.parse(after.fixed?.text ?? ''), fixed);
  });
}

test('settings and servers in two objects behind each other are put together', async () => {
  const text = '{ "preferences": { "a": 1 } }\n{ "mcpServers": { "a": { "command": "acme" } } }\n';
  const { paste } = await runTask({ text, client: 'claude-desktop', kind: 'check' }, catalogIndex);
  assert.deepEqual(JSON.parse(paste?.text ?? ''), {
    preferences: { a: 1 },
    mcpServers: { a: { command: 'acme' } },
  });
  assert.equal(paste?.isMended, true);
});

test('Cline speaks Streamable HTTP where its older key says http', async () => {
  const own = { url: 'https://mcp.acme.dev/mcp', transportType: 'http' };
  const text = JSON.stringify({ mcpServers: { a: own } });
  const { repair } = await runTask({ text, client: 'cline', kind: 'check' }, catalogIndex);
  assert.ok('problems' in repair);
  assert.deepEqual(
    repair.problems.filter(({ rule }) => rule !== 'server-unknown'),
    [],
  );
});
