import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mcp, skill, table } from './shared/examples.ts';
import { describe } from './rules.ts';
import { findingsOf, placesOf } from './testing.ts';

const crm = '"acme-crm": {\n  "type": "http",\n  "url": "https://mcp.acme.example.com/crm"\n}';
const crmRow = '| CRM | `~~CRM` | Acme CRM | Other CRM |';

test('a plugin in order has no findings', async () => {
  const files = {
    '.mcp.json': mcp(crm),
    'CONNECTORS.md': table(crmRow),
    'README.md': '# Sales\n\n```\nclaude plugin install sales@team\n```\n\n- `/prep` prepares.\n',
    'skills/prep/SKILL.md': skill('prep', 'If **~~CRM** is connected: read the account.'),
  };
  assert.deepEqual(await placesOf(files), []);
});

test('findings point at the word in its cell, and at the value in its server', async () => {
  const files = {
    '.mcp.json': mcp(
      '"acme-code": {\n  "type": "http",\n  "url": "https://mcp.acme.example.com/code",\n  "headers": {\n    "X-A": "a",\n    "Authorization": "Bearer ${T}"\n  }\n}',
    ),
    'CONNECTORS.md': table('| Code | `~~source control` | Acme Code, Acme Chat | — |'),
  };
  assert.deepEqual(await placesOf(files, 'server-variable-unset', 'included-without-server'), [
    'server-variable-unset .mcp.json:8:26',
    'included-without-server CONNECTORS.md:5:42',
  ]);
});

test('a variable that the README names is told', async () => {
  const files = {
    '.mcp.json': mcp(
      '"acme-code": {\n  "type": "http",\n  "url": "https://mcp.acme.example.com/code",\n  "headers": { "X-A": "${ACME_A}", "X-B": "${ACME_B}" }\n}',
    ),
    'README.md': 'Run `export ACME_A=…`; ACME_BETA is another.',
  };
  assert.deepEqual(await placesOf(files, 'server-variable-unset'), [
    'server-variable-unset .mcp.json:6:47',
  ]);
});

test('a variable of another client is told once, in its own words', async () => {
  const files = {
    '.mcp.json': mcp(
      '"acme-code": {\n  "type": "http",\n  "url": "https://mcp.acme.example.com/code",\n  "headers": { "X-A": "${input:a}" }\n}',
    ),
  };
  assert.deepEqual(await placesOf(files, 'server-variable-unset', 'server-variable-syntax'), [
    'server-variable-syntax .mcp.json:6:27',
  ]);
});

test('a file in the wrong place is told beside an empty one in the right place, not a broken one', async () => {
  for (const [own, expected] of [
    [mcp(), ['mcp-file-misplaced .claude-plugin/mcp.json:1:1']],
    ['{', []],
    [mcp(crm), []],
  ] as const) {
    const files = {
      '.claude-plugin/plugin.json': '{ "name": "sales" }',
      '.claude-plugin/mcp.json': mcp(crm),
      '.mcp.json': own,
    };
    assert.deepEqual(await placesOf(files, 'mcp-file-misplaced'), expected, own);
  }
});

test('two regions are no conflict, and the product in the table names both', async () => {
  const eu =
    '"acme-crm-eu": {\n  "type": "http",\n  "url": "https://mcp.eu.acme.example.com/crm"\n}';
  const files = { '.mcp.json': mcp(crm, eu), 'CONNECTORS.md': table(crmRow) };
  assert.deepEqual(
    await placesOf(files, 'server-url-conflict', 'server-url-differs', 'server-undocumented'),
    [],
  );
});

test('names to be replaced, struck-out words and numbers are no undefined placeholders', async () => {
  const text = 'Post to ~~your-team-channel in ~~Acme Chat. ~~Old~~ and **~~gone~~**; ~~5 minutes.';
  const files = {
    'CONNECTORS.md': table(crmRow),
    'skills/prep/SKILL.md': skill('prep', `If ~~CRM is connected, use it. ${text}`),
  };
  assert.deepEqual(await placesOf(files, 'placeholder-undefined'), []);
});

test('a plugin about plugins, without a table of its own, may show any placeholder', async () => {
  const inner = table('| Chat | `~~chat` | Slack | Teams |');
  const files = {
    'skills/make/SKILL.md': skill('make', `Write \`~~category\` and a table:\n\n${inner}`),
    'skills/make/references/CONNECTORS-example.md': inner,
  };
  assert.deepEqual(await placesOf(files), []);
});

