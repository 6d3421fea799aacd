// Kinds of words that were wrong of marketplaces nobody here had written, each by its smallest case.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe, type RuleId } from './rules.ts';
import { crm, mcp, skill, table } from './shared/examples.ts';
import { local, remote } from './shared/server-examples.ts';
import { allFindingsOf } from './testing.ts';

type Files = Record<string, string>;

/** What the rules given say of files. */
async function said(files: Files, ...rules: readonly RuleId[]): Promise<string[]> {
  const findings = await allFindingsOf(files);
  return findings.filter(({ rule }) => rules.some((each) => each === rule)).map(describe);
}

const chat = remote('acme-chat', 'https://mcp.acme.example.com/chat');

const rowOf = (cell: string, header = 'Connectors') => ({
  'sales/.claude-plugin/plugin.json': '{ "name": "sales" }',
  'sales/.mcp.json': mcp(crm),
  'README.md': `| Plugin | ${header} |\n| --- | --- |\n| [sales](./sales) | ${cell} |\n`,
});

const started = (rest: string) => ({
  '.mcp.json': mcp(`"own": {\n  "command": "node",\n  "args": ["dist/index.js"],\n  ${rest}\n}`),
  'dist/index.js': '// the server\n',
});

const installing = (command: string) => ({
  '.claude-plugin/marketplace.json':
    '{ "name": "team", "owner": { "name": "x" }, "plugins": [{ "name": "sales", "source": "./sales" }] }',
  'sales/.claude-plugin/plugin.json': '{ "name": "sales" }',
  'README.md': `# Team\n\n\`\`\`\n${command}\n\`\`\`\n`,
});

const entryOf = (name: string) => `{ "name": "${name}", "source": "./${name}" }`;
const commandRows = (...names: string[]) =>
  `| Skill | Use |\n| --- | --- |\n${names.map((name) => `| \`${name}\` | x |\n`).join('')}`;

const commandsOf = (row: string) => ({
  'skills/prep/SKILL.md': skill('prep', 'Ask.'),
  'README.md': `# Sales\n\n| Command | Use |\n| --- | --- |\n| \`feed\` | x |\n| \`${row}\` | x |\n`,
});

const includes = (name: string) => ({
  '.mcp.json': mcp(crm),
  'CONNECTORS.md': table(`| CRM | \`~~CRM\` | ${name} | Other |`),
});

const wordsFor = async (line: string) =>
  (
    await said({ 'skills/a/SKILL.md': `---\nname: a\n${line}\n---\n\nx\n` }, 'frontmatter-not-yaml')
  )[0];

test('a row is of the category of a part of its name, of its product, of what it includes', async () => {
  for (const [row, expected] of [
    ['| CRM / Leads | `~~contacts` | — | Vault |', 0],
    ['| Chat / search | — | — | Vault |', 0],
    ['| Acme Chat | `~~acme` | — | Other |', 0],
    ['| Talk rooms | `~~rooms` | Acme Chat | Other |', 0],
    ['| Talk rooms | `~~rooms` | — | Vault |', 1],
    ['| Talk rooms | `~~rooms` | — | Other |', 0],
    ['| (none) | — | — | It needs none. |', 0],
  ] as const) {
    const files = { '.mcp.json': chat, 'CONNECTORS.md': table(row) };
    assert.equal((await said(files, 'category-unknown')).length, expected, row);
  }
  const [far] = await said(
    { 'CONNECTORS.md': table('| Smail | `~~s` | — | A |') },
    'category-unknown',
  );
  assert.match(far ?? '', /Did you mean "Email"\?$/);
  const [word] = await said(
    { 'CONNECTORS.md': table('| E-maps | `~~s` | — | A |') },
    'category-unknown',
  );
  assert.match(word ?? '', /^The catalog has no category for "E-maps", .* call it that\.$/);
});

