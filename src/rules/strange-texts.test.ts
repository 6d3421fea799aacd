// Texts of marketplaces nobody here had written, of which something untrue was said: each by its smallest case.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Connector } from '../catalog/connector.ts';
import type { DeclaredServer } from '../plugins/server.ts';
import { describe, type RuleId } from './rules.ts';
import { cite, proofOf } from './shared/endpoint.ts';
import { crm, mcp, skill, table } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { gains } from './shared/text-examples.ts';
import { allFindingsOf } from './testing.ts';

type Files = Record<string, string>;

/** What the rules given say of files. */
async function said(files: Files, ...rules: readonly RuleId[]): Promise<string[]> {
  const findings = await allFindingsOf(files);
  return findings.filter(({ rule }) => rules.some((each) => each === rule)).map(describe);
}

const entry = (rest: string) => ({ '.mcp.json': mcp(`"own": { ${rest} }`) });

const server = (name: string) => remote(name, 'https://mcp.example.com/own');
const listed = (heading: string) =>
  `# Team\n\n## ${heading}\n\n| Skill | Purpose |\n| --- | --- |\n| \`tone\` | Tells it |\n\n### Detail\n\n### \`/later\`\n`;

const wired = (name: string) => ({
  '.mcp.json': remote(name, 'https://mcp.example.com/own'),
  'skills/a/SKILL.md': skill('a', 'Connectors to attempt:\n\n- **Acme Feed**: recent posts\n'),
});

test('a row includes the server that is called like the row, or by its first and last word', async () => {
  for (const [name, row, expected] of [
    ['letter-making', '| Letter making | `~~letters` | Our Paper Service | — |', 0],
    ['letters', '| Letter making | `~~letters` | Our Paper Service | — |', 0],
    ['paperhouse-api', '| Letters | — | PaperHouse GraphQL API | — |', 0],
    ['graphql-api', '| Letters | — | PaperHouse API | — |', 1],
    ['letters', '| Letters | — | Our Paper Service, Another Service | — |', 1],
  ] as const) {
    const files = { '.mcp.json': server(name), 'CONNECTORS.md': table(row) };
    assert.equal((await said(files, 'included-without-server')).length, expected, name + row);
  }
});

test('a row is of what its products have in common; one suite does not tell of what', async () => {
  for (const [row, expected] of [
    ['| Rooms | `~~rooms` | — | Acme Chat |', 1],
    ['| Rooms | `~~rooms` | Acme Chat | — |', 0],
    ['| Rooms | `~~rooms` | Acme Chat, Acme CRM | — |', 1],
  ] as const) {
    const found = await said({ 'CONNECTORS.md': table(row) }, 'category-unknown');
    assert.equal(found.length, expected, row);
  }
});

test('a placeholder is taken for the row whose words it begins with, not for one with a word in common', async () => {
  const rows = table(
    '| Drug targets | `~~drug targets` | — | Acme Targets |',
    '| Clinical trials | `~~clinical trials` | — | Acme Trials |',
  );
  const body = 'With ~~drug target database: look up. With ~~clinical data platform: rank. ';
  const files = { 'CONNECTORS.md': rows, 'skills/a/SKILL.md': skill('a', body) };
  const words = (await said(files, 'placeholder-undefined')).join('\n');
  assert.match(words, /"~~drug target database"\. Did you mean "~~drug targets"/);
  assert.match(words, /"~~clinical data platform"\. Add a row/);
});

test('a table without products to choose from names what it likes', async () => {
  for (const [header, cell, expected] of [
    ['What to replace it with', 'Your address at Acme Feed', 0],
    ['Where to find it', 'Acme Feed', 0],
    ['Connector', 'Acme Feed', 0],
    ['Options', 'Acme Feed', 1],
    ['Included servers', 'Vault', 1],
  ] as const) {
    const head = `| Category | Placeholder | ${header} |\n| --- | --- | --- |\n`;
    const text = `${head}| Feed address | \`~~feed address\` | ${cell} |\n`;
    const found = await said({ 'CONNECTORS.md': text }, 'category-unknown');
    assert.equal(found.length, expected, header);
  }
});

