import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mcp, skill, table } from './shared/examples.ts';
import { findingsOf, placesOf } from './testing.ts';

const crm = '"acme-crm": {\n  "type": "http",\n  "url": "https://mcp.acme.example.com/crm"\n}';
const row = (name: string) => `| CRM | \`~~CRM\` | ${name} | Other CRM |`;
const gains = (...names: readonly string[]) =>
  `| Connector | What it adds |\n| --- | --- |\n${names.map((name) => `| **${name}** | More |\n`).join('')}\nElse ask for it.`;

test('spellings: brackets and keys are none, a description counts, the usual one is kept', async () => {
  const files = {
    'sales/.claude-plugin/plugin.json':
      '{\n  "name": "sales",\n  "description": "Joins ACME CRM, acme-crm and Acme CRM."\n}\n',
    'sales/CONNECTORS.md': table(row('Acme CRM (via MCP)')),
    'support/CONNECTORS.md': table(row('Acme CRM')),
    'support/skills/b/SKILL.md': skill('b', gains('AcmeCRM')),
    'support/README.md': '**Included MCP connections:**\n\n- CRM (acme-crm)\n',
  };
  assert.deepEqual(await placesOf(files, 'connector-spelling-differs'), [
    'connector-spelling-differs sales/.claude-plugin/plugin.json:3:25',
    'connector-spelling-differs support/skills/b/SKILL.md:8:5',
  ]);
});

test('labels: a placeholder in use and the words of the table are none of another kind', async () => {
  for (const label of ['CRM', 'crm', 'chat', 'Acme Chat', 'Anything'])
    assert.deepEqual(await placesOf(labelled(label), 'category-label-differs'), [], label);
  assert.deepEqual(await placesOf(labelled('Mail'), 'category-label-differs'), []);
  assert.deepEqual(await placesOf(labelled('Email'), 'category-label-differs'), [
    'category-label-differs skills/a/SKILL.md:8:5',
  ]);
});

test('unwired products: not categories, not those of a table, unknown words only beside known ones', async () => {
  assert.deepEqual(await unwired('- **Acme CRM / Globex** — more\n- **Acme Mail** — more'), [
    'skills/a/SKILL.md:8:16',
  ]);
  assert.deepEqual(await unwired('- **Globex** — more\n- **Email** — more'), []);
  assert.deepEqual(await unwired('- **Acme Chat** — more'), ['skills/a/SKILL.md:8:5']);
  const native = '- **Acme Chat** — native\n\n';
  assert.deepEqual(await unwired('Ask.', `**Works with:**\n\n${native}`), []);
  const both = '**Connectors:**\n\n- **Acme CRM / Acme Chat** — more\n';
  assert.deepEqual(await unwired('Ask.', both), ['README.md:3:16']);
});

test('a skill that stops: told once, unless it knows another way', async () => {
  const stop = 'If Acme CRM is not connected, stop and tell the owner.';
  assert.deepEqual(await stops(`Look there.\n\n${stop}`), [
    'skill-requires-connector skills/a/SKILL.md:8:31',
  ]);
  assert.deepEqual(await stops(`${stop} They may paste the accounts.`), []);
});

test('tools as placeholders: one finding in place of many, where one server has them all', async () => {
  const tools =
    '| Category | Placeholder | Tools |\n| --- | --- | --- |\n| A | `~~a-b` | `find_a` |\n| C | `~~c-d` | `find_c` |\n';
  const rules = ['placeholder-of-tools', 'placeholder-unused'] as const;
  assert.deepEqual(await placesOf({ '.mcp.json': mcp(crm), 'CONNECTORS.md': tools }, ...rules), [
    'placeholder-of-tools CONNECTORS.md:3:7',
  ]);
  assert.deepEqual(await placesOf({ 'CONNECTORS.md': tools }, ...rules), [
    'placeholder-unused CONNECTORS.md:3:7',
  ]);
});

test('names of servers: packages, keys and regions are no other names', async () => {
  const eu = crm.replace('acme-crm', 'acme-crm-eu').replace('mcp.', 'mcp.eu.');
  assert.deepEqual(await serverNames('Acme CRM (beta)', crm), []);
  assert.deepEqual(await serverNames('Acme CRM', crm, eu), []);
  assert.deepEqual(await serverNames('Acme CRM', crm.replace('acme-crm', 'acme')), []);
  assert.deepEqual(await serverNames('Acme Suite (CRM)', crm), []);
  assert.deepEqual(await serverNames('Acme CRM', crm.replace('acme-crm', 'crm')), [
    'server-label-differs CONNECTORS.md:5:19',
  ]);
});

