import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlugins } from '../plugins/read.ts';
import type { Files } from './rule.ts';
import { findingsOf, placesOf, withFiles } from './testing.ts';
import { describe } from './rules.ts';
import { crm, mcp, skill as skillFile } from './shared/examples.ts';
import { gains } from './shared/text-examples.ts';

const manifest = (more: object = {}) => JSON.stringify({ name: 'sales', ...more });

async function messagesOf(files: Files): Promise<string> {
  return (await findingsOf(files)).map((each) => `${each.rule}: ${describe(each)}`).join('\n');
}
const configuration = (text: string) => messagesOf({ '.mcp.json': text });
const frontmatter = (yaml: string) =>
  messagesOf({ 'commands/a.md': `---\n${yaml}\n---\n\nAsk for the account.\n` });

/** What an entry with servers of its own loses of them. */
const lostBy = (value: string, files: Record<string, string>) =>
  placesOf(
    {
      '.claude-plugin/marketplace.json': `{ "name": "m", "owner": { "name": "o" }, "plugins": [{ "name": "sales", "source": "./sales", "mcpServers": ${value} }] }`,
      'sales/.mcp.json': mcp(crm),
      ...files,
    },
    'entry-servers-ignored',
  );

test('an empty or broken configuration is said once, with words that fit', async () => {
  assert.equal(
    await configuration('\n'),
    'json-invalid: The file is no valid JSON here (empty file), and Claude Code leaves out all of it. Correct it.',
  );
  assert.equal(
    await configuration('null'),
    'mcp-not-object: There is null where the configuration should be. Write { "mcpServers": { … } }.',
  );
  assert.match(
    await configuration('{ "mcpServers": { "a": { "env": [] } } }'),
    /is a list; Claude Code skips the server\. Write an object/,
  );
});

test('a bundle that is not there is reported, one on the web is not looked for', async () => {
  const files = {
    '.claude-plugin/plugin.json': manifest({
      mcpServers: ['./there.mcpb', './gone.mcpb', 'https://x.example/a.mcpb'],
    }),
    'there.mcpb': '',
  };
  assert.deepEqual(await placesOf(files, 'component-missing'), [
    'component-missing .claude-plugin/plugin.json:1:46',
  ]);
});

// Each as Claude Code 2.1.332 loaded it on 2026-11-30.
test('skills are found right below skills/ and the folders that are listed, and no deeper', async () => {
  const deep = 'skills/calls/deep/notes/SKILL.md';
  const files = (skills?: unknown): Files => ({
    '.claude-plugin/plugin.json': manifest({ skills }),
    'skills/prep/SKILL.md': '---\nname: prep\n---\n',
    'skills/prep/inner/SKILL.md': '---\nname: inner\n---\n',
    'skills/_archived/past/SKILL.md': '---\nname: past\n---\n',
    'skills/calls/brief/SKILL.md': '---\nname: brief\n---\n',
    [deep]: '---\nname: notes\n---\n',
  });
  for (const [skills, expected] of [
    [undefined, ['skills/calls/brief/SKILL.md', deep]],
    ['./skills/', ['skills/calls/brief/SKILL.md', deep]],
    [['./skills/calls'], [deep]],
    [['./skills/calls/brief', './skills/calls/deep'], []],
  ] as const) {
    assert.deepEqual(
      await placesOf(files(skills), 'skill-too-deep'),
      expected.map((path) => `skill-too-deep ${path}:1:1`),
    );
  }
});

test('a map of commands names its commands', async () => {
  const files = {
    '.claude-plugin/plugin.json': manifest({ commands: { ship: { source: './c/go.md' } } }),
    'c/go.md': '---\nname: other\n---\n',
  };
  const names = await withFiles(files, async (directory) =>
    (await readPlugins(directory)).plugins[0]?.skills.map(({ name, path }) => [name, path]),
  );
  assert.deepEqual(names, [['ship', 'c/go.md']]);
});