test('a condition in the line of a placeholder says what happens without it, in any language', async () => {
  for (const [line, expected] of [
    ['- ~~CRM (se existir)', 0],
    ['- Documentos (via ~~CRM se disponível)', 0],
    ['Read ~~CRM where relevant.', 0],
    ['- ~~CRM falls vorhanden', 0],
    ['Read the account in ~~CRM.', 1],
  ] as const) {
    const files = {
      'CONNECTORS.md': table('| CRM | `~~CRM` | — | Acme CRM |'),
      'skills/prep/SKILL.md': skill('prep', line),
    };
    assert.equal((await said(files, 'skill-requires-connector')).length, expected, line);
  }
});

test('one word for an address that is switched off, with the type where it is another', async () => {
  const files = {
    '.mcp.json': mcp(
      '"acme-crm": {\n  "type": "sse",\n  "url": "https://old.acme.example.com/crm"\n}',
    ),
  };
  assert.deepEqual(await said(files, 'server-endpoint-retired', 'server-type-mismatch'), [
    'Acme CRM has switched off https://old.acme.example.com/crm, the address of "acme-crm". Use https://mcp.acme.example.com/crm with "type": "http" (https://acme.example.com/docs).',
  ]);
});

test('a local server that nobody knows is told by what it starts', async () => {
  const files = {
    '.mcp.json': mcp('"acme-crm": { "command": "npx", "args": ["-y", "@someone/crm"] }'),
  };
  assert.deepEqual(await said(files, 'server-unknown'), [
    'The catalog has no entry for what the server "acme-crm" starts (@someone/crm), so it cannot say how people sign in and what it reads and writes.',
  ]);
});

test('a server named after a product without an entry is told with what is nearest', async () => {
  for (const text of [
    remote('Other-CRM', 'https://mcp.other.com/mcp'),
    mcp('"other_crm": { "command": "npx", "args": ["-y", "@other/crm"] }'),
  ]) {
    const [message = ''] = await said({ '.mcp.json': text }, 'server-unknown');
    assert.match(message, /^The catalog has no entry for Other CRM, .* has: Acme CRM/);
  }
});

test('a program of the plugin needs no entry in a catalog, a package that it hands a file does', async () => {
  for (const [args, expected] of [
    ['"bun", "args": ["run", "--cwd", "${CLAUDE_PLUGIN_ROOT}", "start"]', 0],
    ['"${CLAUDE_PLUGIN_ROOT}/bin/serve"', 0],
    ['"npx", "args": ["mcp-remote", "http://localhost:2529/mcp"]', 0],
    ['"npx", "args": ["mcp-remote", "https://mcp.our-own.com/mcp"]', 1],
    ['"npx", "args": ["someones-crm", "--config", "${CLAUDE_PLUGIN_ROOT}/crm.json"]', 1],
  ] as const) {
    const files = { '.mcp.json': mcp(`"own": { "command": ${args} }`) };
    assert.equal((await said(files, 'server-unknown')).length, expected, args);
  }
});

test('a cell of a marketplace’s README that names no connector lists none', async () => {
  assert.equal((await said(rowOf('Tribe AI'), 'readme-server-missing')).length, 0);
  assert.equal((await said(rowOf('Acme Chat'), 'readme-server-missing')).length, 1);
  assert.equal((await said(rowOf('—'), 'readme-server-missing')).length, 1);
});

test('a column that is headed as a choice is no whole list of connectors, in any language', async () => {
  for (const [header, some] of [
    ['Connectors', 'Main connectors'],
    ['Connectors', 'Key connectors'],
    ['Connectors', 'Connectors (e.g.)'],
    ['连接器', '主要连接器'],
    ['コネクタ', '主なコネクタ'],
    ['커넥터', '주요 커넥터'],
    ['Connecteurs', 'Principaux connecteurs'],
    ['Connecteurs', 'Connecteurs clés'],
    ['Konnektoren', 'Wichtigste Konnektoren'],
    ['Conectores', 'Conectores principales'],
    ['Conectores', 'Principais conectores'],
    ['Connettori', 'Connettori principali'],
    ['Коннекторы', 'Основные коннекторы'],
    ['Nhà cung cấp', 'Nhà cung cấp chính'],
  ] as const) {
    const missing = async (words: string) =>
      (await said(rowOf('Acme Chat', words), 'readme-server-missing')).length;
    assert.deepEqual([await missing(header), await missing(some)], [1, 0], some);
  }
  assert.deepEqual(await said(rowOf('Acme Chat 等', '连接器'), 'readme-server-missing'), []);
});

