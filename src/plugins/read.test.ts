import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { findMentions } from './mentions.ts';
import { readPlugins } from './read.ts';

const fixtures = join(import.meta.dirname, '../../tests/fixtures/plugins');
const summary = ({ plugins }: Awaited<ReturnType<typeof readPlugins>>) =>
  plugins.map(({ name, entryName, path, source }) => [name, entryName, path, source]);

test('a marketplace: entries, manifests and layout together, each once', async () => {
  assert.deepEqual(summary(await readPlugins(join(fixtures, 'marketplace'))), [
    ['listed-plugin', 'listed', 'plugins/listed', 'local'],
    ['bare', 'bare', 'nested/bare', 'local'],
    ['no-manifest', 'no-manifest', 'plugins/no-manifest', 'local'],
    ['gone', 'gone', 'plugins/gone', 'missing'],
    ['a-file', 'a-file', 'plugins/listed/README.md', 'missing'],
    ['git', 'git', null, 'external'],
    ['subdir', 'subdir', null, 'external'],
    ['npm', 'npm', null, 'external'],
    ['archive', 'archive', null, 'external'],
    ['command', 'command', null, 'external'],
    ['by-layout', null, 'plugins/by-layout', 'local'],
    ['listed-plugin', null, 'plugins/unlisted', 'local'],
  ]);
});

test('the findings of a marketplace', async () => {
  const { findings } = await readPlugins(join(fixtures, 'marketplace'));
  assert.deepEqual(
    findings.map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`),
    [
      'source-missing .claude-plugin/marketplace.json:9:33',
      'source-missing .claude-plugin/marketplace.json:10:35',
      'mcp-flat plugins/by-layout/.mcp.json:1:3',
    ],
  );
});

test('a plugin: details, servers, categories, skills, commands, agents, placeholders', async () => {
  const [plugin] = (await readPlugins(join(fixtures, 'marketplace'))).plugins;
  assert.ok(plugin);
  assert.deepEqual(
    [plugin.displayName, plugin.description, plugin.version, plugin.category, plugin.manifestFile],
    ['Listed', 'From the entry', '1.2.3', 'sales', 'plugins/listed/.claude-plugin/plugin.json'],
  );
  assert.deepEqual(
    plugin.servers.map(({ name, url, state, file, replacedServers }) => [
      name,
      url,
      state,
      file.split('/').at(-1),
      replacedServers.length,
    ]),
    [
      ['slack', 'https://mcp.slack.example/v2', 'ready', 'plugin.json', 1],
      ['gmail', '', 'placeholder', '.mcp.json', 0],
      ['extra', null, 'ready', 'plugin.json', 0],
    ],
  );
  assert.match(plugin.mcpFile?.text ?? '', /^\{ "mcpServers"/);
  assert.deepEqual(
    [plugin.connectorsFile, plugin.categories[0]?.line],
    ['plugins/listed/CONNECTORS.md', 5],
  );
  assert.deepEqual(
    plugin.skills.map(({ name, kind, dirName, parent }) => [name, kind, dirName, parent]),
    [
      ['prep', 'skill', 'prep', null],
      ['prep/web', 'skill', 'web', 'plugins/listed/skills/prep/SKILL.md'],
      ['ask', 'command', 'ask', null],
    ],
  );
  assert.deepEqual(
    plugin.agents.map(({ name }) => name),
    ['reviewer'],
  );
  assert.deepEqual(
    plugin.placeholders.map(({ name, file, line, definedIn }) => [
      name,
      file.split('/').at(-1),
      line,
      definedIn,
    ]),
    [
      ['email', 'ask.md', 1, 'elsewhere'],
      ['chat', 'ask.md', 1, 'plugin'],
      ['chat', 'SKILL.md', 8, 'plugin'],
    ],
  );
  assert.equal(plugin.readme?.installs[0]?.line, 4);
  assert.deepEqual(
    findMentions(plugin.files, ['slack']).map(({ file, line }) => `${file}:${line}`),
    ['plugins/listed/CONNECTORS.md:5', 'plugins/listed/skills/prep/SKILL.md:9'],
  );
});

test('an entry stands in for a manifest that is not there', async () => {
  const { plugins } = await readPlugins(join(fixtures, 'marketplace'));
  assert.deepEqual(
    plugins[2]?.servers.map(({ name, file }) => [name, file]),
    [['from-entry', '.claude-plugin/marketplace.json']],
  );
});

test('entries that share the root load the skills that they list', async () => {
  const read = await readPlugins(join(fixtures, 'collection'));
  assert.deepEqual(
    read.plugins.map(({ name, path, skills }) => [name, path, skills.map((skill) => skill.name)]),
    [
      ['documents', '', ['pdf', 'xlsx']],
      ['drawing', '', ['draw']],
      ['single', 'x-skill', ['x-skill']],
    ],
  );
});

test('a single plugin: added skills, replaced commands, servers from everywhere', async () => {
  const { plugins, findings, marketplace } = await readPlugins(join(fixtures, 'single'));
  assert.equal(marketplace, null);
  const [plugin] = plugins;
  assert.deepEqual([plugins.length, plugin?.path], [1, '']);
  assert.deepEqual(
    plugin?.skills.map(({ name, kind, path }) => [name, kind, path]),
    [
      ['two', 'skill', 'more/two/SKILL.md'],
      ['one', 'skill', 'skills/one/SKILL.md'],
      ['file', 'command', 'recipes/file.md'],
      ['inline', 'command', '.claude-plugin/plugin.json'],
    ],
  );
  assert.deepEqual(
    plugin.skills.at(-1)?.connectors.map(({ evidence, line }) => [evidence, line]),
    [
      ['section', 4],
      ['placeholder', 4],
    ],
  );
  assert.deepEqual(
    plugin.servers.map(({ name, bundle }) => [name, bundle]),
    [
      ['stdio', null],
      ['tool', 'https://x.example/tool.mcpb'],
    ],
  );
  assert.deepEqual(
    findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`),
    [
      'component-missing .claude-plugin/plugin.json:5',
      'component-path-invalid .claude-plugin/plugin.json:5',
      'mcp-servers-key servers.json:1',
    ],
  );
});

