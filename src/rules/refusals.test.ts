import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectReading } from '../catalog/project-testing.ts';
import { loadsOf } from '../coverage/plugin-hosts.ts';
import { verdictOf } from '../coverage/states.ts';
import { joinWorkspace, type Workspace } from '../workspace/workspace.ts';
import type { Files } from './rule.ts';
import { withFiles } from './testing.ts';

const catalog = await projectReading();
const url = 'https://mcp.acme.example.com/mcp';
const servers = JSON.stringify({ mcpServers: { crm: { type: 'http', url } } });
const skill = '---\nname: prep\ndescription: Prepares a call.\n---\n\nAsk.\n';
const hook = [{ hooks: [{ type: 'command', command: 'true' }] }];

function read(files: Files): Promise<Workspace> {
  return withFiles(files, (directory) => joinWorkspace({ plugins: [directory] }, catalog));
}

/** Why the only plugin is refused, as `host what rule`. */
async function refusalsIn(files: Files): Promise<string[]> {
  const { plugins } = await read(files);
  const [plugin] = plugins;
  assert.ok(plugin && plugins.length === 1);
  return plugin.refusals.map(({ host, what, finding }) => `${host} ${what} ${finding.rule}`);
}

function withManifest(text: string, more: Files = {}): Files {
  return {
    '.claude-plugin/plugin.json': text,
    '.mcp.json': servers,
    'skills/prep/SKILL.md': skill,
    ...more,
  };
}
const manifest = (more: object) => JSON.stringify({ name: 'sales', ...more });
const listing = (top: object, ...entries: object[]): Files => ({
  '.claude-plugin/marketplace.json': JSON.stringify({
    name: 'team',
    owner: { name: 'Team' },
    plugins: entries,
    ...top,
  }),
  'sales/.claude-plugin/plugin.json': manifest({}),
  'sales/.mcp.json': servers,
});
const sales = { name: 'sales', source: './sales' };

// Each as Claude Code 2.1.332 refused it when it was installed on 2026-11-29.
test('a manifest for which Claude Code does not install the plugin', async () => {
  for (const [text, rule] of [
    ['{ "name": "sales", }', 'json-invalid'],
    ['[]', 'manifest-not-object'],
    ['{}', 'manifest-name-missing'],
    ['{ "name": "our sales" }', 'manifest-name-refused'],
    [manifest({ version: 1 }), 'manifest-value-type'],
    [manifest({ defaultEnabled: 'yes' }), 'manifest-value-type'],
    [manifest({ agents: './helpers' }), 'agents-not-markdown'],
    [manifest({ skills: '../prep' }), 'component-path-invalid'],
    [manifest({ mcpServers: 'crm.json' }), 'component-path-invalid'],
    [manifest({ commands: { prep: {} } }), 'command-source-missing'],
    [manifest({ dependencies: { crm: '1' } }), 'dependencies-invalid'],
    [manifest({ userConfig: { key: {} } }), 'user-config-invalid'],
    [manifest({ hooks: './config' }), 'hooks-not-json'],
    [manifest({ hooks: { PreToolUse: [{ hooks: {} }] } }), 'hooks-invalid'],
    [manifest({ components: { hooks: ['lifecycle'] } }), 'hooks-invalid'],
    [manifest({ hooks: { BeforeTool: { PreToolUse: hook } } }), 'hooks-invalid'],
    [manifest({ lspServers: { go: { command: 'gopls' } } }), 'lsp-server-invalid'],
    [manifest({ mcpServers: { a: { url } } }), 'server-type-missing'],
    [manifest({ mcpServers: { a: { type: 'remote', url } } }), 'server-type-unknown'],
    [manifest({ mcpServers: { a: { type: 'http' } } }), 'server-incomplete'],
    [manifest({ mcpServers: { a: url } }), 'server-not-object'],
    [manifest({ mcpServers: { a: { command: 'node', args: [1] } } }), 'server-value-type'],
  ] as const) {
    assert.deepEqual(await refusalsIn(withManifest(text)), [`claude-code manifest ${rule}`], text);
  }
});

test('a manifest in UTF-16 is refused', async () => {
  const text = Buffer.from(`\uFEFF${manifest({})}`, 'utf16le');
  const files = withManifest(text as unknown as string);
  assert.deepEqual(await refusalsIn(files), ['claude-code manifest file-encoding']);
});

