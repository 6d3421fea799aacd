import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mcp, skill } from './shared/examples.ts';
import { findingsOf, placesOf } from './testing.ts';
import { describe } from './rules.ts';

const crm = '"acme-crm": {\n  "type": "http",\n  "url": "https://mcp.acme.example.com/crm"\n}';

test('the README of a marketplace: each row against its plugin', async () => {
  const files = {
    'sales/.claude-plugin/plugin.json': '{ "name": "sales" }',
    'sales/.mcp.json': mcp(crm),
    'README.md':
      '# Team\n\n| Plugin | How it helps | Connectors |\n| --- | --- | --- |\n| **[sales](./sales)** | Sells | Acme CRM, Acme Chat |\n',
  };
  assert.deepEqual(await placesOf(files, 'readme-claims-server'), [
    'readme-claims-server README.md:5:44',
  ]);
});

test('a header that was left above a new one names no columns', async () => {
  const row = '| [sales](./sales) | Sells | Acme Chat |\n';
  const claims = (header: string) =>
    placesOf(
      {
        'sales/.claude-plugin/plugin.json': '{ "name": "sales" }',
        'sales/.mcp.json': mcp(crm),
        'README.md': `| Plugin | How | Connectors |\n| --- | --- | --- |\n${header}${row}`,
      },
      'readme-claims-server',
    );
  assert.equal((await claims('')).length, 1);
  assert.equal((await claims('| Plugin | How | Data |\n|---|---|---|\n')).length, 0);
});

const claimsOf = (readme: string) =>
  placesOf({ '.mcp.json': mcp(crm), 'README.md': readme }, 'readme-claims-server');

test('a list of what is included, in other languages', async () => {
  for (const readme of [
    '**포함된 MCP 연결:**\n\n- CRM(Acme CRM) — 계정\n- 채팅(Acme Chat) — 맥락\n',
    '**已包含的 MCP 连接：**\n- CRM（Acme CRM）用于账户\n- 聊天（Acme Chat、Acme CRM）用于背景\n',
    '同梱のMCPサーバー:\n\n- **Acme Chat** — 検索\n',
    '**Conectores MCP incluidos:**\n\n- **Acme Chat**: mensajes\n',
    'Enthaltene MCP-Server:\n\n- **Acme Chat**: Nachrichten\n',
  ])
    assert.equal((await claimsOf(readme)).length, 1, readme);
  const sentence = '이 플러그인은 포함된 MCP 연결로 즉시 사용할 수 있습니다: Acme Chat\n';
  assert.deepEqual(await claimsOf(sentence), []);
});

test('lists of a README: whole ones only, servers without an address only where each is told', async () => {
  const empty = '"acme-chat": { "type": "http", "url": "" }';
  const missing = async (readme: string) => {
    const files = { '.mcp.json': mcp(crm, empty), 'README.md': readme };
    return (await placesOf(files, 'readme-server-missing')).length;
  };
  assert.equal(await missing(list('It works with the following MCP servers:')), 1);
  assert.equal(await missing('Pre-configured servers are Acme CRM.\n'), 1);
  const row = '| Acme CRM | https://mcp.acme.example.com/crm |';
  assert.equal(await missing(`| Connector | URL |\n| --- | --- |\n${row}\n`), 1);
  for (const other of [
    list('Included servers, for example:'),
    list('The main included MCP servers:'),
    `| Key connectors | URL |\n| --- | --- |\n${row}\n`,
    list('You can add the following MCP servers:'),
    list('Included MCP servers:', '- **Acme CRM**\n- and others\n'),
    list('Included MCP servers:', '- **Acme CRM**\n') + '\nAcme Chat has no address yet.\n',
    'Pre-configured servers include Acme CRM.\n',
  ]) {
    assert.equal(await missing(other), 0, other);
  }
  const files = {
    'sales/.claude-plugin/plugin.json': '{ "name": "sales" }',
    'sales/.mcp.json': mcp(crm, empty, remote('our-own', 'https://mcp.example.com/own')),
    'README.md':
      '| Plugin | Connectors |\n| --- | --- |\n| [sales](./sales/) | Acme CRM |\n| [sales](./sales) | e.g. Acme CRM |\n',
  };
  const [found, ...rest] = await findingsOf(files).then((all) =>
    all.filter(({ rule }) => rule === 'readme-server-missing'),
  );
  assert.match(found === undefined ? '' : describe(found), / leaves out "our-own"\./);
  assert.deepEqual([found?.line, found?.column, rest], [3, 23, []]);
});