test('a name that two rows of a plugin share is no ambiguity when it has both', async () => {
  const rows = ['| CRM | `~~CRM` | — | A |', '| CRM | `~~customer records` | — | B |'];
  const files = {
    'sales/CONNECTORS.md': table(...rows),
    'support/CONNECTORS.md': table('| CRM | `~~customer records` | — | B |'),
    'sales/skills/a/SKILL.md': skill('a', 'Ask.'),
    'support/skills/b/SKILL.md': skill('b', 'Ask.'),
  };
  assert.deepEqual(await placesOf(files, 'placeholder-ambiguous'), []);
});

test('an empty table of options promises no servers', async () => {
  const files = {
    '.mcp.json': mcp(crm),
    'CONNECTORS.md':
      '| Connector | Purpose | Status |\n| --- | --- | --- |\n| Acme Chat | Threads | Optional |\n',
  };
  assert.deepEqual(await placesOf(files, 'included-without-server'), []);
});

test('templates, variables and the own machine are neither wrong nor different', async () => {
  const files = {
    '.claude-plugin/plugin.json':
      '{ "name": "sales", "userConfig": { "url": { "type": "string", "title": "URL", "description": "Yours." } } }',
    '.mcp.json': mcp(
      remote('acme-crm', '${user_config.url}/mcp'),
      remote('acme-chat', 'http://localhost:3000/mcp'),
      remote('acme-code', '${URL:-https://mcp.acme.example.com/code}'),
    ),
  };
  const found = await placesOf(files);
  assert.deepEqual(found, ['connectors-file-missing .mcp.json:1:1']);
});

test('secrets: tokens and random values, not names, variables or public ids', async () => {
  for (const value of ['Bearer 8f2b1c94e07d4a6fb3', 'Basic dXNlcjpwYXNzd29yZDEyMw==']) {
    assert.ok(await isSecret(value), value);
  }
  assert.ok(await isSecret(`ghp_${'a1'.repeat(18)}`, 'X-Anything'));
  for (const value of ['Bearer ${TOKEN}', 'Bearer YOUR_TOKEN_HERE_1234', 'Bearer <token>']) {
    assert.ok(!(await isSecret(value)), value);
  }
  assert.ok(!(await isSecret('claude-plugin-2026-edition', 'X-AI-Source')));
  const oauth =
    '"acme-chat": { "type": "http", "url": "https://mcp.acme.example.com/chat", "oauth": { "clientId": "1601185624273.8899143856786" } }';
  assert.deepEqual(await placesOf({ '.mcp.json': mcp(oauth) }, 'server-secret-literal'), []);
});

test('local servers: packages, installed programs and paths by the variable', async () => {
  const rules = [
    'server-command-outside-root',
    'server-command-home',
    'server-command-missing',
  ] as const;
  const right = mcp(
    command('a', 'npx', '-y', '@scope/server@1.2.3'),
    command('b', 'uv', 'run', '--directory', '${CLAUDE_PLUGIN_ROOT}/server', 'main.py'),
    command('c', '${CLAUDE_PLUGIN_ROOT}/server/run.sh', '--config', '${CLAUDE_PLUGIN_DATA}/x.json'),
    command('d', 'node', '${CLAUDE_PLUGIN_ROOT}/node_modules/x/index.js'),
  );
  const files = { 'server/run.sh': '', 'server/main.py': '' };
  assert.deepEqual(await placesOf({ ...files, '.mcp.json': right }, ...rules), []);
  const wrong = mcp(
    command('a', 'node', 'server/index.js'),
    command('b', './run.sh'),
    command('c', 'node', '/Users/me/server.js'),
    command('d', 'node', '${CLAUDE_PLUGIN_ROOT}/../other/index.js'),
    command('e', 'node', '${CLAUDE_PLUGIN_ROOT}/server/index.js'),
  );
  assert.deepEqual(
    (await placesOf({ ...files, '.mcp.json': wrong }, ...rules)).map((each) => each.slice(0, 27)),
    [
      'server-command-outside-root',
      'server-command-outside-root',
      'server-command-home .mcp.js',
      'server-command-outside-root',
      'server-command-missing .mcp',
    ],
  );
});

test('a folder that a server is told to serve is the project’s, unless the plugin has it', async () => {
  const rule = 'server-command-outside-root';
  for (const folder of ['./', '.', '..', './docs']) {
    assert.deepEqual(await placesOf(serving(folder), rule), [], folder);
  }
  for (const folder of ['./data', './data/', './index.js']) {
    assert.equal((await placesOf(serving(folder), rule)).length, 1, folder);
  }
});

