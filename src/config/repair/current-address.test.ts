import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, fixText, server } from './testing.ts';

// Neon and Atlassian have no address that is said to take the place of the old one, Linear has.
const old = [
  ['https://mcp.linear.app/sse', 'https://mcp.linear.app/mcp'],
  ['https://mcp.neon.tech/sse', 'https://mcp.neon.tech/mcp'],
  ['https://mcp.atlassian.com/v1/sse', 'https://mcp.atlassian.com/v2/mcp'],
] as const;

for (const [url, current] of old) {
  const text = server(JSON.stringify({ type: 'sse', url }), 'x');

  test(`${url}: the program between it and Claude Desktop goes to the address of today`, async () => {
    const { problems } = await check(text, 'claude-desktop');
    const { fix } = problems.find(({ rule }) => rule === 'server-transport-unsupported') ?? {};
    const value = { command: 'npx', args: ['-y', 'mcp-remote', current] };
    assert.deepEqual(fix?.edits, [{ kind: 'set', path: ['mcpServers', 'x'], value }]);
  });

  test(`${url}: the address that is told in its place is a button`, async () => {
    const { problems } = await check(text, 'claude-code');
    const { fix } = problems.find(({ rule }) => rule.startsWith('server-endpoint-')) ?? {};
    assert.equal(fix?.label, `Write ${current}`);
  });

  test(`${url}: so it is inside of mcp-remote, which is told to speak HTTP`, async () => {
    const args = ['-y', 'mcp-remote', url, '--transport', 'sse-only'];
    const { problems } = await check(server(JSON.stringify({ command: 'npx', args })), 'lm-studio');
    const told = problems.filter(({ rule }) => /^server-(?:endpoint-|bridge$)/.test(rule));
    assert.ok(told.every(({ fix }) => fix !== undefined));
    const bridged = await check(server(JSON.stringify({ command: 'npx', args })), 'claude-desktop');
    const { fix } = bridged.problems.find(({ rule }) => rule.startsWith('server-endpoint-')) ?? {};
    assert.equal(fix?.label, `Write ${current}`);
    assert.match(JSON.stringify(fix.edits), /http-only/);
  });

  test(`${url}: a type that the client does not need goes with it`, async () => {
    const { problems } = await check(text, 'cursor');
    const { fix } = problems.find(({ rule }) => rule.startsWith('server-endpoint-')) ?? {};
    assert.equal(fix?.label, `Write ${current}`);
  });
}

test('--fix leaves the address of today alone in a file of Cursor', async () => {
  const text = server('{ "type": "sse", "url": "https://mcp.linear.app/sse" }');
  assert.deepEqual(JSON.parse(await fixText(text, 'cursor')), {
    mcpServers: { linear: { url: 'https://mcp.linear.app/mcp' } },
  });
});
