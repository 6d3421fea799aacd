import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'smol-toml';
import { applyFix, repairText } from './repair.ts';
import { catalogIndex, check, fixText } from './testing.ts';

const time = { command: 'uvx', args: ['mcp-server-time'] };
const git = { command: 'uvx', args: ['mcp-server-git'] };
const written = { time: JSON.stringify(time), git: JSON.stringify(git) };

/** What a file says after the fix of one rule, asked or not. */
async function fixedBy(rule: string, text: string, client: string): Promise<unknown> {
  const { problems } = await check(text, client);
  const problem = problems.find((each) => each.rule === rule);
  assert.ok(problem?.fix, JSON.stringify(problems));
  const fixed = await applyFix(text, problem.fix);
  assert.ok(fixed !== undefined, problem.fix.label);
  const data: unknown = fixed.text.startsWith('{') ? JSON.parse(fixed.text) : parse(fixed.text);
  // Without the prototypes of the parser.
  return structuredClone(data);
}

const cases: [what: string, rule: string, client: string, text: string, fixed: unknown][] = [
  [
    'two maps of servers become one',
    'json-key-duplicate',
    'claude-desktop',
    `{ "mcpServers": { "time": ${written.time} }, "mcpServers": { "git": ${written.git} } }`,
    { mcpServers: { git, time } },
  ],
  [
    'a name in both stays in both',
    'json-key-duplicate',
    'vs-code',
    `{ "servers": { "a": ${written.time} }, "servers": { "a": ${written.git} } }`,
    { servers: { a: git, 'a-2': time } },
  ],
  [
    'two environments become one, of which the last counts',
    'json-key-duplicate',
    'cursor',
    '{ "mcpServers": { "a": { "command": "a", "env": { "A": "1", "B": "1" }, "env": { "B": "2" } } } }',
    { mcpServers: { a: { command: 'a', env: { B: '2', A: '1' } } } },
  ],
  [
    'two servers of a name are both kept',
    'json-key-duplicate',
    'zed',
    `{ "context_servers": { "a": ${written.time}, "a": ${written.git} } }`,
    { context_servers: { a: git, 'a-2': time } },
  ],
  [
    'of two values the last is kept',
    'json-key-duplicate',
    'cursor',
    '{ "mcpServers": { "a": { "command": "a", "command": "b" } } }',
    { mcpServers: { a: { command: 'b' } } },
  ],
  ...(
    [
      ['kiro', ['mcpServers'], time],
      ['zed', ['context_servers'], time],
      ['amp', ['amp.mcpServers'], time],
      ['opencode', ['mcp', 'servers'], { type: 'local', command: ['uvx', 'mcp-server-time'] }],
    ] as const
  ).map(([client, keys, entry]): (typeof cases)[number] => [
    'one server alone gets a name',
    'mcp-not-object',
    client,
    JSON.stringify(entry),
    [...keys, 'time'].reduceRight<unknown>((inner, key) => ({ [key]: inner }), entry),
  ]),
  [
    'one server alone is called like its host',
    'mcp-not-object',
    'windsurf',
    '{ "serverUrl": "https://mcp.linear.app/mcp" }',
    { mcpServers: { linear: { serverUrl: 'https://mcp.linear.app/mcp' } } },
  ],
  [
    'one server alone in TOML gets its table',
    'mcp-not-object',
    'codex',
    'command = "uvx"\nargs = ["mcp-server-time"]',
    { mcp_servers: { time } },
  ],
  ...(
    [
      ['vs-code', 'servers'],
      ['zed', 'context_servers'],
      ['amp', 'amp.mcpServers'],
    ] as const
  ).map(([client, key]): (typeof cases)[number] => [
    'servers without their key get it',
    'mcp-flat',
    client,
    `{ "time": ${written.time} }`,
    { [key]: { time } },
  ]),
  [
    'the file of VS Code is turned into that of another',
    'mcp-other-client',
    'cursor',
    '{ "inputs": [{ "type": "promptString", "id": "acme-key", "description": "", "password": true }], "servers": { "acme": { "type": "stdio", "command": "acme", "env": { "KEY": "${input:acme-key}" } } } }',
    { mcpServers: { acme: { command: 'acme', env: { KEY: '${env:ACME_KEY}' } } } },
  ],
  [
    'what the first does not know stays for the second to judge',
    'mcp-other-client',
    'zed',
    '{ "theme": "x", "mcpServers": { "a": { "command": "a", "note": "x" } } }',
    { theme: 'x', context_servers: { a: { command: 'a', note: 'x' } } },
  ],
  [
    'JSON is turned into TOML',
    'mcp-other-client',
    'codex',
    `{ "mcpServers": { "time": ${written.time} } }`,
    { mcp_servers: { time } },
  ],
  [
    'servers two levels too deep are moved out, without what is empty then',
    'root-key-unknown',
    'gemini-cli',
    `{ "security": { "auth": { "a": 1, "mcpServers": { "time": ${written.time} } } } }`,
    { security: { auth: { a: 1 } }, mcpServers: { time } },
  ],
  [
    'servers too deep join those that are read',
    'root-key-unknown',
    'cursor',
    `{ "mcpServers": { "git": ${written.git} }, "mcp": { "mcpServers": { "time": ${written.time} } } }`,
    { mcpServers: { git, time } },
  ],
  [
    'servers under the key of another join those that are read, where they are in shared words',
    'root-key-unknown',
    'vs-code',
    `{ "servers": { "git": ${written.git} }, "mcpServers": { "time": ${written.time} } }`,
    { servers: { git, time } },
  ],
  [
    'a list of servers becomes a map by their names',
    'mcp-not-object',
    'cursor',
    '{ "mcpServers": [{ "name": "time", "command": "uvx", "args": ["mcp-server-time"] }] }',
    { mcpServers: { time } },
  ],
  [
    'an empty list becomes an empty map',
    'mcp-not-object',
    'claude-desktop',
    '{ "mcpServers": [] }',
    { mcpServers: {} },
  ],
  [
    'a question alone is put into a list',
    'server-question-missing',
    'vs-code',
    '{ "inputs": { "id": "k" }, "servers": { "a": { "command": "a", "args": ["${input:k}"] } } }',
    { inputs: [{ id: 'k' }], servers: { a: { command: 'a', args: ['${input:k}'] } } },
  ],
  [
    'a name with a dot leaves no empty table',
    'server-inside-server',
    'codex',
    '[mcp_servers.acme.time]\ncommand = "uvx"\nargs = ["mcp-server-time"]\n',
    { mcp_servers: { time } },
  ],
  [
    'a table with nothing but settings can go',
    'server-incomplete',
    'codex',
    '[mcp_servers.codex_apps]\nstartup_timeout_sec = 60\n\n[mcp_servers.time]\ncommand = "uvx"\nargs = ["mcp-server-time"]\n',
    { mcp_servers: { time } },
  ],
];