test('parts inside .claude-plugin that the manifest names are where it looks', async () => {
  const files: Files = {
    '.claude-plugin/plugin.json': manifest({ commands: ['./.claude-plugin/commands/'] }),
    '.claude-plugin/commands/init.md': '---\ndescription: Start it.\n---\n\nGo.\n',
  };
  assert.deepEqual(await placesOf(files), []);
});

test('parts inside .claude-plugin are reported once each', async () => {
  const files: Files = {
    '.claude-plugin/plugin.json': manifest(),
    '.claude-plugin/skills/a/SKILL.md': '',
    '.claude-plugin/skills/b/SKILL.md': '',
    '.claude-plugin/.mcp.json': '{}',
  };
  assert.deepEqual(await placesOf(files), [
    'part-misplaced .claude-plugin/.mcp.json:1:1',
    'part-misplaced .claude-plugin/skills/a/SKILL.md:1:1',
  ]);
});

test('servers of an entry whose plugin has a manifest are not loaded', async () => {
  const entry = { name: 'sales', source: './sales', mcpServers: {} };
  const marketplace = { name: 'm', description: 'd', owner: { name: 'o' }, plugins: [entry] };
  const files = {
    '.claude-plugin/marketplace.json': JSON.stringify(marketplace),
    'sales/.claude-plugin/plugin.json': manifest(),
  };
  assert.deepEqual(await placesOf(files), [
    'entry-servers-ignored .claude-plugin/marketplace.json:1:98',
  ]);
});

test('an entry that names the file of servers which loads anyway loses none', async () => {
  const plain = { 'sales/.claude-plugin/plugin.json': manifest() };
  assert.deepEqual(await lostBy('"./.mcp.json"', plain), []);
  assert.equal(
    (await lostBy('"./more.json"', { ...plain, 'sales/more.json': mcp(crm) })).length,
    1,
  );
  assert.equal((await lostBy(`["./.mcp.json", { ${crm} }]`, plain)).length, 1);
  const naming = '{ "name": "sales", "mcpServers": "./more.json" }';
  const named = { 'sales/.claude-plugin/plugin.json': naming, 'sales/more.json': mcp(crm) };
  assert.deepEqual(await lostBy('"./more.json"', named), []);
});

test('a manifest beside the folder where it is looked for is to be moved there', async () => {
  const files = {
    '.claude-plugin/marketplace.json':
      '{ "name": "m", "owner": { "name": "o" }, "plugins": [{ "name": "sales", "source": "./sales" }] }',
    'sales/plugin.json': manifest(),
    'sales/skills/prep/SKILL.md': skillFile('prep', 'Ask.'),
  };
  assert.match(
    await messagesOf(files),
    /Claude Code checks sales\/plugin\.json where it installs the plugin, and takes nothing else of it: move it to sales\/\.claude-plugin\/plugin\.json\.$/m,
  );
});

test('names of a marketplace and its entries are held to the rule of plugin names', async () => {
  const plugins = [{ name: 'a:b', source: { source: 'github', repo: 'a/b' } }];
  const marketplace = { name: 'My market', description: 'd', owner: { name: 'o' }, plugins };
  const files = { '.claude-plugin/marketplace.json': JSON.stringify(marketplace) };
  assert.deepEqual(await placesOf(files, 'marketplace-name-refused', 'plugin-name-refused'), [
    'marketplace-name-refused .claude-plugin/marketplace.json:1:9',
    'plugin-name-refused .claude-plugin/marketplace.json:1:79',
  ]);
});

test('frontmatter that is no YAML: the advice fits the fault', async () => {
  assert.match(await frontmatter('name: a\n\tdescription: b'), /begins with a tab/);
  assert.match(
    await frontmatter('name: a\n--- Apache-2.0'),
    /^frontmatter-not-yaml: A line "---" stands inside/,
  );
});

