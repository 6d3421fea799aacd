import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectWorkspace } from '../workspace/testing.ts';
import { publicServerKey } from './public-server.ts';
import { makeTally } from './resolved.ts';

const nothing = { name: 'x', title: null, url: null, command: null, args: [], bundle: null };

test('a server is public where anybody could use it', () => {
  for (const [server, key] of [
    [{ url: 'HTTPS://MCP.Acme.com/mcp/?utm_source=a' }, 'https://mcp.acme.com/mcp'],
    [{ url: 'https://www.acme.com/api/mcp' }, 'https://www.acme.com/api/mcp'],
    [{ url: 'https://${TENANT}.acme.com/mcp' }, 'https://{value}.acme.com/mcp'],
    [{ url: 'https://{customer}.acme.com/mcp' }, 'https://{value}.acme.com/mcp'],
    [{ url: 'https://${HOST:-mcp.acme.com}/mcp' }, 'https://mcp.acme.com/mcp'],
    [{ command: 'npx', args: ['-y', '@acme/server@1.2.3'] }, 'npm @acme/server'],
    [{ command: 'uvx', args: ['acme_server==1'] }, 'pypi acme-server'],
    [{ command: 'docker', args: ['run', '-i', '--rm', 'acme/server:latest'] }, 'image acme/server'],
    [{ command: 'npx', args: ['mcp-remote', 'https://mcp.acme.com/'] }, 'https://mcp.acme.com'],
    [
      { bundle: 'https://github.com/acme/x/releases/x.mcpb' },
      'https://github.com/acme/x/releases/x.mcpb',
    ],
  ] as const)
    assert.equal(publicServerKey({ ...nothing, ...server }), key);
});

test('what is on one machine, in one network, in the plugin or still to be filled in is not', () => {
  for (const server of [
    { url: 'http://localhost:3000/mcp' },
    { url: 'http://127.0.0.1:3000/mcp' },
    { url: 'http://[::1]/mcp' },
    { url: 'http://intranet/mcp' },
    { url: 'https://mcp.acme.internal/mcp' },
    { url: 'https://slack-mcp.example.com/mcp' },
    { url: 'https://example.invalid/mcp' },
    { url: 'https://your-n8n-instance.com/mcp' },
    { url: 'https://mcp.your-tool.com/mcp' },
    { url: '${SERVER_URL}' },
    { url: '{host}/mcp' },
    { url: '[PLACEHOLDER: put it here]' },
    { url: '' },
    { command: 'node', args: ['${CLAUDE_PLUGIN_ROOT}/server.js'] },
    { command: 'acme-server', args: [] },
    { command: 'python', args: ['-m', 'acme_server'] },
    { command: 'npx', args: ['./server'] },
    { command: 'npx', args: ['-y', 'tsx', '${CLAUDE_PLUGIN_ROOT}/server.ts'] },
    { url: 'https://www.acme.com' },
    { url: 'https://www.acme.com/en/products' },
    { url: 'https://api.acme.com/graphql' },
    { bundle: './server.mcpb' },
    {},
  ] as const)
    assert.equal(publicServerKey({ ...nothing, ...server }), undefined, JSON.stringify(server));
});

test('each server and each name counts once, with the marketplaces that have it', async () => {
  const { resolver, marketplaces } = await projectWorkspace('tests/fixtures/coverage');
  const [{ coverages }] = marketplaces as [(typeof marketplaces)[0]];
  const tally = makeTally(resolver);
  tally.add(coverages);
  tally.add(coverages);
  tally.add([]);
  const { marketplaces: count, plugins, servers, names } = tally.result();
  assert.deepEqual([count, plugins], [3, 2 * coverages.length]);
  for (const { known, items } of [servers, names]) {
    assert.equal(new Set(items.map(({ label }) => label)).size, items.length);
    assert.ok(items.length > 0 && items.every((item) => item.marketplaces === 2));
    assert.equal(known, items.filter(({ connector }) => connector !== null).length);
    assert.ok(items.every(({ connector, by }) => (connector === null) === (by === null)));
  }
  const byLabel = new Map([...servers.items, ...names.items].map((item) => [item.label, item]));
  for (const [label, connector, by] of [
    ['https://mcp.linear.app/mcp', 'linear', 'endpoint'],
    ['BigQuery', 'bigquery', 'name'],
  ] as const)
    assert.deepEqual(
      byLabel.get(label) && [byLabel.get(label)?.connector, byLabel.get(label)?.by],
      [connector, by],
    );
});