test('counts and fields of a README: what is said of this plugin, not of others or of options', async () => {
  const readme = [
    'This plugin works with 40 MCP servers of others; over 8000 MCP servers exist.',
    '├── .mcp.json   # 2 MCP server connections',
    'The `timeout` field of `.mcp.json` can be set. The `mcpServers` field lists servers.',
    'The `oauth` object holds the client in `.mcp.json`. The `tags` key lists words.',
    'Beside `.mcp.json` lies `x.json`: the `rows` field lists them.',
  ].join('\n');
  const files = { '.mcp.json': mcp(crm), 'README.md': readme };
  assert.deepEqual(await placesOf(files, 'readme-count-differs', 'readme-field-missing'), [
    'readme-count-differs README.md:2:19',
    'readme-field-missing README.md:4:5',
    'readme-field-missing README.md:4:57',
  ]);
});

test('the table of plugins: a name in words is no entry, a choice or a link elsewhere is', async () => {
  const names = ['sales', 'support', 'design'];
  const rows = '| Plugin | Help |\n| --- | --- |\n| [a](./sales) | x |\n| [b](./support/) | x |\n';
  const missing = (readme: string) =>
    placesOf(marketplaceFiles(readme, names), 'readme-plugin-missing');
  const places = ['readme-plugin-missing README.md:3:1'];
  assert.deepEqual(await missing(`Good design tools.\n\n${rows}`), places);
  assert.deepEqual(await missing(`Some of our plugins:\n\n${rows}`), []);
  assert.deepEqual(await missing(`${rows}\nAlso [the third](./design).\n`), []);
  assert.deepEqual(await missing(`${rows}\n- \`design\`\n`), []);
  assert.deepEqual(await missing('| Plugin |\n| --- |\n| [a](./sales) |\n'), []);
  assert.deepEqual(await missing(rows.replace('Help', 'Examples (of many)')), []);
  // What several tables and the text name counts together.
  const found = await findingsOf(marketplaceFiles(`${rows}\n- \`design\`\n`, [...names, 'law']));
  assert.match(
    found.filter(({ rule }) => rule === 'readme-plugin-missing').map(describe)[0] ?? '',
    /names 3 of the 4 plugins of this marketplace and nothing of law\./,
  );
  const whole = marketplaceFiles(rows, names);
  const file = '.claude-plugin/marketplace.json';
  const elsewhere = { name: 'far', source: { source: 'github', repo: 'acme/far' } };
  const listing = JSON.parse(whole[file] ?? '') as { plugins: object[] };
  const more = JSON.stringify({ ...listing, plugins: [...listing.plugins, elsewhere] });
  assert.match(
    (await findingsOf({ ...whole, [file]: more }))
      .filter(({ rule }) => rule === 'readme-plugin-missing')
      .map(describe)
      .join(),
    /names 2 of the 3 plugins of this marketplace that lie beside it and nothing of design\./,
  );
});

test('the file tree: the plugin’s own only, and what is gone once', async () => {
  const own = ['├── .claude-plugin/plugin.json', '├── README.md', '├── .env', '├── … more'];
  const gone = ['├── commands/', '│   ├── a.md', '│   └── b.md'];
  const skills = ['└── skills/', '    ├── prep/', '    │   └── SKILL.md', '    └── old/ # gone'];
  const found = await findingsOf(withTree('sales/', ...own, ...gone, ...skills));
  assert.deepEqual(
    found.map(({ rule, line, column }) => `${rule} ${line}:${column}`),
    ['readme-path-missing 7:5'],
  );
  assert.match(
    found.map(describe)[0] ?? '',
    /^The file tree shows "commands", "skills\/old", which/,
  );
  for (const other of [
    withTree('my-plugin/', ...own, ...gone, ...skills),
    withTree(...gone, ...skills),
    withTree('├── .claude-plugin/plugin.json', ...['a', 'b'].map((name) => `├── ${name}.md`)),
  ]) {
    assert.deepEqual(await placesOf(other, 'readme-path-missing'), []);
  }
});