test('a variable is told by any text that comes with the plugin', async () => {
  const configured = remote(
    'acme-code',
    'https://mcp.acme.example.com/code',
    ',\n  "headers": { "Authorization": "Bearer ${ACME_TOKEN}" }',
  );
  const plugin = {
    'sales/.claude-plugin/plugin.json': '{ "name": "sales" }',
    'sales/.mcp.json': configured,
  };
  const told = 'Set ACME_TOKEN first.\n';
  for (const [more, expected] of [
    [{}, 1],
    [{ 'README.md': told }, 0],
    [{ 'sales/CONNECTORS.md': told }, 0],
    [{ 'sales/commands/setup.md': told }, 0],
    [{ 'sales/README.md': 'Set ACME_TOKENS first.\n' }, 1],
  ] as const) {
    const found = await said({ ...plugin, ...more }, 'server-variable-unset');
    assert.equal(found.length, expected, JSON.stringify(more));
  }
});

test('a CLAUDE.md that a skill names by its path is read', async () => {
  for (const [words, expected] of [
    ['Read `${CLAUDE_PLUGIN_ROOT}/CLAUDE.md` first.', 0],
    ['Write ~/.claude/plugins/config/sales/CLAUDE.md.', 1],
  ] as const) {
    const files = {
      'sales/CLAUDE.md': '# Sales\n',
      'sales/skills/prep/SKILL.md': skill('prep', words),
    };
    assert.equal((await said(files, 'claude-md-ignored')).length, expected, words);
  }
  const linked = {
    'sales/CLAUDE.md': '# Sales\n',
    'sales/README.md': 'Copy [the card](./CLAUDE.md) into yours.\n',
    'sales/skills/prep/SKILL.md': skill('prep', 'Ask.'),
  };
  assert.equal((await said(linked, 'claude-md-ignored')).length, 0);
});

test('of a template among the skills one thing is said, with what it is called', async () => {
  for (const name of ['<skill-name>', '"{{name}}"', '"[skill-name]"']) {
    const files = { 'sales/skills/_template/SKILL.md': skill(name, 'Ask.') };
    const [words = '', ...others] = await said(
      files,
      'name-unclean',
      'skill-name-mismatch',
      'skill-name-invalid',
    );
    assert.match(words, /is left to fill in, .* as "_template"\./, name);
    assert.deepEqual(others, []);
  }
});

test('skills that a README plans, and those of other plugins, are not missing', async () => {
  const skills = { 'skills/prep/SKILL.md': skill('prep', 'Prepare.') };
  for (const [heading, expected] of [
    ['Skills', 2],
    ['Planned Skills', 0],
    ['Geplante Skills', 0],
    ['예정된 스킬', 0],
  ] as const) {
    const files = { ...skills, 'README.md': listed(heading) };
    assert.equal((await said(files, 'readme-command-unknown')).length, expected, heading);
  }
  const after = `${listed('Roadmap')}\n## Skills\n\n| Skill | Purpose |\n| --- | --- |\n| \`gone\` | x |\n`;
  assert.equal((await said({ ...skills, 'README.md': after }, 'readme-command-unknown')).length, 1);
  const marketplace = {
    ...skills,
    '.claude-plugin/plugin.json': '{ "name": "team" }',
    '.claude-plugin/marketplace.json':
      '{ "name": "team", "owner": { "name": "x" }, "plugins": [{ "name": "team", "source": "./" }, { "name": "sales", "source": "./sales" }] }',
    'sales/.claude-plugin/plugin.json': '{ "name": "sales" }',
    'sales/skills/tone/SKILL.md': skill('tone', 'Tell it.'),
    'README.md': '# Team\n\n| Skill | Purpose |\n| --- | --- |\n| `tone` | Tells it |\n',
  };
  assert.deepEqual(await said(marketplace, 'readme-command-unknown'), []);
});

