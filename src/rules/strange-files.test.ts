// What is said of files that lie, are started or are written otherwise than they seem, each by its smallest case.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe, type RuleId } from './rules.ts';
import { mcp, skill, table } from './shared/examples.ts';
import { local, remote } from './shared/server-examples.ts';
import { allFindingsOf } from './testing.ts';

type Files = Record<string, string>;

/** What the rules given say of files. */
async function said(files: Files, ...rules: readonly RuleId[]): Promise<string[]> {
  const findings = await allFindingsOf(files);
  return findings
    .filter(({ rule }) => rules.some((each) => each === rule))
    .map((each) => `${each.severity}: ${describe(each)}`);
}

const cell = (text: string) => ({
  '.mcp.json': remote('acme-crm', 'https://mcp.acme.example.com/crm'),
  'CONNECTORS.md': table(`| CRM | \`~~CRM\` | ${text} | — |`),
});
const listing = (...names: string[]) => ({
  'skills/prep/SKILL.md': skill('prep', 'Ask.'),
  '.claude-plugin/marketplace.json': JSON.stringify({
    name: 'team',
    owner: { name: 'x' },
    plugins: names.map((name) => ({ name, source: './', skills: ['./skills/prep'] })),
  }),
});
const tree = (name: string) =>
  `# Sales\n\n\`\`\`\n├── .claude-plugin/\n│   └── plugin.json\n├── README.md\n└── skills/\n    └── prep/\n        └── ${name}\n\`\`\`\n`;
const started = (command: string, args: string[], env = {}) => ({
  '.mcp.json': mcp(`"own": ${JSON.stringify({ command, args, env })}`),
});
const readme = (command: string) => ({
  'sales/.claude-plugin/plugin.json': '{ "name": "sales" }',
  '.claude-plugin/marketplace.json':
    '{ "name": "team", "owner": { "name": "x" }, "plugins": [{ "name": "sales", "source": "./sales" }] }',
  'README.md': `# Team\n\n\`\`\`\n${command}\n\`\`\`\n`,
});
const marketplace = (owner: unknown, source: unknown) => ({
  'sales/.claude-plugin/plugin.json': '{ "name": "sales" }',
  '.claude-plugin/marketplace.json': JSON.stringify({
    name: 'team',
    owner,
    plugins: [{ name: 'sales', source }],
  }),
});
const folders = (folder: string) => ({
  [`sales/${folder}/.claude-plugin/plugin.json`]: '{ "name": "acme" }',
});

test('a hook runs what a build makes', async () => {
  const command = '${CLAUDE_PLUGIN_ROOT}/bundle/start.js';
  const hooks = { SessionStart: [{ hooks: [{ type: 'command', command: `node ${command}` }] }] };
  const files = { 'hooks/hooks.json': JSON.stringify({ hooks }) };
  const [missing = ''] = await said(files, 'hook-script-missing');
  assert.match(missing, /^error: .* fails each time/);
  const [built = ''] = await said({ ...files, '.gitignore': 'bundle/\n' }, 'hook-script-missing');
  assert.match(built, /^warning: .* until it is built/);
});

test('a build makes a file only beside what it is made from', async () => {
  const server = started('node', ['${CLAUDE_PLUGIN_ROOT}/servers/crm/dist/index.js']);
  const files = { ...server, 'package.json': '{}\n', '.gitignore': 'dist/\n' };
  const [missing = ''] = await said(files, 'server-command-missing');
  assert.match(missing, /^error: .* is not in the plugin\./);
  const source = { 'servers/crm/src/index.ts': '//\n' };
  const [built = ''] = await said({ ...files, ...source }, 'server-command-missing');
  assert.match(built, /^warning: .* until it is built/);
});

test('a module of Python is looked for where PYTHONPATH leads, if that is the plugin alone', async () => {
  const root = '${CLAUDE_PLUGIN_ROOT}';
  for (const [module, searched, expected] of [
    ['crm', root, 0],
    ['crm.main', root, 0],
    ['mail', root, 1],
    ['main', `${root}/crm`, 0],
    ['main', `${root}/lib:${root}/crm`, 0],
    ['main', `${root}/lib`, 1],
    ['main', `${root}:${'${PYTHONPATH}'}`, 0],
    ['main', '', 0],
  ] as const) {
    const entry = { command: 'python3', args: ['-m', module], env: { PYTHONPATH: searched } };
    const files = {
      '.mcp.json': JSON.stringify({ mcpServers: { own: entry } }),
      'crm/main.py': '#\n',
      'crm/__init__.py': '#\n',
    };
    const told = await said(files, 'server-command-missing');
    assert.equal(told.length, expected, `${module} in ${searched}`);
  }
});

test('two products in one cell are two, and what is connected in Claude needs no server', async () => {
  const rules = ['included-without-server', 'server-undocumented'] as const;
  assert.deepEqual(await said(cell('Sheets / Acme CRM'), ...rules), [
    'warning: The table says that "Sheets" is included, but the plugin has no server of that name. Add the server, or move the name to the other options.',
  ]);
  const connected = 'Sheets / Acme CRM (connect via Claude connectors)';
  assert.deepEqual(await said(cell(connected), ...rules), []);
});