test('"cwd" is passed over: what it leads to need not be there, and nothing starts from it', async () => {
  assert.equal(
    (await said(started('"cwd": "${CLAUDE_PLUGIN_ROOT}"'), 'server-command-outside-root')).length,
    1,
  );
  assert.equal(
    (await said(started('"cwd": "${CLAUDE_PLUGIN_ROOT}/gone"'), 'server-command-missing')).length,
    0,
  );
  assert.equal(
    (
      await said(
        { '.mcp.json': local('"${CLAUDE_PLUGIN_ROOT}/gone.js"') },
        'server-command-missing',
      )
    ).length,
    1,
  );
});

test('what the plugin directory wants: the files of the repository count, and many plugins are told once', async () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const entries = names.map((name) => `{ "name": "${name}", "source": "./${name}" }`);
  const files = {
    '.claude-plugin/marketplace.json': `{ "name": "team", "description": "x", "owner": { "name": "x" }, "plugins": [${entries.join(', ')}] }`,
    ...Object.fromEntries(
      names.map((name) => [`${name}/.claude-plugin/plugin.json`, `{ "name": "${name}" }`]),
    ),
  };
  const wanted = ['directory-icon', 'directory-license', 'directory-readme'] as const;
  const all = await said(files, ...wanted);
  assert.equal(all.length, 3);
  assert.match(all[0] ?? '', /^"a" and 4 more plugins of this marketplace have no icon/);
  const rooted = { ...files, LICENSE: 'MIT\n', 'README.md': '# Team\n' };
  assert.equal((await said(rooted, ...wanted)).length, 1);
});

test('a frontmatter that is no YAML is told in plain words', async () => {
  assert.match(
    (await wordsFor('description: Two: one.')) ?? '',
    /a colon and a space inside a value/,
  );
  assert.match(
    (await wordsFor('description: "One" and two')) ?? '',
    /words follow where the value has ended/,
  );
  assert.match(
    (await wordsFor('description: "One.\n\n<example>\nUser: \\"Two\\"\n</example>\n"')) ?? '',
    /a value in quotes goes on below, .* Put two spaces in front of each, up to the closing quote\./,
  );
  assert.match((await wordsFor('description: "One\nhint: two')) ?? '', /is not closed/);
  assert.match(
    (await wordsFor('allowed-tools: - Read\n  - Write')) ?? '',
    /a list begins on the line of its key/,
  );
  assert.match(
    (await wordsFor('triggers:\n  - "one"\n  "two"\n  - "three"')) ?? '',
    /"- " is missing in front of an entry/,
  );
  assert.match(
    (await wordsFor('arguments:\n  - name: a\n    description: One: two')) ?? '',
    /on the next line, two spaces further in than the key/,
  );
  assert.match(
    (await wordsFor('description: @one')) ?? '',
    /begins with a sign that means something else/,
  );
});

test('a list of variables that a program wants is no list of connectors', async () => {
  for (const [what, expected] of [
    ['`ACME_KEY`, `ACME_TOKEN`', 0],
    ['recent messages', 1],
  ] as const) {
    const files = {
      '.mcp.json': remote('own', 'https://mcp.example.com/mcp'),
      'skills/env/SKILL.md': skill('env', `Connectors to attempt:\n\n- **Acme Chat**: ${what}\n`),
    };
    assert.equal((await said(files, 'connector-unwired')).length, expected, what);
  }
});

test('install commands: what Anthropic lists is no mistake, and the right name is in the advice', async () => {
  for (const right of [
    'claude plugin install sales@team',
    'claude plugin install sales@claude-plugins-official',
    '/plugin install reviews@somebody',
  ])
    assert.deepEqual(await said(installing(right), 'readme-install-command'), [], right);
  assert.match(
    (await said(installing('/plugin install @team'), 'readme-install-command'))[0] ?? '',
    /installs nothing: "@team" is no name of a plugin\./,
  );
  assert.deepEqual(await said(installing('/plugin install sales@crew'), 'readme-install-command'), [
    'The command "/plugin install sales@crew" installs nothing: this marketplace is not called "crew". Write `claude plugin install sales@team`. The README adds the marketplace nowhere: write `claude plugin marketplace add` with its place first.',
  ]);
});

