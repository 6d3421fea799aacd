import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMcpFile } from '../plugins/mcp-file.ts';
import { loadsOf, pluginHosts } from './plugin-hosts.ts';

const outcomesOf = (entry: object) => {
  const text = JSON.stringify({ mcpServers: { a: entry } });
  const [server] = readMcpFile('.mcp.json', text).servers;
  assert.ok(server);
  return Object.fromEntries(loadsOf(server).map(({ host, outcome }) => [host.id, outcome]));
};

test('a local program loads in no cloud, and in Claude Desktop by hand', () => {
  const { cowork, claude, ...others } = outcomesOf({ command: 'npx', args: ['-y', 'x'] });
  assert.deepEqual([cowork, claude], ['no', 'no']);
  assert.equal(others['claude-code'], 'loads');
  assert.equal(others['claude-desktop'], 'by-hand');
});

test('a program that lies in the plugin is not found by Codex, which fills in no folder', () => {
  const own = outcomesOf({ command: 'node', args: ['${CLAUDE_PLUGIN_ROOT}/index.js'] });
  assert.deepEqual([own['claude-code'], own['codex'], own['cowork']], ['loads', 'no', 'no']);
  assert.equal(outcomesOf({ command: 'npx', args: ['-y', 'x'] })['codex'], 'loads');
});

test('addresses: SSE is another transport to Codex, and Claude’s cloud wants https', () => {
  assert.equal(outcomesOf({ type: 'sse', url: 'https://a.example.com/sse' })['codex'], 'no');
  assert.equal(outcomesOf({ type: 'http', url: 'http://a.example.com' })['claude'], 'no');
  assert.equal(outcomesOf({ type: 'http', url: 'https://a.example.com' })['claude'], 'connector');
});

test('an empty address is to be filled in, and so is one in braces', () => {
  assert.equal(outcomesOf({ type: 'http', url: '' })['claude-code'], 'unset');
  const braces = outcomesOf({ type: 'http', url: 'https://{tenant}.example.com/mcp' });
  assert.equal(braces['claude-code'], 'unset');
});

// As the programs listed them: Claude Code 2.1.332, Codex 0.171.0, Copilot CLI 1.0.102.
test('forms of servers, as three programs took them', () => {
  const url = 'https://a.example.com/mcp';
  for (const [entry, ...expected] of [
    [{ type: 'http', url }, 'loads', 'loads', 'loads'],
    [{ type: 'streamable-http', url }, 'loads', 'loads', 'loads'],
    [{ url }, 'no', 'loads', 'loads'],
    [{ type: 'url', url }, 'no', 'loads', 'no'],
    [{ type: 'sse', url: 'https://a.example.com/sse' }, 'loads', 'no', 'loads'],
    [{ type: 'ws', url: 'wss://a.example.com' }, 'loads', 'unknown', 'no'],
    [{ type: 'http', url: 'http://localhost:9321/mcp' }, 'loads', 'loads', 'loads'],
    [{ type: 'http', url: 'ask your admin' }, 'no', 'no', 'no'],
    [{ type: 'http', url: '${ACME_URL}/mcp' }, 'loads', 'no', 'no'],
    [{ type: 'http', url: '${ACME_URL:-https://a.example.com}/mcp' }, 'loads', 'no', 'no'],
    [{ type: 'http', url: 'https://${user_config.host}/mcp' }, 'loads', 'no', 'no'],
    [{ type: 'http', url, disabled: true }, 'loads', 'loads', 'loads'],
    [{ command: 'uvx', args: ['x'] }, 'loads', 'loads', 'loads'],
    [{ command: 'docker', args: ['run', '-i', 'x'] }, 'loads', 'loads', 'loads'],
    [{ command: '${CLAUDE_PLUGIN_ROOT}/bin/serve' }, 'loads', 'no', 'unknown'],
    [{ command: 'npx -y x' }, 'no', 'no', 'no'],
    [{ command: 'node', args: [1] }, 'no', 'no', 'no'],
    [{ command: 'node', args: ['x'], env: { PORT: 3000 } }, 'no', 'no', 'no'],
  ] as const) {
    const found = outcomesOf(entry);
    const three = [found['claude-code'], found['codex'], found['copilot-cli']];
    assert.deepEqual(three, expected, JSON.stringify(entry));
  }
});

test('of a file that is no JSON, no program takes a server', () => {
  const [server] = readMcpFile('.mcp.json', '{"mcpServers": {"a": {"command": "npx"},}}').servers;
  assert.ok(server);
  assert.ok(loadsOf(server).every(({ outcome }) => outcome === 'no'));
});

test('each program has its proof', () => {
  for (const { source, evidence } of pluginHosts)
    assert.ok(URL.canParse(source) && evidence !== '');
});
