import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf, withFiles } from '../../rules/testing.ts';
import { readPlugins } from '../read.ts';

const manifest = (name: string, rest = '') => `{ "name": "${name}"${rest} }\n`;
const skill = '---\nname: prep\ndescription: Prepares a call.\n---\n\n# Prep\n';
const marketplace = (rest: string) =>
  `{ "name": "market", "owner": { "name": "Acme" }, "metadata": { "repository": "https://github.com/acme/market" }, "plugins": [${rest}] }\n`;

async function read(files: Record<string, string>) {
  let found: string[] = [];
  await withFiles(files, async (dir) => {
    const { plugins } = await readPlugins(dir);
    found = plugins.map(
      ({ name, source, path, formats, servers }) =>
        `${name} ${source} ${path ?? '-'} ${formats.map(({ id }) => id).join(',')} ${servers.length}`,
    );
  });
  return found;
}

test('a folder with the manifest of another agent is its plugin, with the servers of its file', async () => {
  assert.deepEqual(
    await read({
      'mail/.cursor-plugin/plugin.json': manifest('mail'),
      'mail/mcp.json': '{ "mcpServers": { "mail": { "url": "https://mcp.example.com" } } }\n',
    }),
    ['mail local mail cursor 1'],
  );
});

test('one plugin with the manifests of several agents is made for all of them', async () => {
  assert.deepEqual(
    await read({
      'sales/.claude-plugin/plugin.json': manifest('sales'),
      'sales/.codex-plugin/plugin.json': manifest('sales'),
      'sales/skills/prep/SKILL.md': skill,
    }),
    ['sales local sales claude,codex 0'],
  );
});

test('copies of a plugin for several agents are one plugin', async () => {
  assert.deepEqual(
    await read({
      'claude/sales/.claude-plugin/plugin.json': manifest('sales'),
      'codex/sales/.codex-plugin/plugin.json': manifest('sales'),
      'cursor/sales/.cursor-plugin/plugin.json': manifest('sales'),
      'other/sales/.claude-plugin/plugin.json': manifest('sales'),
    }),
    ['sales local claude/sales claude,codex,cursor 0', 'sales local other/sales claude 0'],
  );
});

test("an entry whose source is the marketplace's own repository is the plugin beside it", async () => {
  const source = '{ "source": "github", "repo": "acme/market" }';
  const inFolder =
    '{ "source": "git-subdir", "url": "https://github.com/acme/market.git", "path": "sales" }';
  const files = { 'sales/.claude-plugin/plugin.json': manifest('sales') };
  for (const each of [source, inFolder]) {
    const entry = `{ "name": "sales", "source": ${each} }`;
    assert.deepEqual(
      await read({ '.claude-plugin/marketplace.json': marketplace(entry), ...files }),
      ['sales local sales claude 0'],
    );
  }
  const foreign = '{ "name": "sales", "source": { "source": "github", "repo": "other/market" } }';
  assert.equal(
    (await read({ '.claude-plugin/marketplace.json': marketplace(foreign), ...files })).length,
    2,
  );
});

const entries = (source: string) =>
  `{ "name": "team", "plugins": [{ "name": "sales", "source": ${source} }, { "name": "far", "source": { "source": "github", "repo": "acme/far" } }] }\n`;

const list = (...names: string[]) =>
  `{ "name": "team", "owner": { "name": "Acme" }, "plugins": [${names.map((name) => `{ "name": "${name}", "source": { "source": "github", "repo": "acme/${name}" } }`).join(', ')}] }\n`;

test("other agents' marketplaces list their plugins, in whatever way each writes a source", async () => {
  const files = {
    'plugins/sales/skills/prep/SKILL.md': skill,
    'plugins/mail/.codex-plugin/plugin.json': manifest('mail'),
  };
  for (const [path, source, agent] of [
    ['.cursor-plugin/marketplace.json', '"plugins/sales"', 'cursor'],
    [
      '.agents/plugins/marketplace.json',
      '{ "source": "local", "path": "./plugins/sales" }',
      'codex',
    ],
    ['.github/plugin/marketplace.json', '"./plugins/sales"', 'copilot'],
    ['.grok-plugin/marketplace.json', '"./plugins/sales"', 'grok'],
  ] as const) {
    assert.deepEqual(
      await read({ ...files, [path]: entries(source) }),
      [
        `sales local plugins/sales ${agent} 0`,
        `far external - ${agent} 0`,
        'mail local plugins/mail codex 0',
      ],
      path,
    );
  }
});

const inCopilot = (files: Record<string, string>) => ({
  'marketplace.json': entries('"./copilot/sales"'),
  'copilot/sales/plugin.json': manifest('sales'),
  'copilot/sales/skills/prep/SKILL.md': skill,
  ...files,
});

test('a marketplace and a manifest at the root are of Copilot, where it lists what it names', async () => {
  assert.deepEqual(await read(inCopilot({})), [
    'sales local copilot/sales copilot 0',
    'far external - copilot 0',
  ]);
  const { 'copilot/sales/plugin.json': own, ...others } = inCopilot({});
  assert.notEqual(own, undefined);
  assert.equal((await read(others))[0], 'sales local copilot/sales claude 0');
  const beside = {
    '.claude-plugin/marketplace.json': entries('"./claude/sales"'),
    'claude/sales/.claude-plugin/plugin.json': manifest('sales'),
  };
  assert.deepEqual(await read(inCopilot(beside)), [
    'sales local claude/sales claude,copilot 0',
    'far external - claude 0',
  ]);
  assert.deepEqual(
    await read({ 'marketplace.json': '{ "plugins": ["a"] }', 'b/plugin.json': manifest('b') }),
    [],
  );
});

test("what only another agent's marketplace lists elsewhere is listed beside Claude's", async () => {
  assert.deepEqual(
    await read({
      '.claude-plugin/marketplace.json': list('a'),
      '.cursor-plugin/marketplace.json': list('a', 'b'),
    }),
    ['a external - claude 0', 'b external - cursor 0'],
  );
});

test("the rules of Claude's marketplaces are not asked of another agent's", async () => {
  const entry = '{ "name": "claude-sales", "source": "sales" }';
  const files = {
    '.cursor-plugin/marketplace.json': `{ "name": "claude-code-plugins", "plugins": [${entry}, {}] }\n`,
    'sales/.cursor-plugin/plugin.json': manifest('claude-sales'),
  };
  assert.deepEqual(
    (await findingsOf(files)).map(({ rule, file }) => `${rule} ${file}`),
    [],
  );
  const broken = { '.cursor-plugin/marketplace.json': '{ "name": }\n' };
  assert.deepEqual(
    (await findingsOf(broken)).map(({ rule }) => rule),
    ['json-invalid'],
  );
});
