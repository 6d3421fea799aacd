import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convertTo } from './convert.ts';
import { catalogIndex, check, fixText, rulesOf, server, token } from './testing.ts';
import { runTask } from './tasks.ts';

const opencode = (entry: string) => `{ "mcp": { "a": ${entry} } }`;

/** What stands in the words of another client, and as the client has it. */
const words: readonly (readonly [string, string, string])[] = [
  [
    'opencode',
    opencode(`{ "type": "local", "command": ["x"], "env": { "API_TOKEN": "${token}" } }`),
    opencode(
      '{ "type": "local", "command": ["x"], "environment": { "API_TOKEN": "{env:API_TOKEN}" } }',
    ),
  ],
  [
    'opencode',
    opencode(
      '{ "type": "local", "command": ["x"], "environment": { "A": "b" }, "env": { "C": "d" } }',
    ),
    opencode('{ "type": "local", "command": ["x"], "environment": { "A": "b", "C": "d" } }'),
  ],
  [
    'opencode',
    '{ "mcp": { "servers": { "a": { "type": "remote", "url": "https://a.example.com/mcp", "timeout": 5000 } } } }',
    '{ "mcp": { "servers": { "a": { "type": "remote", "url": "https://a.example.com/mcp" } } } }',
  ],
  [
    'zed',
    '{ "context_servers": { "a": { "command": "x", "args": [], "disabled": true } } }',
    '{ "context_servers": { "a": { "command": "x", "args": [], "enabled": false } } }',
  ],
  [
    'codex',
    '[mcp_servers.a]\nurl = "https://a.example.com/mcp"\nheaders = { "X-A" = "b" }\n',
    '[mcp_servers.a]\nurl = "https://a.example.com/mcp"\nhttp_headers = { "X-A" = "b" }\n',
  ],
  [
    'codex',
    '[mcp_servers.a]\nurl = "https://a.example.com/mcp"\nhttp_headers = { Authorization = "Bearer ${A_TOKEN}" }\n',
    '[mcp_servers.a]\nbearer_token_env_var = "A_TOKEN"\nurl = "https://a.example.com/mcp"\n',
  ],
  [
    'codex',
    '[mcp_servers.a]\ncommand = "x"\n\n[mcp_servers."a.env"]\nAPI_URL = "b"\n',
    '[mcp_servers.a]\nenv = { API_URL = "b" }\ncommand = "x"\n\n',
  ],
  [
    'codex',
    '[mcp_servers.a]\nurl = "https://a.example.com/mcp"\nbearer_token_env_var = "$A_TOKEN"\n',
    '[mcp_servers.a]\nurl = "https://a.example.com/mcp"\nbearer_token_env_var = "A_TOKEN"\n',
  ],
  [
    'vs-code',
    '{ "servers": { "a": { "command": "x", "args": ["${input:team}"] } } }',
    '{ "servers": { "a": { "command": "x", "args": ["${input:team}"] } }, "inputs": [{"type":"promptString","id":"team","description":"team","password":false}] }',
  ],
];

for (const [client, text, fixed] of words) {
  test(`${client}: ${text.replaceAll('\n', ' ').slice(0, 60)}`, async () => {
    assert.equal(await fixText(text, client), fixed);
    assert.equal(await fixText(fixed, client), fixed);
  });
}

test('a file with questions is of the client that asks them, whatever its key', async () => {
  const text = `{ "mcpServers": { "a": { "command": "x" } }, "inputs": [{ "id": "k", "type": "promptString" }] }`;
  assert.equal(await fixText(text), text.replace('mcpServers', 'servers'));
});

test('a misspelt key of servers is told, and mended where one client is left', async () => {
  const misspelt = server('{ "command": "x" }').replace('mcpServers', 'mcpServer');
  assert.deepEqual(await rulesOf(misspelt), ['root-key-unknown']);
  assert.equal(
    await fixText('{ "Servers": { "a": { "command": "x" } } }'),
    '{ "servers": { "a": { "command": "x" } } }',
  );
});

test('a secret that a header of mcp-remote holds is kept where the client replaces no variables', async () => {
  const args = `["mcp-remote", "https://a.example.com/mcp", "--header", "Authorization: Bearer ${token}"]`;
  const fixed = await fixText(server(`{ "command": "npx", "args": ${args} }`), 'claude-desktop');
  assert.match(fixed, new RegExp(`"AUTH":"Bearer ${token}"`));
  assert.deepEqual(await rulesOf(fixed, 'claude-desktop'), ['server-unknown']);
});

