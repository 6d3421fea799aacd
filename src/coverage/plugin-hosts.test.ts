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

test('an empty address is to be filled in, one without a type loads nowhere', () => {
  assert.equal(outcomesOf({ type: 'http', url: '' })['claude-code'], 'unset');
  assert.ok(Object.values(outcomesOf({ url: 'https://a.example.com' })).every((is) => is === 'no'));
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