test('a table that reports how things stand, or is to be filled in, names no connectors', async () => {
  for (const [status, expected] of [
    ['✓ verified', 0],
    ['⚠️ wrong tenant', 0],
    ['[same]', 0],
    ['needed for threads', 1],
  ] as const) {
    const rows = `| Connector | Status |\n| --- | --- |\n| Acme Chat | ${status} |\n`;
    const files = { '.mcp.json': mcp(crm), 'skills/a/SKILL.md': skill('a', rows) };
    assert.equal((await said(files, 'connector-unwired')).length, expected, status);
  }
});

test('one word for an entry whose type does not fit what it has', async () => {
  const about = [
    'server-incomplete',
    'server-type-mismatch',
    'server-type-unknown',
    'server-url-differs',
    'server-placeholder-left',
  ] as const;
  for (const [rest, expected] of [
    [
      '"type": "http", "command": "npx"',
      'The server "own" is of the type "http", but it has a "command" and no "url". Write "stdio".',
    ],
    [
      '"type": "stdio", "url": "https://mcp.example.com/own"',
      'The server "own" is of the type "stdio", but it has a "url" and no "command". Write "http".',
    ],
    [
      '"type": "local", "title": "Own"',
      'The server "own" has neither "url" nor "command", so nothing can be started or reached. Write "type" and "url", or "command".',
    ],
    [
      '"type": "local", "command": "npx"',
      'The type "local" of the server "own" is not one of http, sse, ws or stdio; Claude Code skips the server. Write "stdio".',
    ],
  ] as const) {
    assert.deepEqual(await said(entry(rest), ...about), [expected]);
  }
  const left = { '.mcp.json': remote('acme-crm', 'https://your-acme-crm.example.com/mcp') };
  assert.deepEqual(await said(left, ...about), [
    '"url" of the server "acme-crm" still holds "your-acme-crm", a place to fill in. Put your value in its place; in a plugin that others install, ask for it with `userConfig`, or write a variable such as ${NAME}.',
  ]);
});

test('a placeholder of two words has no path behind it, and one for the unknown needs no row', async () => {
  for (const [words, expected] of [
    ['Look in ~~data warehouse/orders.', 0],
    ['Put it under `~~unknown:<slug>`.', 0],
    ['Look in ~~data lake.', 1],
  ] as const) {
    const files = {
      'CONNECTORS.md': table('| Data | `~~data warehouse` | — | Acme CRM |'),
      'skills/a/SKILL.md': skill('a', `Ask ~~data warehouse, if there is one. ${words}`),
    };
    assert.equal((await said(files, 'placeholder-undefined')).length, expected, words);
  }
});

test('a product of what Claude connects as one is there with it', async () => {
  assert.equal((await said(wired('acme-crm'), 'connector-unwired')).length, 1);
  assert.equal((await said(wired('acme-mail'), 'connector-unwired')).length, 0);
});

test('a source is cited as the page that it is', () => {
  for (const [source, expected] of [
    [
      'acme/docs@0a1b2c3:guides/mcp.md, other.md',
      'https://github.com/acme/docs/blob/0a1b2c3/guides/mcp.md',
    ],
    ['https://acme.example.com/docs (read 2026-11-22; a copy)', 'https://acme.example.com/docs'],
    ['The welcome letter of Acme', 'The welcome letter of Acme'],
  ] as const) {
    assert.equal(cite(source), ` (${expected})`);
  }
});

const crmTable = table('| CRM | `~~CRM` | — | Acme CRM |');

const commands = (added: string) => ({
  '.claude-plugin/marketplace.json':
    '{ "name": "team", "owner": { "name": "x" }, "plugins": [{ "name": "sales", "source": "./sales" }] }',
  'sales/.claude-plugin/plugin.json': '{ "name": "sales" }',
  'README.md': `# Team\n\n\`\`\`\n${added}\nclaude plugin install sales@elsewhere\n\`\`\`\n`,
});

const withTable = (more: string) => ({
  'CONNECTORS.md': `${crmTable}\n${more}`,
  'skills/a/SKILL.md': skill(
    'a',
    'Connected sources:\n\n- **Chat**: recent messages\n- **CRM**: deals\n',
  ),
});