test('a header of mcp-remote with a variable gets a place to fill in where the client replaces none', async () => {
  const args = '["mcp-remote", "https://a.example.com/mcp", "--header", "X-A: b ${TOKEN}"]';
  const text = server(`{ "command": "npx", "args": ${args} }`);
  assert.match(await fixText(text, 'claude-desktop'), /"AUTH":"b YOUR_TOKEN"/);
  assert.match(await fixText(text, 'cursor'), /"AUTH":"b \$\{env:TOKEN\}"/);
});

/** One finding for one matter, none where the client takes it. */
const findings: readonly (readonly [string, string, readonly string[]])[] = [
  ['opencode', opencode('{ "type": "local", "command": "npx -y x" }'), ['server-value-type']],
  [
    'opencode',
    opencode('{ "type": "local", "command": "npx", "args": ["-y", "x"] }'),
    ['server-value-type'],
  ],
  ['vs-code', '{ "servers": { "a": { "command": "x", "args": ["${fileDirname}"] } } }', []],
  [
    'cursor',
    server('{ "command": "x", "env": { "API_KEY": "process.env.API_KEY" } }'),
    ['server-variable-syntax'],
  ],
  [
    'cursor',
    server('{ "command": "x", "env": { "API_KEY": "您的密钥" } }'),
    ['server-placeholder-left'],
  ],
  ['claude-code', server('{ "command": "x", "args": ["a$$b0cd"] }'), []],
  ...['${process.env.KEY}', '${KEY:x}', '${localEnv:KEY}', '$(pass show key)', '${secret:key}'].map(
    (text): [string, string, string[]] => [
      'cursor',
      server(`{ "command": "x", "env": { "KEY": "${text}" } }`),
      ['server-variable-syntax'],
    ],
  ),
  [
    'windsurf',
    server('{ "command": "x", "env": { "A": "${env:KEY:-x}" } }'),
    ['server-variable-syntax'],
  ],
  ['windsurf', server('{ "command": "x", "env": { "A": "${file:/run/key}" } }'), []],
  ['vs-code', '{ "servers": { "a": { "command": "x", "args": ["${workspaceFolder:api}"] } } }', []],
  [
    'vs-code',
    '{ "servers": { "a": { "command": "x", "args": ["${input:k}"] } }, "inputs": { "k": {} } }',
    ['server-question-missing'],
  ],
  ...['path/to/a.js', '/Users/username/a.js', 'xxxxxxxx'].map(
    (text): [string, string, string[]] => [
      'cursor',
      server(`{ "command": "node", "args": ["${text}"] }`),
      ['server-placeholder-left'],
    ],
  ),
  [
    'claude-code',
    server(
      '{ "type": "http", "url": "https://mcp.linear.app/mcp", "headers": { "X-Key": "{TOKEN}" } }',
    ),
    ['server-placeholder-left'],
  ],
  ['kiro', server('{ "type": "http", "url": "https://mcp.linear.app/mcp" }'), []],
  [
    'goose',
    'extensions:\n  a: {name: a, description: b, type: stdio, cmd: x, args: [], disabled: true}\n',
    ['server-key-unknown'],
  ],
  ['codex', '[mcp_servers.a]\ncommand = "x"\nargs = ["$HOME/y"]\n', ['server-variable-syntax']],
  ['claude-code', server('{ "command": "npx", "args": ["-y x"] }'), ['server-command-line']],
  ['claude-code', server(String.raw`{ "command": "x", "args": ["--name", "\"My name\""] }`), []],
  ['claude-code', server(String.raw`{ "command": "cmd", "args": ["/c", "\"C:/x.cmd\""] }`), []],
  ['claude-code', 'mcpServers:\n', ['mcp-other-format']],
  ['amp', `{ "amp": ${server('{ "command": "x" }')} }`, ['root-key-unknown']],
  ['zed', '{ "mcp_servers": { "a": { "command": "x" } } }', ['root-key-unknown']],
  ['gemini-cli', '{ "mcpServer": { "a": { "command": "x" } } }', ['root-key-unknown']],
  ['claude-desktop', '{ "mcpServers": {}, "scale": 0 }', ['servers-empty']],
  [
    'amp',
    server('{ "command": "node", "args": ["a.js --b"] }').replace('mcp', 'amp.mcp'),
    ['server-command-line'],
  ],
  [
    'claude-desktop',
    server('{ "command": "npx", "args": ["mcp-remote", "${URL}"], "env": { "URL": "a" } }'),
    ['server-variable-syntax'],
  ],
  [
    'claude-desktop',
    server('{ "serverUrl": "https://mcp.linear.app/mcp" }'),
    ['server-transport-unsupported'],
  ],
  [
    'claude-desktop',
    server('{ "command": "docker", "args": ["run", "-d", "-i", "x/y"] }'),
    ['server-docker-tty'],
  ],
  ...['{path-to-project}/dist/a.js', '{PATH}/a.js', '{your path}', '--dir={repo}/src'].map(
    (text): [string, string, string[]] => [
      'cursor',
      server(`{ "command": "node", "args": ["${text}"] }`),
      ['server-placeholder-left'],
    ],
  ),
  [
    'cursor',
    server('{ "command": "x", "args": ["{name}", "--route=/{id}/x", "{\\"a\\":1}"] }'),
    [],
  ],
  ['gemini-cli', gemini('{ "excluded": "b" }'), ['server-switched-off']],
  ['gemini-cli', gemini('{ "excluded": ["b"] }'), []],
  ['cursor', server('{ "url": "http://localhost/mcp", "apiKey": "x" }'), ['server-key-unknown']],
];