test('a skill in a file that bears the name of its folder is found, notes beside a skill are not', async () => {
  const skill = '---\nname: prep\ndescription: Ask.\n---\n\nAsk for the account.\n';
  const files = {
    '.claude-plugin/plugin.json': manifest(),
    'skills/prep/prep.md': skill,
    'skills/notes/SKILL.md': skill.replace('prep', 'notes'),
    'skills/notes/notes.md': skill,
    'skills/sheet/other.md': skill,
    'skills/SKILL_TEMPLATE.md': skill,
  };
  assert.deepEqual(await placesOf(files, 'skill-file-name'), [
    'skill-file-name skills/prep/prep.md:1:1',
  ]);
  assert.match(await messagesOf(files), /Move the file to skills\/prep\/SKILL\.md\./);
});

test('a skill in a file with other letters has that told alone, whatever it begins with', async () => {
  const files = {
    '.claude-plugin/plugin.json': manifest(),
    'skills/set-up/skill.md': '# Set up\n\nAsk for the account.\n',
    'skills/growth-lead-SKILL.md': '---\nname: growth-lead\ndescription: Ask.\n---\n\nAsk.\n',
  };
  const told = await messagesOf(files);
  assert.match(told, /does not load skills\/set-up\/skill\.md: .* skills\/set-up\/SKILL\.md/);
  assert.match(told, /Move the file to skills\/growth-lead\/SKILL\.md\./);
  assert.doesNotMatch(told, /frontmatter-missing/);
});

test('a key that is missing in hooks is one fault, and nothing is said of what follows it', async () => {
  const hook = '{ "type": "command", "command": "echo a" }';
  const files = {
    '.claude-plugin/plugin.json': manifest(),
    'hooks/hooks.json': `{\n  "hooks": {\n    {\n      "hooks": [${hook}],\n      "Other": []\n    }\n  }\n}\n`,
  };
  const told = (await messagesOf(files)).split('\n').map((line) => line.replace(/:.*/, ''));
  assert.deepEqual(
    told.filter((rule) => /^(?:json|hook)/.test(rule)),
    ['json-invalid'],
  );
});

test('a product that CONNECTORS.md tells of in any form is told', async () => {
  const files = {
    '.claude-plugin/plugin.json': manifest(),
    '.mcp.json': mcp(crm),
    'skills/prep/SKILL.md': skillFile('prep', gains('Acme Chat')),
  };
  const unwired = async (more: Files) => {
    const told = await placesOf({ ...files, ...more }, 'connector-unwired');
    return told.length;
  };
  assert.equal(await unwired({}), 1);
  assert.equal(await unwired({ 'CONNECTORS.md': '# Connectors\n\nAcme CRM.\n' }), 1);
  assert.equal(
    await unwired({ 'CONNECTORS.md': '# Connectors\n\n## Acme Chat\n\nTurn it on in Claude.\n' }),
    0,
  );
});

test('two commas too many are two faults', async () => {
  const text = '{ "mcpServers": { "a": { "type": "http", "url": "https://a.example/mcp", }, } }';
  const told = await placesOf({ '.mcp.json': text }, 'json-invalid');
  assert.deepEqual(told, ['json-invalid .mcp.json:1:74', 'json-invalid .mcp.json:1:77']);
});

test('each backslash that stands for nothing is told', async () => {
  const text = mcp(String.raw`"a": { "command": "C:\Program.exe", "args": ["C:\Data"] }`);
  assert.equal((await placesOf({ '.mcp.json': text }, 'json-invalid')).length, 2);
});

test('a value that is no path is told as what it is', async () => {
  const files = {
    '.claude-plugin/plugin.json': manifest({ skills: [{ name: 'prep', path: './skills/prep' }] }),
  };
  assert.match(await messagesOf(files), /"skills" holds an object where a path belongs\./);
});

test('what follows a script of the plugin is an argument of that script', async () => {
  for (const [args, expected] of [
    ['"${CLAUDE_PLUGIN_ROOT}/launch.sh", "dist/index.js"', 0],
    ['"-r", "${CLAUDE_PLUGIN_ROOT}/setup.js", "dist/index.js"', 1],
    ['"dist/index.js", "${CLAUDE_PLUGIN_ROOT}/launch.sh"', 1],
  ] as const) {
    const files = {
      '.mcp.json': mcp(`"own": { "command": "bash", "args": [${args}] }`),
      'launch.sh': 'exec node "$1"\n',
      'setup.js': '//\n',
    };
    assert.equal((await placesOf(files, 'server-command-outside-root')).length, expected, args);
  }
});

