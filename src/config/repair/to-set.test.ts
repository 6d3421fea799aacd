import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runTask } from './tasks.ts';
import { catalogIndex, check } from './testing.ts';

const url = 'https://mcp.acme.example.com/mcp';
const servers = (entry: object, root = 'mcpServers') => JSON.stringify({ [root]: { acme: entry } });
const bridged = (value: string) =>
  servers({
    command: 'npx',
    args: ['-y', 'mcp-remote', url, '--header', 'Authorization:${AUTH}'],
    env: { AUTH: value },
  });
const asked = JSON.stringify({
  inputs: [{ type: 'promptString', id: 'api-key', description: 'key' }],
  servers: {
    acme: { type: 'http', url, headers: { A: '${input:api-key}', B: '${env:B_KEY}' } },
  },
});

/** A client, a file, and what somebody has to set for it. */
const cases: [client: string | undefined, text: string, expected: string[]][] = [
  ['claude-code', servers({ command: 'acme', env: { A: '${A_KEY}' } }), ['A_KEY']],
  ['claude-desktop', servers({ command: 'acme', env: { A: '${A_KEY}' } }), []],
  // One of those whose it can be replaces none.
  [undefined, servers({ command: 'acme', env: { A: '${A_KEY}' } }), []],
  ['claude-desktop', servers({ command: 'acme', env: { A: 'YOUR_A_KEY' } }), []],
  ['lm-studio', servers({ url, headers: { A: '${A_KEY}' } }), []],
  ['cursor', servers({ command: 'acme', env: { A: '${A_KEY}', B: '${env:B_KEY}' } }), ['B_KEY']],
  ['gemini-cli', servers({ command: 'acme', env: { A: '$A_KEY', B: '${B}' } }), ['A_KEY', 'B']],
  // VS Code asks for the one itself.
  ['vs-code', asked, ['B_KEY']],
  [
    'opencode',
    servers({ type: 'remote', url, headers: { A: '{env:K}', B: '${L}' } }, 'mcp'),
    ['K'],
  ],
  ['codex', `[mcp_servers.acme]\ncommand = "acme"\nenv_vars = ["Q"]\nargs = ["\${Z}"]`, ['Q']],
  // mcp-remote takes it from its own environment.
  ['claude-code', bridged('Bearer ${TOKEN}'), ['TOKEN']],
  ['cursor', bridged('Bearer abc'), []],
  ['claude-code', bridged('${AUTH}'), ['AUTH']],
];

test('what is to be set is what the client takes from the environment', async () => {
  for (const [client, text, expected] of cases) {
    const { variables } = await check(text, client);
    assert.deepEqual(variables, expected, `${client}: ${text}`);
  }
});

test('what a server is signed in with is to be set as well, where the client fills it in', async () => {
  const oauth = { clientId: '{env:C}', clientSecret: '{env:S}', scope: 'a' };
  const opencode = { mcp: { a: { type: 'remote', url, headers: { A: '{env:K}' }, oauth } } };
  assert.deepEqual((await check(JSON.stringify(opencode), 'opencode')).variables, ['K', 'C', 'S']);
  const auth = { CLIENT_ID: '${env:C}', CLIENT_SECRET: '${env:S}' };
  assert.deepEqual((await check(servers({ url, auth }), 'cursor')).variables, ['C', 'S']);
});

test('what is to be set for another client is told of what was written for it', async () => {
  const rows: [from: string, text: string, to: string, set: string[]][] = [
    ['vs-code', asked, 'cursor', ['API_KEY', 'B_KEY']],
    ['vs-code', asked, 'claude-desktop', []],
    ['gemini-cli', servers({ command: 'acme', env: { A: '$A_KEY' } }), 'claude-code', ['A_KEY']],
    ['cursor', servers({ command: 'acme', env: { A: '${env:A_KEY}' } }), 'vs-code', []],
    ['claude-code', servers({ type: 'http', url, headers: { A: '${K}' } }), 'copilot-cli', ['K']],
    // Its headers hold a place to fill in.
    ['claude-code', servers({ type: 'http', url, headers: { A: '${K}' } }), 'zed', []],
  ];
  for (const [client, text, target, set] of rows) {
    const { converted } = await runTask({ kind: 'convert', text, client, target }, catalogIndex);
    const told = converted?.notes.filter((note) => note.startsWith('Set these')) ?? [];
    const expected = set.length === 0 ? [] : [`Set these variables: ${set.join(', ')}.`];
    assert.deepEqual(told, expected, `${client} to ${target}`);
  }
});

test('a header that mcp-remote fills in stays as it is in every client', async () => {
  for (const target of ['claude-desktop', 'cursor', 'vs-code', 'windsurf']) {
    const task = {
      kind: 'convert',
      text: bridged('Bearer abc'),
      client: 'claude-code',
      target,
    } as const;
    const { converted } = await runTask(task, catalogIndex);
    assert.match(converted?.text ?? '', /"Authorization:\$\{AUTH\}"/, target);
  }
});

test('what Claude’s directory lists is to be connected there, before anything stands between', async () => {
  const rows: [entry: object, says: RegExp][] = [
    [
      { url: 'https://mcp.linear.app/mcp' },
      /Linear is in Claude’s directory: connect it .*mcp-remote/,
    ],
    [{ url }, /as a custom connector\..*mcp-remote/],
    [{ url, headers: { A: 'b' } }, /no custom connector either\. The dialog takes no headers/],
    [{ url: 'http://localhost:3000/mcp' }, /The dialog takes only https URLs/],
  ];
  for (const [entry, says] of rows) {
    const text = servers(entry);
    const task = { kind: 'convert', text, client: 'cursor', target: 'claude-desktop' } as const;
    const { converted } = await runTask(task, catalogIndex);
    assert.match(converted?.notes[0] ?? '', says);
    const { problems } = await check(text, 'claude-desktop');
    const [found] = problems.filter(({ rule }) => rule === 'server-transport-unsupported');
    const isDialog = 'headers' in entry || text.includes('localhost');
    assert.match(
      found?.message ?? '',
      text.includes('linear')
        ? /Linear is in Claude’s directory/
        : isDialog
          ? /without headers alone/
          : /as a custom connector in Claude/,
    );
  }
});