test('install commands of another agent, and commands that are only planned, are no mistakes', async () => {
  const skills = { 'skills/prep/SKILL.md': skill('prep', 'Ask.') };
  const count = async (readme: string, rule: 'readme-install-command' | 'readme-command-unknown') =>
    (await placesOf({ ...skills, 'README.md': readme }, rule)).length;
  const path = '/plugins install https://github.com/team/sales';
  for (const [readme, wanted] of [
    [`| Kimi Code CLI | \`${path}\` |\n`, 0],
    [`**Kimi Code CLI**\n\n\`\`\`\n${path}\n\`\`\`\n`, 0],
    [`### Copilot CLI\n\n${path}\n`, 0],
    [`### Cursor and Claude Code\n\n${path}\n`, 1],
    [`### Codex\n\nx\n\n### Installation\n\n${path}\n`, 1],
    [`### Codex\n\nclaude plugin add sales\n`, 1],
  ] as const) {
    assert.equal(await count(readme, 'readme-install-command'), wanted, readme);
  }
  assert.equal(await count(rowOf('📋 planned'), 'readme-command-unknown'), 0);
  assert.equal(await count(rowOf('Geplant'), 'readme-command-unknown'), 0);
  assert.equal(await count(rowOf('ready'), 'readme-command-unknown'), 1);
  assert.equal(await count(rowOf('Shows what is planned this week'), 'readme-command-unknown'), 1);
});

test('a command under a heading that says it is gone, in any language, is named as that', async () => {
  const skills = { 'skills/prep/SKILL.md': skill('prep', 'Ask.') };
  const count = async (heading: string) =>
    (await placesOf({ ...skills, 'README.md': `${heading}\n` }, 'readme-command-unknown')).length;
  for (const words of [
    'moved',
    'verschoben',
    'déplacée',
    'renombrado',
    'removido',
    'rimossa',
    '廃止',
    '이동됨',
    '已移至另一个插件',
    'перенесён',
    'usunięte',
    'taşındı',
    'đã chuyển',
  ]) {
    assert.equal(await count(`### \`/audit\` — ${words}`), 0, words);
  }
  assert.equal(await count('### `/audit` — moves files'), 1);
});