test('a script that lies in one folder of the plugin is named with that folder', async () => {
  for (const [more, expected] of [
    [{}, 'Write ${CLAUDE_PLUGIN_ROOT}/mcp/servers/kb/server.py.'],
    [{ 'old/servers/kb/server.py': '' }, 'The plugin has no such file'],
  ] as const) {
    const files = {
      '.mcp.json': mcp('"own": { "command": "python3", "args": ["servers/kb/server.py"] }'),
      'mcp/servers/kb/server.py': '',
      ...more,
    };
    const words = await messagesOf(files);
    assert.ok(words.includes(expected), words);
  }
});

test('an entry that is the manifest, or says what one would, is asked for none', async () => {
  for (const [fields, expected] of [
    ['', 1],
    [', "version": "1.0.0"', 1],
    [', "strict": false', 0],
    [', "version": "1.0.0", "author": { "name": "x" }', 0],
  ] as const) {
    const files = {
      '.claude-plugin/marketplace.json': `{ "name": "team", "description": "x", "owner": { "name": "x" }, "plugins": [{ "name": "sales", "source": "./sales"${fields} }] }`,
      'sales/skills/prep/SKILL.md': skillFile('prep', 'Ask.'),
    };
    assert.equal((await placesOf(files, 'manifest-missing')).length, expected, fields);
  }
});

test('a plugin in a folder that is another repository lies there', async () => {
  const files = {
    '.claude-plugin/marketplace.json':
      '{ "name": "m", "owner": { "name": "o" }, "plugins": [{ "name": "a", "source": "./a" }, { "name": "b", "source": "./all/b" }, { "name": "c", "source": "./c" }] }',
    '.gitmodules':
      '[submodule "a"]\n\tpath = a\n\turl = https://git.example.com/a.git\n[submodule "all"]\n\tpath = "all/"\n\turl = https://git.example.com/all.git\n',
  };
  const plugins = await withFiles(files, async (dir) => (await readPlugins(dir)).plugins);
  assert.deepEqual(
    plugins.map(({ name, source, external }) => [name, source, external?.url, external?.path]),
    [
      ['a', 'external', 'https://git.example.com/a.git', null],
      ['b', 'external', 'https://git.example.com/all.git', 'b'],
      ['c', 'missing', undefined, undefined],
    ],
  );
  const fetched = { ...files, 'a/.claude-plugin/plugin.json': manifest() };
  const [first] = await withFiles(fetched, async (dir) => (await readPlugins(dir)).plugins);
  assert.equal(first?.source, 'local');
});

test('no plugins are the texts of a skill and what a program is tested with', async () => {
  const files = {
    'sales/.claude-plugin/plugin.json': manifest(),
    'skills/team/tone/SKILL.md': skillFile('tone', 'Ask.'),
    'skills/team/tone/agents/grader.md': '# Grader\n',
    'tests/fixtures/broken/.claude-plugin/plugin.json': '{ "name": "!" }',
    'tests/fixtures/broken/skills/a/SKILL.md': '# a\n',
    'evals/first/outputs/scratch/SKILL.md': '# a\n',
  };
  const paths = await withFiles(files, async (dir) =>
    (await readPlugins(dir)).plugins.map(({ path }) => path),
  );
  assert.deepEqual(paths, ['sales']);
});

test('a skill that lies too deep is there as the command of its name', async () => {
  for (const [command, expected] of [
    ['prep', 0],
    ['tone', 1],
  ] as const) {
    const files = {
      '.claude-plugin/plugin.json': manifest(),
      [`commands/${command}.md`]: '---\ndescription: Prepares a call\n---\n\nAsk.\n',
      'skills/from-commands/prep/SKILL.md': skillFile('prep', 'Ask.'),
    };
    assert.equal((await placesOf(files, 'skill-too-deep')).length, expected, command);
  }
});