for (const [what, rule, client, text, fixed] of cases) {
  test(`${client}: ${what}`, async () => {
    assert.deepEqual(await fixedBy(rule, text, client), fixed);
  });
}

test('another form is safe to turn where nothing is lost, and what is lost is said', async () => {
  const safe = await check('{ "mcpServers": { "a": { "command": "a" } } }', 'zed');
  assert.equal(safe.problems.find(({ rule }) => rule === 'mcp-other-client')?.fix?.isSafe, true);
  const socket = '{ "servers": { "a": { "url": "unix:///tmp/a" }, "b": { "command": "b" } } }';
  const { problems } = await check(socket, 'cursor');
  const problem = problems.find(({ rule }) => rule === 'mcp-other-client');
  assert.equal(problem?.fix?.isSafe, false);
  assert.match(problem.message, /a is left out: /);
});

test('one server alone is told of a pasted text, and of a file as what is not read', async () => {
  const text = JSON.stringify(time);
  const pasted = await check(text, 'kiro');
  assert.deepEqual(
    pasted.problems.map(({ rule, severity }) => [rule, severity]),
    [['mcp-not-object', 'warning']],
  );
  const options = { client: 'kiro', path: '/home/me/mcp.json' };
  const file = await repairText(text, options, catalogIndex);
  assert.ok('problems' in file);
  assert.equal(file.problems[0]?.severity, 'error');
});

test('spaces in the name of a server are told of Claude Code alone, and left', async () => {
  const text = '{ "mcpServers": { "My Files": { "command": "a" } } }';
  assert.equal(await fixText(text, 'claude-desktop'), text);
  assert.equal(await fixText(text, 'claude-code'), text);
  const { problems } = await check(text, 'claude-code');
  assert.ok(problems.some(({ rule }) => rule === 'server-name-spaces'));
});

async function tellsPlace(args: readonly string[]): Promise<boolean> {
  const text = JSON.stringify({ mcpServers: { acme: { command: 'acme', args } } });
  const { problems } = await check(text, 'cursor');
  return problems.some(({ rule }) => rule === 'server-placeholder-left');
}

test('a place to fill in behind an option is told', async () => {
  for (const args of [
    ['-e', 'TFE_TOKEN=xxxxx'],
    ['--access-token=<personal-access-token>'],
    ['--api-key', 'changeme'],
    ['--header', 'Authorization: Bearer TODO'],
  ]) {
    assert.ok(await tellsPlace(args), args.join(' '));
  }
  for (const args of [['--label', 'TODO'], ['--level', 'xxxx'], ['LEVEL=debug']]) {
    assert.ok(!(await tellsPlace(args)), args.join(' '));
  }
});

test('of YAML that is none it is said where', async () => {
  const lines = ['extensions:', '  a:', '    name: a', '   enabled: true', '    cmd: a'];
  const repair = await repairText(lines.join('\n'), { client: 'goose' }, catalogIndex);
  assert.ok('problem' in repair);
  assert.match(repair.problem, /^It is no YAML: expected /);
  assert.ok((repair.line ?? 0) >= 4, String(repair.line));
});

test('what is for the other kind of server and says nothing is not told', async () => {
  const text =
    '{ "mcpServers": { "a": { "url": "https://mcp.acme.dev/mcp", "env": {}, "args": [] } } }';
  const { problems } = await check(text, 'cursor');
  assert.ok(problems.every(({ rule }) => rule !== 'server-key-unused'));
});