test('a README that adds another marketplace may install from it', async () => {
  for (const [added, expected] of [
    ['claude plugin marketplace add acme/plugins', 0],
    ['/plugin marketplace add https://github.com/acme/plugins.git', 0],
    ['claude plugin marketplace add your-org/plugins', 1],
    ['Then:', 1],
  ] as const) {
    assert.equal((await said(commands(added), 'readme-install-command')).length, expected, added);
  }
});

test('a category that any table of the file names is one', async () => {
  const other = '| Category | What it searches |\n| --- | --- |\n| Chat | Talk |\n';
  assert.equal((await said(withTable(''), 'category-label-differs')).length, 1);
  assert.equal((await said(withTable(other), 'category-label-differs')).length, 0);
});

test('a switch behind an address makes it no other one', async () => {
  for (const [rest, expected] of [
    ['?experimental=1', 0],
    ['/other', 1],
  ] as const) {
    const files = { '.mcp.json': remote('acme-crm', `https://mcp.acme.example.com/crm${rest}`) };
    assert.equal((await said(files, 'server-url-differs')).length, expected, rest);
  }
});

test('a command that shows how a folder of one’s own is tried is told that, not to install another plugin', async () => {
  const found = await said(commands('/plugin install ./my-new-plugin'), 'readme-install-command');
  assert.match(
    found.join('\n'),
    /is no name of a plugin\. Write `claude --plugin-dir \.\/my-new-plugin`\.$/m,
  );
});

test('a heading about a command of Claude Code names none of the plugin', async () => {
  for (const [command, expected] of [
    ['/mcp', 0],
    ['/prepare', 1],
  ] as const) {
    const files = {
      'skills/a/SKILL.md': skill('a', 'Ask.'),
      'README.md': `# Sales\n\n### \`${command}\` shows nothing\n\nCheck it.\n`,
    };
    assert.equal((await said(files, 'readme-command-unknown')).length, expected, command);
  }
});

test('what Claude Code has itself needs no server', async () => {
  for (const [name, expected] of [
    ['`WebSearch` (no set-up)', 0],
    ['Search Service', 1],
  ] as const) {
    const files = {
      '.mcp.json': mcp(crm),
      'CONNECTORS.md': table(
        '| CRM | `~~CRM` | Acme CRM | — |',
        `| Search | \`~~search\` | ${name} | Exa |`,
      ),
    };
    assert.equal((await said(files, 'included-without-server')).length, expected, name);
  }
});

test('a server declared in two files of a plugin for several agents may be meant for each', async () => {
  const files = {
    '.claude-plugin/plugin.json': '{ "name": "sales", "mcpServers": "./.claude-mcp.json" }',
    '.mcp.json': mcp(crm),
    '.claude-mcp.json': mcp(crm),
  };
  assert.equal((await said(files, 'server-declared-twice')).length, 1);
  const both = { ...files, '.cursor-plugin/plugin.json': '{ "name": "sales" }' };
  assert.equal((await said(both, 'server-declared-twice')).length, 0);
});

test('a name with a star stands for those that start like it', async () => {
  for (const [name, expected] of [
    ['scan-*', 0],
    ['check-*', 1],
    ['scan-', 1],
  ] as const) {
    const files = {
      'skills/scan-quality/SKILL.md': skill('scan-quality', 'Look.'),
      'README.md': `# Sales\n\n| Skill | Purpose |\n| --- | --- |\n| \`${name}\` (10) | x |\n`,
    };
    assert.equal((await said(files, 'readme-command-unknown')).length, expected, name);
  }
});

test('a row that gives the key of a server in another cell calls it by its key', async () => {
  for (const [key, expected] of [
    ['records', 0],
    ['record', 1],
  ] as const) {
    const files = {
      '.mcp.json': remote('records', 'https://mcp.acme.example.com/crm'),
      'CONNECTORS.md': table(`| CRM | \`${key}\` | Acme CRM | — |`),
    };
    assert.equal((await said(files, 'server-label-differs')).length, expected, key);
  }
});

