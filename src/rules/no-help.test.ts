// What is true and helps nobody is not told, or told once; beside it the nearest case that is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe, type RuleId } from './rules.ts';
import { skill, table } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { allFindingsOf } from './testing.ts';

type Files = Readonly<Record<string, string>>;

/** What one rule says of files. */
async function toldBy(files: Files, rule: RuleId): Promise<string[]> {
  const found = await allFindingsOf(files);
  return found.filter((each) => each.rule === rule).map(describe);
}

const listing = (...names: string[]): Files => ({
  '.claude-plugin/marketplace.json': JSON.stringify({
    name: 'team',
    owner: { name: 'x' },
    plugins: names.map((name) => ({ name, source: `./${name}` })),
  }),
});

const pluginsWith = (names: readonly string[], files: (name: string) => Files): Files =>
  Object.assign(listing(...names), ...names.map(files)) as Files;

const manifestOf = (name: string, folder = name): Files => ({
  [`${folder}/.claude-plugin/plugin.json`]: `{ "name": "${name}" }`,
});

const described = (name: string, url: string, description: string): Files => ({
  [`${name}/.mcp.json`]: JSON.stringify({
    mcpServers: { court: { type: 'http', url, description } },
  }),
});

const courts = (one: string, other: string): Files => ({
  ...listing('sales', 'support'),
  ...described('sales', 'https://courts.dev/bonn', one),
  ...described('support', 'https://courts.dev/kiel', other),
  'sales/skills/a/SKILL.md': skill('a', 'Ask.'),
});

const called = (one: string, other: string): Files => ({
  ...listing('sales', 'support'),
  'sales/.mcp.json': remote(one, 'https://wiki.dev/mcp'),
  'support/.mcp.json': remote(other, 'https://wiki.dev/mcp'),
});

const cases: readonly [rule: RuleId, untold: Files, told: Files][] = [
  [
    'folder-name-mismatch',
    {
      '.claude-plugin/marketplace.json':
        '{ "name": "team", "owner": { "name": "x" }, "plugins": [{ "name": "board", "source": "./tools" }] }',
      ...manifestOf('board', 'tools'),
    },
    manifestOf('board', 'tools'),
  ],
  [
    'directory-license',
    { ...listing('sales'), ...manifestOf('legal'), 'sales/LICENSE': 'MIT' },
    { ...listing('legal'), ...manifestOf('legal') },
  ],
  [
    'part-misplaced',
    skillAtRoot({}),
    skillAtRoot({ 'skills/more/SKILL.md': skill('more', 'Look.') }),
  ],
  ['part-misplaced', skillAtRoot({}), skillAtRoot({ 'skills/notes.md': 'Look.' })],
  [
    'part-misplaced',
    skillAtRoot({ 'skills/prep/SKILL.md': skill('prep', 'Ask.') }),
    skillAtRoot({}, ['./more/']),
  ],
  ['part-misplaced', listedAt('./skills', 'skills/skills/x'), listedAt('./skills', 'skills/x')],
  ['frontmatter-missing', agentCalled('INDEX'), agentCalled('scout')],
  ['text-becomes-command', agentCalled('scout'), agentCalled('CONTRACT_TEMPLATE')],
  ['manifest-value-type', loose({ version: '1.0.0' }), loose({ version: 5 })],
  ['manifest-name-missing', loose({ name: 'sales' }), loose({ name: undefined })],
  ['skill-hidden', commandBeside('generated/prep'), commandBeside('prep')],
  ['server-key-unknown', declaredTwice('own'), declaredTwice('other')],
  [
    'claude-md-ignored',
    templateOf('~/.claude/plugins/config/team/CLAUDE.md'),
    templateOf('~/.claude/CLAUDE.md'),
  ],
  ['folder-name-mismatch', inFolder('seo(by-ada)'), inFolder('rank')],
  ['folder-name-mismatch', inFolder('s-e-o'), inFolder('seo-rank')],
  ['servers-empty', emptyBeside('recommended'), emptyBeside('$schema')],
  ['plugin-name-reserved', forkOf('anthropics/knowledge-work-plugins'), forkOf('ada/plugins')],
  ['directory-icon', iconOf('./look.png'), iconOf('book')],
  [
    'server-type-mismatch',
    { '.mcp.json': remote('acme-crm', 'https://mcp.eu.acme.example.com/sse') },
    { '.mcp.json': remote('our-own', 'https://mcp.our-own.dev/sse') },
  ],
  ['server-name-conflict', called('Wiki', 'wiki'), called('team-wiki', 'wiki')],
  [
    'server-url-conflict',
    courts('The court of Bonn', 'The court of Kiel'),
    courts('The court', 'The court'),
  ],
];