test('names of commands are read whole, and those that a plugin puts into a project are there', async () => {
  const files = {
    'skills/prep/SKILL.md': skill('prep', 'Ask.'),
    'commands/team.init.md': 'Sets up.\n',
    'commands/prüfung.md': 'Prüft.\n',
    'assets/templates/commands/plan.md': 'Plans.\n',
  };
  const names = ['/team.init', '/prüfung', '/plan', '/team.exit', '/análise', '/분석'];
  const rows = names.map((name) => `| \`${name}\` | x |\n`).join('');
  const readme = `| Command | Use |\n| --- | --- |\n${rows}\n### \`/análise\`\n`;
  const found = await findingsOf({ ...files, 'README.md': readme });
  assert.deepEqual(
    found
      .filter(({ rule }) => rule === 'readme-command-unknown')
      .map((each) => /"(.*)\. Correct/.exec(describe(each))?.[1]),
    ['/team.exit"', '/análise", which stands in line 10 too', '/분석"'],
  );
});

test('tables of the commands of Claude Code, and READMEs of something else, name none of the plugin', async () => {
  assert.equal(await countUnknown('/agents', '/compact [what]', '/mcp'), 0);
  assert.equal(await countUnknown('/review', '/close', '/file'), 3);
  assert.equal(await countUnknown('/prep', '/namer'), 0);
  const others = ['/one', '/two', '/three', '/four', '/five'];
  assert.equal(await countUnknown(...others), 0);
  assert.equal(await countUnknown('/prep', ...others), 5);
});

test('what a plugin beside this one has, or a repository, is no slip', async () => {
  const unknown = async (...rows: readonly string[]) => {
    const found = await findingsOf({
      ...marketplaceFiles('# Team\n', ['sales', 'law']),
      'law/skills/two/SKILL.md': skill('two', 'Ask.'),
      'sales/README.md': `| Skill | Source |\n| --- | --- |\n${commandRow('a')}${rows.join('')}`,
    });
    return found
      .filter(({ rule }) => rule === 'readme-command-unknown')
      .map((each) => /"(.*)"/.exec(describe(each))?.[1]);
  };
  assert.deepEqual(await unknown(commandRow('/law:two'), commandRow('/law:three')), ['/law:three']);
  assert.deepEqual(await unknown(commandRow('two')), ['two']);
  assert.deepEqual(
    await unknown(commandRow('vitest', '`antfu/skills`'), commandRow('b', '`skills/a`')),
    ['b'],
  );
});

test('what an install command says, and what to write for it', async () => {
  for (const name of [
    'plugin-name',
    'your-plugin',
    'PLUGIN',
    'dein-plugin',
    'nome-do-plugin',
    'nombre-del-plugin',
    'nom-du-plugin',
    'nome-del-plugin',
    'プラグイン名',
    '플러그인-이름',
    '插件名称',
  ]) {
    assert.deepEqual(await said(`/plugin install ${name}@team --scope user`), [], name);
  }
  assert.match(
    (await said('claude plugin add our-team/plugins'))[0] ?? '',
    /`claude plugin marketplace add our-team\/plugins`/,
  );
  const alone = await findingsOf({
    'skills/prep/SKILL.md': skill('prep', 'Ask.'),
    'README.md': '`/plugin install our-team/tools`\n',
  });
  assert.match(alone.map(describe).join(), /`claude plugin marketplace add our-team\/tools`/);
  const unlisted = await findingsOf({
    ...marketplaceFiles('# Team\n', ['sales']),
    'old/law/.claude-plugin/plugin.json': '{ "name": "law" }',
    'old/law/README.md': '`claude plugins add ./team/law`\n\n`claude plugin install law@team`\n',
  });
  for (const each of unlisted.filter(({ rule }) => rule === 'readme-install-command')) {
    assert.match(
      describe(each),
      /The marketplace does not list "law"; add an entry for it first\./,
    );
  }
  assert.equal(unlisted.filter(({ rule }) => rule === 'readme-install-command').length, 2);
  const [folder, listed] = unlisted
    .filter(({ rule }) => rule === 'readme-install-command')
    .map(describe);
  assert.match(folder ?? '', /\(`claude --plugin-dir \.\/team\/law` tries a folder as it is\)/);
  assert.match(listed ?? '', /installs nothing\. The marketplace does not list/);
  assert.match((await said('/plugin install sale@team'))[0] ?? '', /has no plugin "sale"/);
  assert.match((await said('/install sales@team'))[0] ?? '', /`claude plugin install sales@team`/);
});

test('commands that Claude Code does not have, and what is meant by them', async () => {
  const add = 'claude plugin marketplace add';
  const install = 'claude plugin install sales@team';
  for (const [command, expected] of [
    ['claude marketplace add team/plugins', `${add} team/plugins`],
    ['claude marketplace add ./plugins', `${add} ./plugins`],
    ['/marketplace add https://github.com/team/plugins', `${add} https://github.com/team/plugins`],
    ['/marketplace add git@github.com:team/plugins', `${add} git@github.com:team/plugins`],
    ['/plugin marketplace install team/plugins', `${add} team/plugins`],
    ['claude install team/plugins', `${add} team/plugins`],
    ['claude install team/plugins#sales', install],
    ['/plugin marketplace add .', `${add} ./`],
    ['claude plugin marketplace add ..', `${add} ../`],
    ['/plugin marketplace add github:team/plugins', `${add} team/plugins`],
    ['/plugin marketplace add github.com/team/plugins.git', `${add} team/plugins`],
    ['/plugin marketplace add ssh://git@github.com/team/plugins', `${add} team/plugins`],
    ['/plugin marketplace add @team/plugins', `${add} team/plugins`],
    ['/plugin marketplace add file:///srv/plugins', `${add} /srv/plugins`],
    ['claude marketplace add .', `${add} ./`],
    ['/plugin install team:sales', install],
    ['claude plugin install sales --marketplace team', install],
    ['claude plugin install sales --marketplace=team --scope user', install],
    ['claude plugin install sales@team --marketplace team/plugins', install],
    ['claude plugin install notes --marketplace other', 'claude plugin install notes@other'],
  ] as const) {
    const [words = '', ...others] = await said(command);
    assert.ok(words.includes(`Write \`${expected}\``), words);
    assert.deepEqual(others, []);
  }
  for (const command of [
    'claude install stable',
    'claude plugin marketplace add ./plugins',
    'claude plugin marketplace add team/plugins#main',
    'claude plugin marketplace add git@github.com:team/plugins.git',
    'claude plugin marketplace add https://github.com/team/plugins.git',
    'claude plugin marketplace add ~/plugins',
    'claude marketplace add <repository/of/ours>',
    'The Claude marketplace install page',
    'claude plugin install sales --marketplace team/plugins',
    'claude plugin install sales --marketplace ./plugins',
    'claude plugin install sales --marketplace <place>',
  ])
    assert.deepEqual(await said(command), [], command);
  assert.match(
    (await said('/plugin install law@team # ours'))[0] ?? '',
    /^The command "\/plugin install law@team" /,
  );
});

test('what somebody calls a marketplace in their own home folder nobody knows', async () => {
  const install = 'claude plugin install sales@mine';
  for (const [added, count] of [
    ['/plugin marketplace add ~/code/plugins', 0],
    ['claude plugin marketplace add /Users/ada/code/plugins', 0],
    ['claude plugin marketplace add ./plugins', 1],
    ['claude plugin marketplace add ~/code/plugins\nclaude plugin marketplace add ./', 1],
    ['', 1],
  ] as const)
    assert.equal((await said(`${added}\n${install}`)).length, count, added);
});

test('a README that is told how to add the marketplace is not told that it adds none', async () => {
  const wrong = 'claude plugin install ./sales';
  assert.match((await said(wrong)).join(), /adds the marketplace nowhere/);
  for (const line of [
    'claude plugin add team/plugins',
    'claude marketplace add team/plugins',
    'claude plugin install sales --marketplace team/plugins',
  ])
    assert.doesNotMatch((await said(`${line}\n${wrong}`)).join(), /adds the marketplace nowhere/);
  assert.match(
    (await said('/plugin install /path/to/your-service')).join(),
    /Write `claude --plugin-dir \/path\/to\/your-service`/,
  );
});

const commandRow = (name: string, from = '') => `| \`${name}\` | ${from} |\n`;

const marketplaceFiles = (readme: string, names: readonly string[]) => ({
  '.claude-plugin/marketplace.json': JSON.stringify({
    name: 'team',
    description: 'Ours.',
    owner: { name: 'Team' },
    plugins: names.map((name) => ({ name, source: `./${name}` })),
  }),
  ...Object.fromEntries(names.map((name) => [`${name}/skills/a/SKILL.md`, skill('a', 'x')])),
  'README.md': readme,
});

const withTree = (...lines: readonly string[]) => ({
  'README.md': ['```', ...lines, '```', ''].join('\n'),
  'skills/prep/SKILL.md': skill('prep', 'Ask.'),
});

const list = (lead: string, items = '- **Acme CRM**\n') => `${lead}\n\n${items}`;

const remote = (name: string, url: string) => `"${name}": { "type": "http", "url": "${url}" }`;

async function countUnknown(...names: string[]): Promise<number> {
  const rows = names.map((name) => `| \`${name}\` | x |\n`).join('');
  const files = {
    'skills/prep/SKILL.md': skill('prep', 'Ask.'),
    'skills/prep/subskills/namer.md': '# Namer\n',
    'README.md': `| Command | Use |\n| --- | --- |\n${rows}`,
  };
  return (await placesOf(files, 'readme-command-unknown')).length;
}

async function said(command: string): Promise<string[]> {
  const readme = `\`\`\`\n${command}\n\`\`\`\n`;
  const all = await findingsOf(marketplaceFiles(readme, ['sales']));
  return all.filter(({ rule }) => rule === 'readme-install-command').map(describe);
}

function rowOf(state: string): string {
  return `| Skill | Role | State |\n| --- | --- | --- |\n| \`prep\` | main | ready |\n| \`audit\` | main | ${state} |\n`;
}