test('a tree without manifests', async () => {
  const { plugins, findings } = await readPlugins(join(fixtures, 'tree'));
  assert.deepEqual(
    plugins.map(({ name, path, skills }) => [name, path, skills.map((skill) => skill.name)]),
    [
      ['alone', 'alone', ['alone']],
      ['both', 'both', ['a', 'c']],
    ],
  );
  assert.deepEqual(
    findings.map(({ rule, file }) => `${rule} ${file}`),
    ['frontmatter-missing both/skills/a/SKILL.md'],
  );
});

test('the marketplace file itself may be named, and a directory that is not there is an error', async () => {
  const read = await readPlugins(join(fixtures, 'collection/.claude-plugin/marketplace.json'));
  assert.equal(read.plugins.length, 3);
  await assert.rejects(readPlugins(join(fixtures, 'nowhere')), /There is no directory ".*nowhere"/);
  await assert.rejects(readPlugins(join(fixtures, 'single/servers.json')), /is a file/);
});

const scratch = await mkdtemp(join(tmpdir(), 'plugins-'));
after(() => rm(scratch, { recursive: true }));

test('links: never out of the directory, each target once, circles end', async () => {
  const root = join(scratch, 'links');
  await mkdir(join(scratch, 'outside/skills/secret'), { recursive: true });
  await writeFile(join(scratch, 'outside/skills/secret/SKILL.md'), 'secret');
  await cp(join(fixtures, 'tree'), root, { recursive: true });
  await mkdir(join(root, 'shared/x'), { recursive: true });
  await writeFile(join(root, 'shared/x/SKILL.md'), '---\nname: x\n---\n');
  await symlink('../../shared/x', join(root, 'both/skills/x'));
  await symlink('../../shared/x', join(root, 'both/skills/y'));
  await symlink('../..', join(root, 'both/skills/circle'));
  await symlink('../../outside/skills', join(root, 'alone/skills'));
  await symlink('both', join(root, 'copy'));
  await symlink('nothing', join(root, 'dangling'));
  const { plugins, findings } = await readPlugins(root);
  assert.deepEqual(
    plugins.map(({ name, skills }) => [name, skills.map((skill) => skill.path)]),
    [
      ['alone', ['alone/SKILL.md']],
      ['both', ['both/skills/a/SKILL.md', 'both/skills/x/SKILL.md', 'both/commands/c.md']],
      ['x', ['shared/x/SKILL.md']],
    ],
  );
  // A second link to a file is there, too.
  assert.ok(plugins[1]?.paths.includes('both/skills/y/SKILL.md'));
  assert.deepEqual(
    findings.filter(({ rule }) => rule === 'link-outside').map(({ file }) => file),
    ['alone/skills'],
  );
});

