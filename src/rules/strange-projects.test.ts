// What is said of projects that hold more than a plugin, or less, each by its smallest case.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe, type RuleId } from './rules.ts';
import { chat, crm, mcp, skill } from './shared/examples.ts';
import { allFindingsOf } from './testing.ts';

type Files = Record<string, string>;

async function said(files: Files, ...rules: readonly RuleId[]): Promise<string[]> {
  const findings = await allFindingsOf(files);
  return findings.filter(({ rule }) => rules.some((each) => each === rule)).map(describe);
}

const manifestOf = (name: string) => `{ "name": "${name}" }`;
const prep = { 'skills/prep/SKILL.md': skill('prep', 'Ask.') };
const agent = (head: string) => ({
  '.claude-plugin/plugin.json': manifestOf('sales'),
  'agents/seller.md': `${head}Sell.\n`,
});
const listed = (source: string) => ({
  '.claude-plugin/marketplace.json': `{ "name": "team", "owner": { "name": "x" }, "plugins": [{ "name": "sales", "source": "${source}" }] }`,
  'Sales/.claude-plugin/plugin.json': manifestOf('sales'),
});
const drawn = (folder: string) =>
  `# Sales\n\n\`\`\`\n├── .claude-plugin/\n│   └── plugin.json\n├── skills/\n│   └── ${folder}/\n│       └── SKILL.md\n└── README.md\n\`\`\`\n`;

const lying = (folder: string) => ({
  'sales/.claude-plugin/plugin.json': manifestOf('sales'),
  [`${folder}/mcp.json`]: mcp(crm),
  [`${folder}/skills/prep/SKILL.md`]: skill('prep', 'Ask.'),
  [`${folder}/agents/seller.md`]: 'Sell.\n',
});
const server = (count: number) =>
  mcp(
    `"own": { "command": "npx", "args": ["-y", "own"], "env": { ${['A', 'B', 'C']
      .slice(0, count)
      .map((name) => `"${name}_KEY": "YOUR_${name}_KEY"`)
      .join(', ')} } }`,
  );
const hint = (value: string) =>
  said(
    { 'commands/a.md': `---\ndescription: d\nargument-hint: ${value}\n---\n\nAsk.\n` },
    'frontmatter-not-yaml',
  );

test('below a folder whose name is to be filled in no file is missing', async () => {
  for (const [folder, expected] of [
    ['{skill_name}', 0],
    ['<skill>', 0],
    ['lead', 1],
  ] as const) {
    const found = await said({ ...prep, 'README.md': drawn(folder) }, 'readme-path-missing');
    assert.equal(found.length, expected, folder);
  }
});

test('words in a table that call a skill are its name', async () => {
  for (const [words, expected] of [
    ['call prep', 0],
    ['call nobody', 1],
  ] as const) {
    const readme = `# Sales\n\n| Command | Use |\n| --- | --- |\n| \`/prep\` | x |\n| \`${words}\` | x |\n`;
    const files = { 'skills/call-prep/SKILL.md': skill('call-prep', 'Ask.'), 'README.md': readme };
    const found = await said({ ...prep, ...files }, 'readme-command-unknown');
    assert.equal(found.length, expected, words);
  }
});

test('a folder in a project that nothing calls a plugin is not held to be one', async () => {
  const rules = ['mcp-file-misplaced', 'frontmatter-missing'] as const;
  assert.deepEqual(await said(lying('server/data'), ...rules), []);
  assert.equal((await said(lying('sales'), ...rules)).length, 2);
});

test('servers may stand in the manifest of an app for another program', async () => {
  const readme =
    '# Sales\n\n| Connector | URL |\n| --- | --- |\n| Acme CRM | https://mcp.acme.example.com/crm |\n';
  const files = {
    'sales/skills/prep/SKILL.md': skill('prep', 'Ask.'),
    'sales/README.md': readme,
  };
  assert.equal((await said(files, 'readme-claims-server')).length, 1);
  const app = { 'sales/manifest.json': '{ "agentConnectors": [] }' };
  assert.deepEqual(await said({ ...files, ...app }, 'readme-claims-server'), []);
});

test('a plugin in the folder of a version keeps its name', async () => {
  for (const [folder, expected] of [
    ['5.2', 0],
    ['v1.0.3', 0],
    ['crm5', 1],
  ] as const) {
    const files = { [`old/${folder}/.claude-plugin/plugin.json`]: manifestOf('sales') };
    assert.equal((await said(files, 'folder-name-mismatch')).length, expected, folder);
  }
});

test('one CONNECTORS.md beside all plugins is enough', async () => {
  const files = {
    'sales/.claude-plugin/plugin.json': manifestOf('sales'),
    'sales/.mcp.json': mcp(crm, chat),
  };
  assert.equal((await said(files, 'connectors-file-missing')).length, 1);
  assert.deepEqual(
    await said({ ...files, 'CONNECTORS.md': '# Connectors\n' }, 'connectors-file-missing'),
    [],
  );
});

test('a skeleton has no servers yet', async () => {
  for (const [name, expected] of [
    ['plugin-name', 0],
    ['sales', 1],
  ] as const) {
    const files = { '.claude-plugin/plugin.json': manifestOf(name), '.mcp.json': mcp() };
    assert.equal((await said(files, 'servers-empty')).length, expected, name);
  }
});

test('many places to fill in of one server are one matter', async () => {
  const [one = '', ...more] = await said({ '.mcp.json': server(3) }, 'server-placeholder-left');
  assert.match(one, /^"A_KEY", "B_KEY" and "C_KEY" of the server "own" still hold places/);
  assert.deepEqual(more, []);
  assert.equal((await said({ '.mcp.json': server(2) }, 'server-placeholder-left')).length, 2);
});

test('a value that is no YAML is read once it stands on a line of its own, as the words say', async () => {
  for (const value of [
    '"a: b" or "c"',
    '[a] [b]',
    `Use: "it's" and 'that'`,
    '"not closed',
    'a: b',
  ]) {
    assert.match(String(await hint(value)), /Write ">" behind its key, and the value on the next/);
    assert.deepEqual(await hint(`>\n  ${value}`), [], value);
  }
});

const naming = (path: string) => ({
  '.claude-plugin/marketplace.json': `{ "name": "team", "owner": { "name": "x" }, "plugins": [{ "name": "sales", "source": "./sales", "skills": ["${path}"] }] }`,
  'sales/.claude-plugin/plugin.json': manifestOf('sales'),
  'sales/prep/SKILL.md': skill('prep', 'Ask.'),
});

test('an entry of a marketplace names the folders of skills too', async () => {
  const found = await said(naming('./prep/SKILL.md'), 'skills-name-file');
  assert.match(String(found), /Name the folder: "\.\/prep"\.$/);
  assert.deepEqual(await said(naming('./prep'), 'skills-name-file'), []);
});

test('a folder in other capitals is named', async () => {
  assert.match(
    String(await said(listed('./sales'), 'source-missing')),
    /the folder is called "Sales"/,
  );
  assert.match(String(await said(listed('./crm'), 'source-missing')), /Correct the path/);
});

test('an agent whose frontmatter is empty has no description', async () => {
  const rules = [
    'skill-description-missing',
    'frontmatter-missing',
    'frontmatter-not-yaml',
  ] as const;
  for (const [head, expected] of [
    ['---\n---\n\n', /^"seller" has no description/],
    ['', /^The agent has no frontmatter/],
    ['---\n- a\n---\n\n', /^The frontmatter has no keys/],
  ] as const) {
    const [first = '', ...others] = await said(agent(head), ...rules);
    assert.match(first, expected);
    assert.deepEqual(others, []);
  }
});
