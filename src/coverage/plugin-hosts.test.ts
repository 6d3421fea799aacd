import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlugins } from '../plugins/read.ts';
import type { Files } from '../rules/rule.ts';
import { withFiles } from '../rules/testing.ts';
import { loadsOf, pluginHosts } from './plugin-hosts.ts';

/** The outcomes of each server of a plugin, by the ids of the programs. */
async function loads(files: Files): Promise<Record<string, Record<string, string>>> {
  const { plugins } = await withFiles(files, (directory) => readPlugins(directory));
  const [plugin] = plugins;
  assert.ok(plugin && plugins.length === 1);
  return Object.fromEntries(
    loadsOf(plugin, []).map(({ server, outcomes }) => [
      server.name,
      Object.fromEntries(outcomes.map(({ host, outcome }) => [host.id, outcome])),
    ]),
  );
}

async function outcomesOf(entry: object): Promise<Record<string, string>> {
  const { a } = await loads({ ...manifest({}), '.mcp.json': servers({ a: entry }) });
  assert.ok(a);
  return a;
}

const manifest = (more: object) => ({
  '.claude-plugin/plugin.json': JSON.stringify({ name: 'sales', ...more }),
});
/** A plugin without a manifest, by the entry of a marketplace. */
const listed = (more: object) => ({
  '.claude-plugin/marketplace.json': JSON.stringify({
    name: 'team',
    owner: { name: 'x' },
    plugins: [{ name: 'sales', source: './sales', ...more }],
  }),
  'sales/skills/prep/SKILL.md': '---\nname: prep\ndescription: Prepares a call.\n---\n\nAsk.\n',
});
const within = (files: Files) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`sales/${path}`, text]));
const at = (name: string) => ({
  [name]: { type: 'http', url: `https://${name}.example.com/mcp` },
});
const servers = (mcpServers: object) => JSON.stringify({ mcpServers });

test('a local program loads in no cloud, and in Claude Desktop by hand', async () => {
  const { cowork, claude, ...others } = await outcomesOf({ command: 'npx', args: ['-y', 'x'] });
  assert.deepEqual([cowork, claude], ['no', 'no']);
  assert.equal(others['claude-code'], 'loads');
  assert.equal(others['claude-desktop'], 'by-hand');
});

test('a program that lies in the plugin is not found by Codex, which fills in no folder', async () => {
  const own = await outcomesOf({ command: 'node', args: ['${CLAUDE_PLUGIN_ROOT}/index.js'] });
  assert.deepEqual([own['claude-code'], own['codex'], own['cowork']], ['loads', 'no', 'no']);
  assert.equal((await outcomesOf({ command: 'npx', args: ['-y', 'x'] }))['codex'], 'loads');
});

test('addresses: SSE is another transport to Codex, and Claude’s cloud wants https', async () => {
  assert.equal(
    (await outcomesOf({ type: 'sse', url: 'https://a.example.com/sse' }))['codex'],
    'no',
  );
  assert.equal((await outcomesOf({ type: 'http', url: 'http://a.example.com' }))['claude'], 'no');
  assert.equal(
    (await outcomesOf({ type: 'http', url: 'https://a.example.com' }))['claude'],
    'connector',
  );
});

test('an empty address is to be filled in, and so is one in braces', async () => {
  assert.equal((await outcomesOf({ type: 'http', url: '' }))['claude-code'], 'unset');
  const braces = await outcomesOf({ type: 'http', url: 'https://{tenant}.example.com/mcp' });
  assert.equal(braces['claude-code'], 'unset');
});

// As the programs listed them: Claude Code 2.1.332, Codex 0.171.0, Copilot CLI 1.0.102.
test('forms of servers, as three programs took them', async () => {
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
    const found = await outcomesOf(entry);
    const three = [found['claude-code'], found['codex'], found['copilot-cli']];
    assert.deepEqual(three, expected, JSON.stringify(entry));
  }
});

test('of a file that is no JSON, no program takes a server', async () => {
  const { a } = await loads({
    ...manifest({}),
    '.mcp.json': '{"mcpServers": {"a": {"command": "npx"},}}',
  });
  assert.ok(a);
  assert.ok(Object.values(a).every((outcome) => outcome === 'no'));
});