const labelled = (label: string) => ({
  'CONNECTORS.md': table(row('—')),
  'skills/a/SKILL.md': skill('a', `${gains(label)}\n\nIf ~~chat is connected, post there.`),
});

const working = (body: string, readme = '# Sales\n') => ({
  '.mcp.json': mcp(crm),
  'CONNECTORS.md': table('| CRM | `~~CRM` | Acme CRM | Acme Mail |'),
  'README.md': readme,
  'skills/a/SKILL.md': skill('a', `Connectors to ask:\n\n${body}\n`),
});

const stops = (body: string) =>
  placesOf(
    { '.mcp.json': mcp(crm), 'skills/a/SKILL.md': skill('a', body) },
    'skill-requires-connector',
  );

const serverNames = (name: string, ...servers: string[]) =>
  placesOf(
    { '.mcp.json': mcp(...servers), 'CONNECTORS.md': table(row(name)) },
    'server-label-differs',
  );

const unwired = async (body: string, readme?: string) =>
  (await placesOf(working(body, readme), 'connector-unwired')).map((place) => place.slice(18));

test('what a table says is external is an option, and what else the file tells of is documented', async () => {
  const files = {
    '.mcp.json': mcp(crm),
    'CONNECTORS.md': `${table('| Chat | `~~chat` | Acme Chat (external) | Other |', '| Mail | `~~mail` | Acme Mail | — |')}\nThe server acme-crm is for accounts.\n`,
  };
  assert.deepEqual(await placesOf(files, 'included-without-server', 'server-undocumented'), [
    'included-without-server CONNECTORS.md:6:21',
  ]);
});

test("Claude's rules are not those of a plugin for another agent", async () => {
  assert.deepEqual(await placesOf(madeFor('.codex-plugin'), 'claude-md-ignored'), []);
  assert.equal((await placesOf(madeFor('.claude-plugin'), 'claude-md-ignored')).length, 1);
});

test('what Codex passes over in a plugin of its own is told as its words, and stops nothing', async () => {
  const manifest = '{ "name": "sales", "skills": "./skills/" }\n';
  const server =
    '{ "mcpServers": { "crm": { "command": "bash", "args": ["${CLAUDE_PLUGIN_ROOT}/run.sh"] } } }\n';
  const files = { 'sales/.codex-plugin/plugin.json': manifest, 'sales/.mcp.json': server };
  const toldOf = async (more: Record<string, string> = {}) =>
    (await findingsOf({ ...files, ...more }))
      .filter(({ rule }) => /^(?:component-missing|server-variable-syntax)$/.test(rule))
      .map(({ rule, severity, file }) => `${severity} ${rule} ${file}`);
  const expected = [
    'warning component-missing sales/.codex-plugin/plugin.json',
    'warning server-variable-syntax sales/.mcp.json',
  ];
  assert.deepEqual(await toldOf(), expected);
  // A copy for Claude beside it changes nothing in this one.
  const copy = { 'tools/.claude-plugin/plugin.json': '{ "name": "sales" }\n' };
  assert.deepEqual(await toldOf(copy), expected);
  // In a folder for both, Claude Code fills it in.
  assert.deepEqual(await toldOf({ 'sales/.claude-plugin/plugin.json': manifest }), [
    'error component-missing sales/.claude-plugin/plugin.json',
  ]);
});

test("a tree of people's own data is none of the plugin", async () => {
  assert.deepEqual(await placesOf(drawn('handoffs/log.md'), 'readme-path-missing'), []);
  assert.equal((await placesOf(drawn('commands/'), 'readme-path-missing')).length, 1);
});

function madeFor(manifest: string) {
  return {
    [`sales/${manifest}/plugin.json`]: '{ "name": "sales" }\n',
    'sales/CLAUDE.md': 'Always ask.\n',
    'sales/skills/a/SKILL.md': skill('a', 'Ask for the account.'),
  };
}

function drawn(path: string) {
  return {
    '.claude-plugin/plugin.json': '{ "name": "sales" }\n',
    'README.md': `# Sales\n\n\`\`\`\n├── .claude-plugin/\n│   └── plugin.json\n├── README.md\n└── ${path}\n\`\`\`\n`,
    'handoffs/README.md': 'Handoffs are kept here.\n',
    'skills/a/SKILL.md': skill('a', 'Ask for the account.'),
  };
}