test('what is no address is told once, not as one that the catalog does not know', async () => {
  const rules = ['server-unknown', 'server-url-invalid'] as const;
  assert.deepEqual(await placesOf({ '.mcp.json': mcp(remote('our-own', 'TBD')) }, ...rules), [
    'server-url-invalid .mcp.json:3:41',
  ]);
});

test('what many plugins of a marketplace share is told once, with the lines of the others', async () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const entries = names.map(
    (name) => `{ "name": "${name}", "source": "./${name}", "description": "x" }`,
  );
  const marketplace = `{ "name": "team", "description": "x", "owner": { "name": "x" }, "plugins": [\n${entries.join(',\n')}\n] }`;
  const files = (manifest: boolean, some: readonly string[]) => ({
    '.claude-plugin/marketplace.json': marketplace,
    ...Object.fromEntries(
      names.map((name) => [`${name}/skills/prep/SKILL.md`, skill('prep', 'Ask.')]),
    ),
    ...Object.fromEntries(
      some.map((name) => [
        `${name}/.claude-plugin/plugin.json`,
        `{ "name": "${name}"${manifest ? ', "description": "y"' : ''} }`,
      ]),
    ),
  });
  const rules = ['details-differ', 'manifest-missing'] as const;
  const words = async (given: Record<string, string>) =>
    (await findingsOf(given))
      .filter(({ rule }) => rules.some((each) => each === rule))
      .map(describe);
  assert.deepEqual(await words(files(true, names)), [
    'The description of "a" and 4 more (lines 3, 4, 5, 6) is another one in the manifest, as in a/.claude-plugin/plugin.json:1; people see that of the entry, not the manifest’s. Keep one of them.',
  ]);
  assert.deepEqual(await words(files(false, [])), [
    '"a" and 4 more (lines 3, 4, 5, 6) have no .claude-plugin/plugin.json, so only the default folders load, and what the entry names. Add one to say version and author.',
  ]);
  assert.equal((await words(files(false, ['a']))).length, 4);
});

test('a marketplace file inside a plugin is held against its manifest, field by field', async () => {
  const files = {
    'sales/.claude-plugin/plugin.json': '{ "name": "sales", "version": "1.1.0" }',
    'sales/.claude-plugin/marketplace.json': entry('1.0.0'),
    'support/.claude-plugin/plugin.json': '{ "name": "support", "version": "1.0.0" }',
    'support/.claude-plugin/marketplace.json': entry('1.0.0'),
  };
  assert.deepEqual(await placesOf(files, 'details-differ'), [
    'details-differ sales/.claude-plugin/marketplace.json:6:18',
  ]);
});

test('texts made to be slow are read to their end', async () => {
  const findings = await findingsOf({
    '.mcp.json': mcp(crm),
    'CONNECTORS.md': table(
      ...Array.from({ length: 3000 }, (_, n) => `| c${n} | \`~~p${n}\` | s${n} | s${n} |`),
    ),
    'README.md': `Included MCP servers:\n\n${many('- **Acme Chat**\n')}\n${many('](')}\n${many('<!-- catalog-ignore ')}\n${many('`/a')}\n`,
    'skills/a/SKILL.md': skill('a', many('~~x1 ')),
    'skills/b/SKILL.md': skill('b', `Connectors:\n\n${many('- **Acme Chat / Globex** — x\n')}`),
  });
  assert.ok(findings.length > 3000);
});

const remote = (name: string, url: string) => `"${name}": { "type": "http", "url": "${url}" }`;

const entry = (version: string) =>
  `{\n  "name": "own",\n  "owner": { "name": "Team" },\n  "plugins": [\n    { "name": "sales", "source": ".",\n      "version": "${version}" }\n  ]\n}\n`;

const isSecret = async (value: string, name?: string) =>
  (await placesOf(header(value, name), 'server-secret-literal')).length === 1;

const header = (value: string, name = 'Authorization') => ({
  '.mcp.json': mcp(
    `"acme-chat": { "type": "http", "url": "https://mcp.acme.example.com/chat", "headers": { "${name}": ${JSON.stringify(value)} } }`,
  ),
});

const command = (name: string, program: string, ...args: string[]) =>
  `"${name}": ${JSON.stringify({ command: program, args })}`;

const many = (text: string) => text.repeat(20_000);

function serving(folder: string): Record<string, string> {
  return {
    'data/a.txt': '',
    '.mcp.json': mcp(command('a', 'npx', '-y', '@scope/files', folder)),
  };
}