test('an install command names the plugin that it means, be it another one than that of the README', async () => {
  const files = {
    '.claude-plugin/marketplace.json':
      '{ "name": "team", "description": "x", "owner": { "name": "x" }, "plugins": [{ "name": "git", "source": "./git" }, { "name": "review", "source": "./checks" }] }',
    'git/.claude-plugin/plugin.json': '{ "name": "git" }',
    'checks/.claude-plugin/plugin.json': '{ "name": "review" }',
  };
  const advised = async (readme: string) =>
    (
      await said(
        { ...files, 'git/README.md': `# Git\n\n\`${readme}\`\n` },
        'readme-install-command',
      )
    )[0];
  for (const readme of [
    '/plugin install review@crew',
    'claude plugin install acme/plugins/review',
    'claude plugins add crew/review',
    'claude plugin install ./checks/',
  ])
    assert.match(
      (await advised(readme)) ?? '',
      /[Ww]rite `claude plugin install review@team`\. /,
      readme,
    );
  assert.match(
    (await advised('claude plugins add github:acme/checks')) ?? '',
    /add acme\/checks`, then `claude plugin install git@MARKETPLACE`\. For MARKETPLACE write the name that the first of them prints\./,
  );
  assert.match((await advised('claude plugin install acme/tools')) ?? '', /install git@team`\./);
});

test('a repository that a README of a marketplace installs is to be added', async () => {
  const files = {
    '.claude-plugin/marketplace.json':
      '{ "name": "team", "description": "x", "owner": { "name": "x" }, "plugins": [{ "name": "git", "source": "./git" }] }',
    'git/.claude-plugin/plugin.json': '{ "name": "git" }',
  };
  for (const [readme, expected] of [
    [
      'claude plugins add github:acme/git',
      'claude plugin marketplace add acme/git`, then `claude plugin install git@team',
    ],
    [
      'claude plugin install github:acme/tools/plugins/git',
      'claude plugin marketplace add acme/tools`, then `claude plugin install git@team',
    ],
    ['claude plugin install github:acme/a/plugins/b', 'claude plugin marketplace add acme/a'],
    ['claude plugins add acme/git', 'claude plugin install git@team'],
  ] as const) {
    const [found] = await said(
      { ...files, 'README.md': `# Team\n\n\`${readme}\`\n` },
      'readme-install-command',
    );
    assert.ok(found?.includes(`Write \`${expected}\`.`), found);
  }
});

test('a command that only a wrong path in the manifest leaves out is there', async () => {
  const files = {
    'commands/brief.md': '---\ndescription: Briefs.\n---\n\nBrief.\n',
    'skills/prep/SKILL.md': skill('prep', 'Ask.'),
    'adapters/web/skills/style/SKILL.md': skill('style', 'Ask.'),
    'README.md': '# Epic\n\n### `/brief`\n\n### `/style`\n\n### `/gone`\n',
  };
  for (const path of ['../commands/brief.md', './commands/brief.md'])
    assert.deepEqual(
      await said(
        { ...files, '.claude-plugin/plugin.json': `{ "name": "epic", "commands": ["${path}"] }` },
        'readme-command-unknown',
      ),
      ['epic has no command or skill "/gone". Correct the name, or remove it.'],
    );
});

test('a name in a table that holds all words of the key leads to the server', async () => {
  assert.equal(await differs('vtiger', 'Vtiger CRM'), 0);
  assert.equal(await differs('example-drive', 'Example Workspace (Drive)'), 0);
  assert.equal(await differs('vt', 'Vtiger CRM (`vt` inside)'), 0);
  assert.equal(await differs('example-gate', 'Example Gate Keeper Gateway'), 0);
});