// As Codex 0.171.0 and Copilot CLI 1.0.102 listed them after the plugin was installed from a marketplace.
test('where a plugin declares servers, and which of them two programs read', async () => {
  const file = { '.mcp.json': servers(at('file')) };
  const path = { 'path.json': servers(at('path')) };
  for (const [files, codex, copilot] of [
    [{ ...manifest({}), ...file }, 'file', 'file'],
    [manifest({ mcpServers: at('map') }), 'map', 'map'],
    [{ ...manifest({ mcpServers: at('map') }), ...file }, 'map', 'file'],
    [{ ...manifest({ mcpServers: './path.json' }), ...path }, 'path', 'path'],
    [{ ...manifest({ mcpServers: 'path.json' }), ...path }, '', 'path'],
    [{ ...manifest({ mcpServers: './path.json' }), ...path, ...file }, 'path', 'file'],
    [{ ...manifest({ mcpServers: './.mcp.json' }), ...file }, 'file', 'file'],
    [{ ...manifest({ mcpServers: ['./path.json'] }), ...path }, '', ''],
    [{ ...manifest({ mcpServers: ['./path.json', at('map')] }), ...path }, '', ''],
    [{ ...manifest({ mcpServers: ['./path.json'] }), ...path, ...file }, 'file', 'file'],
    [{ ...manifest({ mcpServers: ['./.mcp.json'] }), ...file }, 'file', 'file'],
    [listed({ mcpServers: at('entry') }), 'entry', 'entry'],
    [{ ...listed({ mcpServers: './path.json' }), ...within(path) }, 'path', 'path'],
    [{ ...listed({ mcpServers: at('entry') }), ...within(file) }, 'entry', 'file'],
    [{ ...listed({ mcpServers: './path.json' }), ...within({ ...path, ...file }) }, 'path', 'file'],
    [{ ...listed({ mcpServers: 'path.json' }), ...within(path) }, '', 'path'],
    [{ ...listed({ mcpServers: 'path.json' }), ...within({ ...path, ...file }) }, 'file', 'file'],
    // Copilot CLI takes nothing of such a marketplace.
    [{ ...listed({ mcpServers: ['./path.json'] }), ...within(path) }, '', ''],
    [{ ...listed({ mcpServers: ['./path.json'] }), ...within({ ...path, ...file }) }, 'file', ''],
    [{ ...listed({}), ...within(file) }, 'file', 'file'],
  ] as const) {
    const found = await loads(files);
    const readBy = (host: string) =>
      Object.keys(found).filter((name) => found[name]?.[host] === 'loads');
    const message = JSON.stringify(files);
    assert.deepEqual(
      [readBy('codex').join(), readBy('copilot-cli').join()],
      [codex, copilot],
      message,
    );
    for (const outcomes of Object.values(found))
      assert.ok(['loads', 'unread'].includes(outcomes['codex'] ?? ''), message);
  }
});

test('Claude Code installs no plugin that names a file of servers without "./"', async () => {
  const path = { 'path.json': servers(at('path')) };
  for (const [named, expected] of [
    ['./path.json', 'loads'],
    ['path.json', 'no'],
    [['./path.json'], 'loads'],
    [['path.json'], 'no'],
    [['./path.json', at('map')], 'loads'],
  ] as const) {
    for (const files of [
      { ...manifest({ mcpServers: named }), ...path },
      { ...listed({ mcpServers: named }), ...within(path) },
    ]) {
      assert.equal((await loads(files))['path']?.['claude-code'], expected, JSON.stringify(files));
    }
  }
});

test('Claude Code refuses an entry also where the plugin has a manifest', async () => {
  const files = { ...listed({ mcpServers: 'path.json' }), ...within(manifest({})) };
  const { file } = await loads({ ...files, 'sales/.mcp.json': servers(at('file')) });
  assert.deepEqual([file?.['claude-code'], file?.['codex']], ['no', 'loads']);
});

test('of a server that is declared twice, a program takes what it reads', async () => {
  const [url, own] = ['https://a.example.com/mcp', '${CLAUDE_PLUGIN_ROOT}/bin/serve'];
  const { a } = await loads({
    ...manifest({ mcpServers: { a: { command: own } } }),
    '.mcp.json': servers({ a: { type: 'http', url } }),
  });
  assert.deepEqual(
    [a?.['claude-code'], a?.['codex'], a?.['copilot-cli']],
    ['loads', 'no', 'loads'],
  );
});

test('where Codex has a manifest of its own, only what stands in .mcp.json is known', async () => {
  const map = { map: { type: 'http', url: 'https://map.example.com/mcp' } };
  const files = {
    ...manifest({ mcpServers: map }),
    '.codex-plugin/plugin.json': '{"name":"sales"}',
  };
  assert.equal((await loads(files))['map']?.['codex'], 'unknown');
  const { file } = await loads({ ...files, '.mcp.json': servers({ file: map.map }) });
  assert.equal(file?.['codex'], 'loads');
});

test('each program has its proof', () => {
  for (const { source, evidence } of pluginHosts)
    assert.ok(URL.canParse(source) && evidence !== '');
});