// Each as Claude Code 2.1.332 installed it on 2026-11-29.
test('what Claude Code installs all the same', async () => {
  for (const files of [
    withManifest(manifest({})),
    withManifest(`\uFEFF${manifest({})}`),
    withManifest(manifest({ author: 'Ada Example' })),
    withManifest(manifest({ keywords: 'crm', license: 1, repository: {}, displayName: 1 })),
    withManifest(manifest({ homepage: 'acme', description: 1 })),
    withManifest(manifest({ name: 'sales@team' })),
    withManifest(manifest({ skills: './gone' })),
    withManifest(manifest({ hooks: { BeforeTool: hook } })),
    withManifest(manifest({ mcpServers: { a: { type: 'http', url: 'ask your admin' } } })),
    withManifest(manifest({}), { '.mcp.json': '{ "mcpServers": { "a": {} }, }' }),
    withManifest(manifest({}), { '.mcp.json': JSON.stringify({ mcpServers: { a: { url } } }) }),
    withManifest(manifest({}), { 'hooks/hooks.json': '[]' }),
    listing({}, sales),
  ]) {
    assert.deepEqual(await refusalsIn(files), [], JSON.stringify(files));
  }
});

/** The rules for which each of two plugins is refused, by their ids. */
async function refusedIn(files: Files): Promise<Record<string, string>> {
  const { plugins } = await read({
    ...files,
    'support/.claude-plugin/plugin.json': '{ "name": "support" }',
  });
  return Object.fromEntries(
    plugins.map(({ id, refusals }) => [id, refusals.map(({ finding: { rule } }) => rule).join()]),
  );
}

test('an entry is refused for itself alone, a marketplace for all its plugins', async () => {
  const support = { name: 'support', source: './support' };
  for (const [entry, rule] of [
    [{ author: 'Ada Example' }, 'author-invalid'],
    [{ keywords: 'crm' }, 'manifest-value-type'],
    [{ homepage: 'acme' }, 'manifest-homepage-invalid'],
    [{ agents: './helpers' }, 'agents-not-markdown'],
    [{ hooks: './config' }, 'hooks-not-json'],
  ] as const) {
    const first = await refusedIn(listing({}, { ...sales, ...entry }, support));
    assert.deepEqual(first, { sales: rule, support: '' });
    const last = await refusedIn(listing({}, support, { ...sales, ...entry }));
    assert.deepEqual(last, { sales: rule, support: '' });
  }
  for (const [top, rule] of [
    [{ owner: 'Team' }, 'marketplace-incomplete'],
    [{ description: 1 }, 'marketplace-value-type'],
    [{ name: 'our team' }, 'marketplace-name-refused'],
  ] as const) {
    const found = await refusedIn(listing(top, sales, support));
    assert.deepEqual(found, { sales: rule, support: rule });
  }
});

test('who ignores the finding does not make Claude Code install the plugin', async () => {
  const rule = 'agents-not-markdown';
  const ignore = [{ rule, file: '.claude-plugin/plugin.json', reason: 'We know.' }];
  const files = withManifest(manifest({ agents: './helpers' }), {
    '.catalog-check.json': JSON.stringify({ ignore }),
  });
  const [plugin] = (await read(files)).plugins;
  assert.ok(plugin?.findings.every((each) => each.rule !== rule));
  assert.deepEqual(await refusalsIn(files), [`claude-code manifest ${rule}`]);
});

test('a plugin that is made for another agent alone is not refused by Claude’s rules', async () => {
  const files = { '.codex-plugin/plugin.json': manifest({ agents: './helpers' }) };
  assert.deepEqual(await refusalsIn({ ...files, '.mcp.json': servers }), []);
});

test('nothing of a refused plugin loads, and its verdict says so first', async () => {
  const [plugin] = (await read(withManifest(manifest({ agents: './helpers' })))).plugins;
  assert.ok(plugin);
  const [load] = loadsOf(plugin.plugin, plugin.refusals);
  const outcomeIn = (id: string) => load?.outcomes.find(({ host }) => host.id === id)?.outcome;
  assert.deepEqual([outcomeIn('claude-code'), outcomeIn('codex')], ['refused', 'loads']);
  assert.match(verdictOf(plugin), /^not installed by Claude Code as it is;/);
});

// Tried with Copilot CLI 1.0.102.
test('Copilot CLI takes no plugin of a marketplace with a list of servers in one entry', async () => {
  const list = { name: 'other', source: './other', mcpServers: ['./crm.json'] };
  const { plugins } = await read({
    ...listing({}, sales, list),
    'other/crm.json': servers,
    'other/skills/prep/SKILL.md': skill,
  });
  assert.equal(plugins.length, 2);
  for (const { plugin, refusals } of plugins) {
    const [load] = loadsOf(plugin, refusals);
    const outcomes = Object.fromEntries(
      (load?.outcomes ?? []).map(({ host, outcome }) => [host.id, outcome]),
    );
    assert.deepEqual(
      [outcomes['claude-code'], outcomes['copilot-cli']],
      ['loads', 'refused'],
      plugin.name,
    );
  }
});