test('names in a README: workflows, plugins beside this one, and those of other marketplaces are known', async () => {
  for (const [names, expected] of [
    [['/sales-odin', '/odin'], 0],
    [['chat-kit', 'mail-kit'], 0],
    [['chat-kit'], 1],
    [['/elsewhere:run'], 0],
    [['/chat-kit:run'], 1],
  ] as const) {
    const files = {
      '.claude-plugin/marketplace.json': `{ "name": "team", "owner": { "name": "x" }, "plugins": [${['sales', 'chat-kit', 'mail-kit'].map(entryOf).join(', ')}] }`,
      'sales/.claude-plugin/plugin.json': '{ "name": "sales" }',
      'sales/skills/prep/SKILL.md': skill('prep', 'Ask.'),
      'sales/workflows/odin.js': '// a workflow\n',
      'sales/README.md': `# Sales\n\n${commandRows(...names)}`,
      'chat-kit/.claude-plugin/plugin.json': '{ "name": "chat-kit" }',
      'mail-kit/.claude-plugin/plugin.json': '{ "name": "mail-kit" }',
    };
    assert.equal((await said(files, 'readme-command-unknown')).length, expected, names.join());
  }
});

test('a SKILL.md right under skills/ is one skill, which hides those beside it', async () => {
  const files = {
    'skills/SKILL.md': skill('translator', 'Translate.'),
    'skills/inner/SKILL.md': skill('inner', 'Ask.'),
  };
  assert.deepEqual(await said(files, 'skill-nested', 'skill-name-mismatch'), [
    'skills/SKILL.md makes all of skills/ one skill, "translator", and Claude Code does not load "inner" in it. Move that file to a folder of its own, such as skills/translator/SKILL.md.',
  ]);
  const sample = {
    'skills/cost/SKILL.md': skill('cost', 'Count.'),
    'skills/cost/tests/fixtures/own/SKILL.md': skill('my-skill', 'Ask.'),
  };
  assert.deepEqual(await said(sample, 'skill-nested', 'skill-name-mismatch'), []);
});

test('many tools of one server in one list are told once', async () => {
  const tools = ['mcp__acme-crm__find', 'mcp__acme-crm__write', 'mcp__acme-crm__find'].join(', ');
  const text = `---\nname: prep\ndescription: Prepares.\nallowed-tools: ${tools}\n---\n\nAsk.\n`;
  const files = {
    '.claude-plugin/plugin.json': '{ "name": "sales" }',
    '.mcp.json': mcp(crm),
    'skills/prep/SKILL.md': text,
  };
  assert.deepEqual(await said(files, 'allowed-tools-unprefixed'), [
    'Nothing in a plugin is called "mcp__acme-crm__find": the tools of its servers have the plugin in their name. Write "mcp__plugin_sales_acme-crm__find", and another one here likewise.',
  ]);
});

test('a variable inside the default of another one is not advised to be written otherwise', async () => {
  const files = {
    '.mcp.json': mcp('"own": { "command": "own", "env": { "A": "${A:-$HOME/x}" } }'),
  };
  assert.deepEqual(await said(files, 'server-variable-syntax'), [
    'Claude Code does not know $HOME in "env/A" of the server "own" and sends the text as it is. The default of a variable cannot hold another one: leave the default out, and say in the README what to set, since its value is another one for everybody.',
  ]);
});

const lyingIn = (folder: string, name: string) => ({
  [`${folder}/.claude-plugin/plugin.json`]: `{ "name": "${name}" }`,
});

test('a folder with the name of its team before that of each plugin misleads nobody', async () => {
  const [one, two] = [lyingIn('x-sales', 'sales'), lyingIn('x-ops', 'ops')];
  assert.equal((await said({ ...one, ...two }, 'folder-name-mismatch')).length, 0);
  assert.equal((await said(lyingIn('ops-skills', 'ops'), 'folder-name-mismatch')).length, 0);
  assert.equal(
    (await said({ ...one, ...lyingIn('z-ops', 'ops') }, 'folder-name-mismatch')).length,
    2,
  );
});

test('a program that only prints stands for a server, and a folder is nothing that an entry can name', async () => {
  const echo = mcp('"own": { "command": "echo", "args": ["chat"] }');
  assert.deepEqual(await said({ '.mcp.json': echo }, 'server-unknown'), []);
});