/** How severely a frontmatter with a line is said to be no YAML, with the first words. */
async function unread(yaml: string): Promise<string[]> {
  const file = `---\nname: prep\ndescription: Prepares calls.\n${yaml}\n---\n\nAsk.\n`;
  const findings = await allFindingsOf({ 'skills/prep/SKILL.md': file });
  return findings
    .filter(({ rule }) => rule === 'frontmatter-not-yaml')
    .map((each) => `${each.severity}: ${describe(each).split(/[:,] /)[0]}`);
}

test('frontmatter that Claude Code mends itself is no error, and a list that it takes for a text is told as that', async () => {
  const tabs = ['warning: Claude Code reads this frontmatter'];
  const list = ['warning: Claude Code reads this list as one text'];
  assert.deepEqual(await unread('metadata:\n\tauthor: x'), tabs);
  assert.deepEqual(await unread('allowed-tools: [Bash(${X}/run.sh *), Read]'), list);
  assert.deepEqual(await unread('argument-hint: [call] [date]'), tabs);
  assert.deepEqual(await unread('allowed-tools: [\n  Bash(${X}/run.sh *)\n]'), [
    'error: The frontmatter cannot be read from here on',
  ]);
});

test('of the frontmatter of a skill that Claude Code does not look for, nothing is said that it reads', async () => {
  const text = '---\nname: {SLUG}-design\ndescription: For {NAME}, made: by hand.\n---\n\nAsk.\n';
  const listing = JSON.stringify({ name: 'sales', skills: ['./skills/group'] });
  const passedOver =
    /^warning: Claude Code does not look for skills here, and other programs cannot read /;
  for (const [path, manifest, expected] of [
    ['skills/prep/SKILL.md', '', /^warning: Claude Code reads this frontmatter/],
    ['skills/prep/references/design/SKILL.md', '', passedOver],
    ['skills/group/design/SKILL.md', '', passedOver],
    ['skills/group/design/SKILL.md', listing, /^warning: Claude Code reads this frontmatter/],
    ['skills/sales/skills/prep/SKILL.md', '', /^warning: Claude Code reads this frontmatter/],
  ] as const) {
    const root = path.startsWith('skills/sales/') ? 'skills/sales/' : '';
    const source = `./${root}`;
    const findings = await allFindingsOf({
      '.claude-plugin/marketplace.json': JSON.stringify({
        name: 'team',
        owner: { name: 'x' },
        plugins: [{ name: 'sales', source }],
      }),
      [`${root}.claude-plugin/plugin.json`]: manifest === '' ? '{ "name": "sales" }' : manifest,
      [`${root}skills/prep/SKILL.md`]: skill('prep', 'Ask.'),
      [path]: text,
    });
    const [found, ...others] = findings.filter(({ rule }) => rule === 'frontmatter-not-yaml');
    assert.match(
      `${found?.severity}: ${found === undefined ? '' : describe(found)}`,
      expected,
      path,
    );
    assert.deepEqual(others, []);
  }
});

const described = (line: string) => `---\nname: prep\n${line}---\n\nAsk.\n`;

test('a description without words is to be filled, not to be written again', async () => {
  for (const [line, first] of [
    ['', '"prep" has no description'],
    ['description: |\n', 'The description of "prep" is empty'],
    ['description:\n', 'The description of "prep" is empty'],
  ] as const) {
    const words = await said(
      { 'skills/prep/SKILL.md': described(line) },
      'skill-description-missing',
    );
    assert.deepEqual(
      words.map((each) => each.slice(0, first.length)),
      [first],
      line,
    );
  }
});

test('a command that adds a server tells how to connect what it names', async () => {
  for (const [line, expected] of [
    ['claude mcp add acme-feed --transport http https://mcp.example.com/feed', 0],
    ['claude mcp add another --transport http https://mcp.example.com/other', 1],
  ] as const) {
    const files = {
      '.mcp.json': mcp(crm),
      'skills/a/SKILL.md': skill(
        'a',
        `Connectors to attempt:\n\n- **Acme CRM**: contacts\n- **Acme Feed**: recent posts\n\nIf it is missing:\n\n\`\`\`\n${line}\n\`\`\`\n`,
      ),
    };
    assert.equal((await said(files, 'connector-unwired')).length, expected, line);
  }
});