test('a folder that several entries share can have no manifest for each', async () => {
  assert.equal((await said(listing('sales'), 'manifest-missing')).length, 1);
  assert.deepEqual(await said(listing('sales', 'support'), 'manifest-missing'), []);
});

test('a file in a tree is there, be it in capitals or not', async () => {
  const files = { 'skills/prep/SKILL.md': skill('prep', 'Ask.') };
  assert.deepEqual(
    await said({ ...files, 'README.md': tree('skill.md') }, 'readme-path-missing'),
    [],
  );
  assert.equal(
    (await said({ ...files, 'README.md': tree('notes.md') }, 'readme-path-missing')).length,
    1,
  );
});

test('data is sent to no server of the own machine', async () => {
  for (const [url, expected] of [
    ['http://127.0.0.1:19847/mcp', 0],
    ['https://mcp.our-own.dev/mcp', 1],
  ] as const) {
    const files = { '.mcp.json': remote('our-own', url) };
    assert.equal((await said(files, 'directory-privacy')).length, expected, url);
  }
});

test('a module of the plugin is its own, and a package is told as it is written', async () => {
  const root = '${CLAUDE_PLUGIN_ROOT}';
  const own = started('python', ['-m', 'our_server'], { PYTHONPATH: `${root}/src` });
  assert.deepEqual(await said(own, 'server-unknown'), []);
  const [told = ''] = await said(started('uvx', ['ourlabs.core_server@latest']), 'server-unknown');
  assert.match(told, /\(ourlabs\.core_server\)/);
});

test('an install command can go on in the next line, and name a marketplace to fill in', async () => {
  for (const [command, expected] of [
    ['claude plugin install \\\n  sales@other', 1],
    ['claude plugin install \\\n  sales@team', 0],
    ['claude plugin install sales@my-team', 0],
  ] as const) {
    assert.equal((await said(readme(command), 'readme-install-command')).length, expected, command);
  }
});

test('a folder of the plugin in the words of another program is told', async () => {
  const files = { '.mcp.json': local('"${PLUGIN_DIR}/server.js"') };
  assert.match((await said(files, 'server-variable-syntax')).join(), /\$\{CLAUDE_PLUGIN_ROOT\}/);
});

test('a placeholder in the words of the label is told by its row, and a row may name who uses it', async () => {
  const files = {
    'CONNECTORS.md':
      '| Category | Placeholder | Included servers | Notes |\n| --- | --- | --- | --- |\n| 지식 베이스 | `~~knowledge base` | — | for `prep` |\n| Chat | `~~chat` | — | — |\n',
    'skills/prep/SKILL.md': skill('prep', 'Ask ~~지식 베이스 for it.'),
  };
  assert.deepEqual(await said(files, 'placeholder-undefined', 'placeholder-unused'), [
    'info: No skill or command uses "~~chat". Write it where the category is meant, or remove the row.',
    'warning: CONNECTORS.md does not define "~~지식 베이스". Did you mean "~~knowledge base"? Else add a row for it.',
  ]);
});

test('what is there and of another kind is told as that', async () => {
  const inFolder = { source: 'local', path: './sales' };
  assert.deepEqual(
    await said(marketplace('Ada', inFolder), 'marketplace-incomplete', 'source-invalid'),
    [
      'error: Its "owner" is no object with a name, and Claude Code refuses the marketplace. Write `"owner": { "name": … }`.',
      'error: Claude Code knows no source of the kind "local". Of a folder of the marketplace write its path alone, such as "./plugins/name", or "./" for all of it.',
    ],
  );
});

test('a folder that is called after an agent misleads nobody', async () => {
  assert.deepEqual(await said(folders('claude-code'), 'folder-name-mismatch'), []);
  assert.deepEqual(await said(folders('.hidden'), 'folder-name-mismatch'), []);
  assert.equal((await said(folders('crm'), 'folder-name-mismatch')).length, 1);
});

test('a frontmatter that ends early is read up to there', async () => {
  const text = '---\nname: prep\ndescription: Prepares.\n--- MIT\nmetadata: x\n---\n\nAsk.\n';
  const [found = ''] = await said({ 'skills/prep/SKILL.md': text }, 'frontmatter-not-yaml');
  assert.match(found, /^warning: A line "---"/);
});

test('a description below the frontmatter is told with its line', async () => {
  const below = '---\nname: prep\n---\n\ndescription: Prepares a call.\n';
  assert.match(
    String(await said({ 'skills/prep/SKILL.md': below }, 'skill-description-missing')),
    /stands below the frontmatter, .* Move line 5 up/,
  );
  const none = '---\nname: prep\n---\n\nAsk.\n';
  assert.match(
    String(await said({ 'skills/prep/SKILL.md': none }, 'skill-description-missing')),
    /Add a line "description:"/,
  );
});