test('"cwd" is advised by what is looked for in the folder that a program starts in', async () => {
  const whole = '"${CLAUDE_PLUGIN_ROOT}/run"';
  const paths = /write whole paths into its arguments\.$/;
  const itself = /to find by itself\.$/;
  for (const [server, advice] of [
    ['"command": "node", "args": ["./server.js"]', paths],
    ['"command": "node", "args": ["dist/server.js"]', paths],
    ['"command": "node", "args": ["--config=./acme.json"]', paths],
    ['"command": "python", "args": ["-m", "acme.server"]', /as PYTHONPATH in "env"/],
    ['"command": "uv", "args": ["run", "acme"]', /folder with "--directory" in its arguments\.$/],
    ['"command": "npm", "args": ["start"]', /folder with "--prefix" in its arguments\.$/],
    ['"command": "uv", "args": ["run", "--directory", "/srv/acme", "acme"]', itself],
    ['"command": "npx", "args": ["-y", "@acme/server"]', itself],
    [`"command": ${whole}, "args": ["-m", "acme.server"]`, itself],
    [`"command": ${whole}`, itself],
    [`"command": "bash", "args": [${whole}]`, itself],
  ] as const) {
    const files = { '.mcp.json': mcp(`"own": { ${server}, "cwd": "\${CLAUDE_PLUGIN_ROOT}" }`) };
    const words = (await said(files, 'server-key-unknown')).join();
    assert.match(words, advice, server);
  }
});

test('what Claude Code reads all the same is not told as unread', async () => {
  assert.match(
    String(await wordsFor('description: Prepares: a call')),
    /^Claude Code reads this frontmatter/,
  );
  assert.match(
    String(await wordsFor('description: ""Plans: two kinds.""')),
    /^The frontmatter .* two quotes stand where one should/,
  );
  assert.match(String(await wordsFor('  hint: a: b')), /^The frontmatter cannot be read/);
  const manifest = { '.claude-plugin/plugin.json': '{ "name": "claude-sales" }' };
  assert.match(
    (await said(manifest, 'plugin-name-reserved')).join(),
    /Claude Code still installs it/,
  );
});

test('a table that tells where each connector is to be connected promises no server', async () => {
  const rows = ['`https://mcp.acme.example.com`', 'in claude.ai', 'by somebody'].map(
    (where) => `| \`~~chat\` | Acme Chat | ${where} |\n`,
  );
  const head = '| Category | Tool included | Where |\n| --- | --- | --- |\n';
  for (const [at, row] of rows.entries())
    assert.equal(
      (await said({ 'CONNECTORS.md': head + row }, 'included-without-server')).length,
      at === 2 ? 1 : 0,
      row,
    );
});

test('a text of a skill that only is called skill.md, or lies among its references, is no skill', async () => {
  const long = `${skill('prep', 'Ask.')}${'x\n'.repeat(600)}`;
  const files = {
    'skills/prep/SKILL.md': skill('prep', 'Ask.'),
    'skills/prep/workflow/skill.md': '# How skills are made\n',
    'skills/prep/references/hooks/SKILL.md': long,
  };
  assert.deepEqual(await said(files, 'skill-nested', 'skill-too-long'), []);
  assert.equal((await said({ 'skills/prep/SKILL.md': long }, 'skill-too-long')).length, 1);
});

test('a plugin that the reader is to name is not looked for', async () => {
  for (const [name, expected] of [
    ['my-team', 0],
    ['gone', 1],
  ] as const)
    assert.equal(
      (await said(installing(`/plugin install ${name}@team`), 'readme-install-command')).length,
      expected,
      name,
    );
});

const programOf = (name: string) =>
  `"${name}": { "command": "\${CLAUDE_PLUGIN_ROOT}/bin/${name}.sh" }`;

test('two programs of the plugin itself leave nothing to choose', async () => {
  const files = { '.mcp.json': mcp(...['all', 'bot'].map(programOf)) };
  assert.deepEqual(await said(files, 'connectors-file-missing'), []);
});