function gemini(mcp: string): string {
  return `{ "mcp": ${mcp}, "mcpServers": { "a": { "command": "x" } } }`;
}

for (const [client, text, rules] of findings) {
  test(`${client}, what is told: ${text.replaceAll('\n', ' ').slice(0, 70)}`, async () => {
    const found = await rulesOf(text, client);
    assert.deepEqual(
      found.filter((rule) => rule !== 'server-unknown'),
      rules,
    );
  });
}

test('a word for the transport is no error where nobody has said that it is refused', async () => {
  const text = server('{ "type": "streamable-http", "url": "https://mcp.linear.app/mcp" }');
  const { problems } = await check(text, 'cursor');
  assert.deepEqual(
    problems.map(({ severity }) => severity),
    ['warning'],
  );
});

test('a token in place of the name of a variable is told, and named nowhere', async () => {
  const text = `[mcp_servers.a]\nurl = "https://a.example.com/mcp"\nbearer_token_env_var = "${token}"\n`;
  const { problems, variables, notes } = await check(text, 'codex');
  assert.ok(
    problems.some(({ rule, severity }) => rule === 'server-variable-name' && severity === 'error'),
  );
  assert.doesNotMatch(
    JSON.stringify([problems.map(({ message }) => message), variables, notes]),
    /ghp_/,
  );
  assert.equal(await fixText(text, 'codex'), text);
});

test('a secret under a key that the client passes over is more than a word beside it', async () => {
  const found = await Promise.all(
    [token, 'x'].map(async (value) => {
      const text = `[mcp_servers.a]\nurl = "https://a.example.com/mcp"\napi_token = "${value}"\n`;
      const { problems } = await check(text, 'codex');
      return problems.find(({ rule }) => rule === 'server-key-unknown')?.severity;
    }),
  );
  assert.deepEqual(found, ['warning', 'info']);
});

test('a secret stays in a file of which one reader replaces no variables', async () => {
  const text = server(`{ "command": "x", "env": { "API_TOKEN": "${token}" } }`);
  assert.equal(await fixText(text, 'cline'), text);
});

test('what another client leaves as text is told with what was written for it', async () => {
  const text = opencode(
    '{ "type": "remote", "url": "https://a.example.com/mcp", "headers": { "X-A": "{file:key.txt}" } }',
  );
  const converted = await convertTo('codex', await check(text, 'opencode'), catalogIndex);
  assert.match(converted?.notes.join('\n') ?? '', /\{file:key\.txt\}/);
});

test('a server that Gemini CLI leaves out is off, and a key that is not known is told where it is lost', async () => {
  const off = `{ "mcp": { "excluded": ["a"] }, "mcpServers": { "a": { "command": "x", "autoApprove": [] } } }`;
  const converted = await convertTo('codex', await check(off, 'gemini-cli'), catalogIndex);
  assert.match(converted?.text ?? '', /enabled = false/);
  assert.match(converted?.notes.join('\n') ?? '', /mcpServers\.a\.autoApprove is not carried over/);
});

test('a link of Markdown is no broken file', async () => {
  const link = 'cursor://anysphere.cursor-deeplink/mcp/install?name=a&config=eyJjb21tYW5kIjoieCJ9';
  const { repair } = await runTask({ text: `[![x](y)](${link})`, kind: 'check' }, catalogIndex);
  assert.ok('problems' in repair && repair.problems.every(({ rule }) => rule !== 'json-invalid'));
});