test('servers of one maker leave nothing to choose', async () => {
  for (const [second, expected] of [
    ['acme-data', 0],
    ['other', 1],
  ] as const) {
    const files = {
      '.claude-plugin/plugin.json': '{ "name": "acme-sales" }',
      '.mcp.json': mcp(
        '"acme-docs": { "type": "http", "url": "https://a.example.com/mcp" }',
        `"${second}": { "type": "http", "url": "https://b.example.com/mcp" }`,
      ),
    };
    assert.equal((await said(files, 'connectors-file-missing')).length, expected, second);
  }
});

test('a tool by the name of a plugin that there is not leads to the one that has the server', async () => {
  for (const [tools, expected] of [
    ['mcp__plugin_selling_acme-crm__find', 'Write "mcp__plugin_sales_acme-crm__find".'],
    ['mcp__plugin_acme_crm_acme_crm__find', undefined],
    ['mcp__plugin_sales_acme-crm__find', undefined],
    ['mcp__plugin_selling_wiki__find', undefined],
  ] as const) {
    const words = (await said(withTools(tools), 'allowed-tools-unprefixed')).join();
    assert.ok(expected === undefined ? words === '' : words.includes(expected), words || tools);
  }
});

test('what a table of the README begins a row with is told, as the platforms of a service are', async () => {
  const row = '| **Acme Chat** | 3 |\n';
  assert.equal((await said(withReadme('# Sales\n'), 'connector-unwired')).length, 1);
  assert.deepEqual(
    await said(
      withReadme(`# Sales\n\n| Platform | Tools |\n| --- | --- |\n${row}`),
      'connector-unwired',
    ),
    [],
  );
});

const withTools = (tools: string) => ({
  '.claude-plugin/plugin.json': '{ "name": "sales" }',
  '.mcp.json': mcp(crm),
  'skills/prep/SKILL.md': `---\nname: prep\ndescription: Prepares.\nallowed-tools: ${tools}\n---\n\nAsk.\n`,
});

const withReadme = (readme: string) => ({
  '.mcp.json': mcp(crm),
  'skills/prep/SKILL.md': skill('prep', '## Talk (if Acme Chat connected)\n\nRead it.'),
  'README.md': readme,
});

test('what is checked is no proof of itself; a file of that name elsewhere is', () => {
  const connector = { id: 'acme-crm', name: 'Acme CRM', vendor: 'Acme' } as Connector;
  const page = 'https://lists.example.org/crm';
  const [own, other] = ['Some/Plugins@1a2b3c4:.mcp.json', 'other/plugins@1a2b3c4:.mcp.json'];
  for (const [source, repository, expected] of [
    [[own, page], 'some/plugins', page],
    [['some/plugins@1a2b3c4:docs/crm.md'], 'some/plugins', undefined],
    ['https://github.com/some/plugins', 'some/plugins', undefined],
    [
      ['some/plugins-more@1a2b3c4:.mcp.json'],
      'some/plugins',
      'some/plugins-more@1a2b3c4:.mcp.json',
    ],
    [other, 'some/plugins', other],
    [[own, page], undefined, page],
    [[page, 'https://docs.acme.example/crm'], 'some/plugins', page],
  ] as const) {
    const checked = { repository, server: { file: '.mcp.json' } as DeclaredServer };
    const found = proofOf(connector, { source: [source].flat() }, checked);
    assert.equal(found, expected, String(source));
  }
  assert.equal(cite(undefined), '');
});

test('a category is called as its row is, without what the row has in brackets', async () => {
  const rows = table(
    '| Chat (customers) | `~~chat` | — | Acme Chat |',
    '| Chat (team) | `~~team chat` | — | Acme Chat |',
  );
  for (const [label, expected] of [
    ['Chat', 0],
    ['Communication', 1],
  ] as const) {
    const files = { 'CONNECTORS.md': rows, 'skills/prep/SKILL.md': skill('prep', gains(label)) };
    assert.equal((await said(files, 'category-label-differs')).length, expected, label);
  }
});