test('a table of connectors under their title does as CONNECTORS.md by another name', async () => {
  const rows = table('| Chat | `~~chat` | Acme Chat | Other Chat |');
  for (const [title, expected] of [
    ['Connectors', 0],
    ['Conectores', 0],
    ['Our connectors and more', 1],
  ] as const) {
    const files = { '.mcp.json': mcp(crm, chat), 'REFERENCE.md': `# ${title}\n\n${rows}` };
    assert.equal((await said(files, 'connectors-file-missing')).length, expected, title);
  }
});

test('commands without a slash, none of them the plugin’s, are those of a program', async () => {
  assert.equal((await said(commandsOf('post <id>'), 'readme-command-unknown')).length, 0);
  assert.equal((await said(commandsOf('prep'), 'readme-command-unknown')).length, 1);
});

test('"Acme CRM MCP" is the name of the server "acme-crm"', async () => {
  assert.equal((await said(includes('Acme CRM MCP'), 'server-label-differs')).length, 0);
  assert.equal((await said(includes('CRM tool (local MCP)'), 'included-without-server')).length, 0);
});

test('of an address that the vendor has left, the new one is told and nothing else', async () => {
  const old = '"acme-crm": {\n  "type": "sse",\n  "url": "https://mcp.acme.example.com/crm/sse"\n}';
  const files = {
    'a/.claude-plugin/plugin.json': '{ "name": "a" }',
    'a/.mcp.json': mcp(old),
    'b/.claude-plugin/plugin.json': '{ "name": "b" }',
    'b/.mcp.json': mcp(crm),
  };
  const told = await allFindingsOf(files);
  assert.deepEqual(
    told.flatMap(({ rule }) => (rule.startsWith('server-') ? rule : [])),
    ['server-endpoint-legacy'],
  );
});

test('a hook that names its event in a key is told once, with the form that it needs', async () => {
  const hooks = '{ "hooks": { "event": "SessionStart", "script": "x.py" } }';
  assert.deepEqual(
    await said(
      { 'hooks/hooks.json': hooks, '.claude-plugin/plugin.json': '{ "name": "a" }' },
      'hook-ignored',
    ),
    [
      'A hook names its event under "event". Write { "SessionStart": [{ "hooks": [{ "type": "command", "command": "…" }] }] }. Claude Code leaves this hook out and loads the rest.',
    ],
  );
});

test('a path of a part that lies in the plugin is given as it has to be written', async () => {
  const files = {
    '.claude-plugin/plugin.json': '{ "name": "a", "skills": ["more/prep"] }',
    'more/prep/SKILL.md': skill('prep', 'Ask.'),
  };
  assert.match(
    (await said(files, 'component-path-invalid'))[0] ?? '',
    / Write "\.\/more\/prep"\.$/,
  );
});

test('words after a command in a table without slashes are no commands, though one is called like a skill', async () => {
  const files = {
    'skills/prep/SKILL.md': skill('prep', 'Ask.'),
    'README.md':
      '# Docs\n\n| Command | Output File |\n| --- | --- |\n| `prep` | prep.md |\n| `risk` | risk.md |\n| `plan` | plan.md |\n',
  };
  assert.deepEqual(await said(files, 'readme-command-unknown'), []);
});

test('a skill without frontmatter is told once: one inside another skill is told as that', async () => {
  const files = {
    'skills/prep/SKILL.md': '# Prep\n\nAsk for the account.\n',
    'skills/prep/notes/SKILL.md': '# Notes\n\nSum up the notes.\n',
  };
  const findings = await allFindingsOf(files);
  assert.deepEqual(
    findings
      .filter(({ rule }) => rule === 'frontmatter-missing' || rule === 'skill-nested')
      .map(({ rule, file }) => `${rule} ${file}`),
    ['frontmatter-missing skills/prep/SKILL.md', 'skill-nested skills/prep/notes/SKILL.md'],
  );
});