test('what git-crypt has encrypted is told once, and a configuration by itself', async () => {
  const root = join(scratch, 'encrypted');
  await mkdir(join(root, 'skills/a'), { recursive: true });
  for (const path of ['.mcp.json', 'README.md', 'skills/a/notes.md', 'skills/a/SKILL.md'])
    await writeFile(join(root, path), '\0GITCRYPT\0\u0001\u0002');
  const { findings } = await readPlugins(root);
  assert.deepEqual(
    findings.map(({ rule, file, args }) => [rule, file, args]),
    [
      ['file-encoding', '.mcp.json', { encrypted: 0 }],
      ['file-encoding', 'README.md', { encrypted: 2 }],
    ],
  );
});

test('a file that is too large is a finding', async () => {
  const root = join(scratch, 'large');
  await mkdir(join(root, 'skills/a'), { recursive: true });
  await writeFile(join(root, 'skills/a/SKILL.md'), 'x'.repeat(2 * 1024 * 1024 + 1));
  const { plugins, findings } = await readPlugins(root);
  assert.deepEqual([plugins.length, findings.map(({ rule }) => rule)], [1, ['file-too-large']]);
});

test('component fields beside "strict": false and a manifest are reported', async () => {
  const root = join(scratch, 'strict');
  await mkdir(join(root, '.claude-plugin'), { recursive: true });
  await mkdir(join(root, 'p/.claude-plugin'), { recursive: true });
  const entry = { name: 'p', source: './p', strict: false, agents: './gone.md' };
  await writeFile(
    join(root, '.claude-plugin/marketplace.json'),
    JSON.stringify({ name: 'm', owner: { name: 'o' }, plugins: [entry] }),
  );
  await writeFile(join(root, 'p/.claude-plugin/plugin.json'), '{ "name": "p" }');
  const { findings } = await readPlugins(root);
  assert.deepEqual(
    findings.map(({ rule, column }) => [rule, column]),
    [
      ['entry-parts-conflict', 53],
      ['component-missing', 96],
    ],
  );
  // Servers beside a manifest are no conflict: Claude Code loads the plugin.
  await writeFile(
    join(root, '.claude-plugin/marketplace.json'),
    JSON.stringify({
      name: 'm',
      owner: { name: 'o' },
      plugins: [{ name: 'p', source: './p', strict: false, lspServers: {} }],
    }),
  );
  assert.deepEqual((await readPlugins(root)).findings, []);
});

test('an empty directory holds no plugins', async () => {
  const root = join(scratch, 'empty');
  await mkdir(root);
  assert.deepEqual(await readPlugins(root), {
    marketplace: null,
    readme: null,
    rootFiles: [],
    plugins: [],
    findings: [],
  });
});

test('folders that hold nothing but what a listed plugin has are no plugins', async () => {
  const root = join(scratch, 'sources');
  const files = {
    '.claude-plugin/marketplace.json':
      '{ "name": "m", "owner": { "name": "o" }, "plugins": [{ "name": "p", "source": "./p" }] }',
    'p/skills/call/SKILL.md': 'Call.',
    'shared/call/SKILL.md': 'Call.',
    'shared/note/SKILL.md': 'Note.',
    'gemini/gemini-extension.json': '{ "name": "p" }',
    'gemini/skills/other/SKILL.md': 'Other.',
    'p/.mcp.json':
      '{ "mcpServers": { "own": { "type": "http", "url": "https://mcp.example.com" } } }',
    'copilot/p/plugin.json': '{ "name": "p" }',
    'copilot/p/skills/call/SKILL.md': 'Call.',
    'copilot/p/.mcp.json':
      '{ "mcpServers": { "own": { "type": "http", "url": "https://mcp.example.com" } } }',
  };
  await writeAll(root, files);
  const { plugins } = await readPlugins(root);
  assert.deepEqual(
    plugins.map(({ path }) => path),
    ['p', 'shared/note'],
  );
});

test('a plugin that has skills is no copy of one of its name for another agent that has none', async () => {
  const files = {
    '.agents/plugins/marketplace.json':
      '{ "name": "m", "plugins": [{ "name": "p", "source": { "source": "local", "path": "./p" } }] }',
    'p/.codex-plugin/plugin.json': '{ "name": "p" }',
    '.claude-plugin/plugin.json': '{ "name": "p" }',
    'skills/call/SKILL.md': 'Call.',
  };
  const pathsOf = async (root: string, more: Record<string, string>) => {
    await writeAll(root, { ...files, ...more });
    return (await readPlugins(root)).plugins.map(({ path }) => path);
  };
  assert.deepEqual(await pathsOf(join(scratch, 'more'), {}), ['p', '']);
  const same = { 'p/skills/call/SKILL.md': 'Call there.' };
  assert.deepEqual(await pathsOf(join(scratch, 'same'), same), ['p']);
});

async function writeAll(root: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}