function skillAtRoot(more: Files, skills?: string[]): Files {
  return {
    '.claude-plugin/plugin.json': JSON.stringify({ name: 'prep', skills }),
    'SKILL.md': skill('prep', 'Ask.'),
    'more/other/SKILL.md': skill('other', 'Look.'),
    ...more,
  };
}

/** A manifest beside the folder where it belongs. */
function loose(keys: object): Files {
  return { ...listing('sales'), 'sales/plugin.json': JSON.stringify({ name: 'sales', ...keys }) };
}

function listedAt(source: string, folder: string): Files {
  return {
    '.claude-plugin/marketplace.json': JSON.stringify({
      name: 'team',
      owner: { name: 'x' },
      plugins: [{ name: 'x', source }],
    }),
    [`${folder}/SKILL.md`]: skill('x', 'Ask.'),
  };
}

function agentCalled(name: string): Files {
  return {
    '.claude-plugin/plugin.json': '{ "name": "sales" }',
    [`agents/${name}.md`]: '# Agents\n',
  };
}

function commandBeside(folder: string): Files {
  return {
    '.claude-plugin/plugin.json': '{ "name": "sales" }',
    'commands/prep.md': '---\ndescription: Prepares.\n---\n\nLook.\n',
    [`skills/${folder}/SKILL.md`]: skill('prep', 'Ask.'),
  };
}

function templateOf(place: string): Files {
  return {
    'sales/skills/prep/SKILL.md': skill('prep', 'Ask.'),
    'sales/CLAUDE.md': `Fill in a copy of this at ${place}.\n`,
  };
}

function inFolder(folder: string): Files {
  return { ...manifestOf('seo', folder), ...manifestOf('other') };
}

function emptyBeside(key: string): Files {
  return { '.mcp.json': JSON.stringify({ mcpServers: {}, [key]: 'x' }) };
}

function forkOf(repository: string): Files {
  return {
    '.claude-plugin/marketplace.json': JSON.stringify({
      name: 'knowledge-work-plugins',
      owner: { name: 'x' },
      metadata: { repository: `https://github.com/${repository}` },
      plugins: [{ name: 'claude-sales', source: './claude-sales' }],
    }),
    ...manifestOf('claude-sales'),
  };
}

function iconOf(icon: string): Files {
  return {
    '.claude-plugin/plugin.json': JSON.stringify({ name: 'sales', icon }),
    'look.png': '',
  };
}

/** A file of another agent beside the manifest, whose server of the same name Claude Code starts instead. */
function declaredTwice(name: string): Files {
  return {
    '.claude-plugin/plugin.json': JSON.stringify({
      name: 'sales',
      mcpServers: { own: { command: 'node', args: ['${CLAUDE_PLUGIN_ROOT}/own.js'] } },
    }),
    'own.js': '',
    '.mcp.json': JSON.stringify({ mcpServers: { [name]: { command: 'acme-own', cwd: '.' } } }),
  };
}

for (const [rule, untold, told] of cases) {
  test(`${rule} is told where it helps`, async () => {
    const counts = [(await toldBy(untold, rule)).length, (await toldBy(told, rule)).length];
    assert.deepEqual(counts, [0, 1]);
  });
}

const wordsOfMany: readonly [rule: RuleId, file: string, text: string, words: RegExp][] = [
  ['servers-empty', '.mcp.json', '{ "mcpServers": {} }', /nor have those of 4 more plugins/],
  ['claude-md-ignored', 'CLAUDE.md', 'Ask.', /is installed; 4 more plugins have one/],
];

for (const [rule, file, text, words] of wordsOfMany) {
  const filesOf = (name: string) => ({ ...manifestOf(name), [`${name}/${file}`]: text });
  test(`${rule} of many plugins is told once`, async () => {
    assert.equal((await toldBy(pluginsWith(['a', 'b'], filesOf), rule)).length, 2);
    const all = pluginsWith(['a', 'b', 'c', 'd', 'e'], filesOf);
    const [only = '', ...others] = await toldBy(all, rule);
    assert.match(only, words);
    assert.deepEqual(others, []);
  });
}

test('what stops without a connector is called what it is', async () => {
  for (const [path, kind] of [
    ['commands/prep.md', 'command'],
    ['skills/prep/SKILL.md', 'skill'],
  ] as const) {
    const files = {
      'CONNECTORS.md': table('| CRM | `~~CRM` | — | Acme CRM |'),
      [path]: skill('prep', 'Read the account in ~~CRM and sum it up.'),
    };
    const words = await toldBy(files, 'skill-requires-connector');
    assert.deepEqual(
      words.map((each) => each.split(' ')[1]),
      [kind],
    );
  }
});