test('a pattern to copy beside the plugins of a marketplace is no plugin', async () => {
  const files = {
    '.claude-plugin/marketplace.json':
      '{ "name": "team", "owner": { "name": "x" }, "plugins": [{ "name": "sales", "source": "./sales" }] }',
    'sales/.claude-plugin/plugin.json': '{ "name": "sales" }',
    'templates/plugin/.claude-plugin/plugin.json':
      '{ "name": "a", "homepage": "{{HOMEPAGE_URL}}" }',
    'tools/fixtures-map/valid/plugins/a/skills/a/SKILL.md': '# a (fixture)\n',
  };
  assert.deepEqual(await said(files, 'manifest-homepage-invalid', 'frontmatter-missing'), []);
});

test('a marketplace file inside a plugin is held to the rules of its own', async () => {
  const files = {
    '.claude-plugin/marketplace.json':
      '{ "name": "team", "owner": { "name": "x" }, "plugins": [{ "name": "sales", "source": "./sales" }] }',
    'sales/.claude-plugin/plugin.json': '{ "name": "sales" }',
    'sales/.claude-plugin/marketplace.json': '{ "name": "own", "plugins": [] }',
  };
  const [found] = (await allFindingsOf(files)).filter(
    ({ rule }) => rule === 'marketplace-incomplete',
  );
  assert.equal(found?.file, 'sales/.claude-plugin/marketplace.json');
});

test('a placeholder that was translated is called what the table calls its category', async () => {
  const files = {
    'CONNECTORS.md': table('| 지식 베이스 | `~~knowledge base` | — | Vault |'),
    'skills/review/SKILL.md': skill('review', '- 파일 경로 또는 ~~지식 베이스 참조 (예: Vault)'),
  };
  assert.match(
    (await said(files, 'placeholder-undefined'))[0] ?? '',
    /^CONNECTORS\.md does not define "~~지식 베이스"\./,
  );
});

test('a table in another language beside CONNECTORS.md defines placeholders of its own', async () => {
  const files = {
    'CONNECTORS.md': table('| Chat | `~~chat` | — | Vault |'),
    'CONNECTORS-TH.md': `ใช้ \`~~หมวดหมู่\`\n\n${table('| แชท | `~~แชท` | — | Vault |')}`,
    'skills/a/SKILL.md': skill('a', 'Ask in ~~chat, else the user.'),
    'skills/b/SKILL.md': skill('b', 'Ask in ~~แชท, else the user. Write to ~~docs.'),
  };
  assert.deepEqual(await said(files, 'placeholder-undefined', 'placeholder-unused'), [
    'CONNECTORS.md does not define "~~docs". Add a row for it.',
  ]);
});

test('headings define placeholders, levels of service and lists of what is needed do not', async () => {
  const file = [
    '# Connectors\n\n### ~~images — Image library (Cloudinary)\n\nScans the library.\n',
    '### ~~docs\n\nReads the guide.\n',
    '| Level | Connected | What changes |\n| --- | --- | --- |\n| Full | ~~docs + ~~images | All |\n| Minimal | ~~docs only (no images) | Less |\n',
    '- **Recommended for agencies:** `~~images` (Cloudinary). Adds polish.\n',
  ].join('\n');
  const files = {
    'CONNECTORS.md': file,
    'skills/prep/SKILL.md': skill(
      'prep',
      'If ~~images is connected, crop; else ask. Save to ~~docs.',
    ),
  };
  const found = await said(
    files,
    'placeholder-undefined',
    'placeholder-unused',
    'category-unknown',
  );
  assert.deepEqual(found, [
    'The catalog has no category for "images", so it cannot say what else would do. Where one of its categories fits, call it that.',
    'The catalog has no category for "docs", so it cannot say what else would do. Where one of its categories fits, call it that.',
  ]);
});

async function differs(key: string, name: string): Promise<number> {
  const files = {
    '.mcp.json': `{ "mcpServers": { "${key}": { "type": "http", "url": "https://mcp.example.com/own" } } }`,
    'CONNECTORS.md': `| Category | Placeholder | Included servers | Other options |\n| --- | --- | --- | --- |\n| CRM | \`~~CRM\` | ${name} | — |\n`,
    'skills/prep/SKILL.md': skill('prep', 'Ask ~~CRM, or the user where it is not connected.'),
  };
  return (await said(files, 'server-label-differs')).length;
}
