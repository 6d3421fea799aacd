import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadClient } from '../../clients/clients.ts';
import { runTask } from './tasks.ts';
import { catalogIndex, check, fixText, rulesOf, server, token } from './testing.ts';

test('a secret becomes a variable in the words of the client', async () => {
  const headers = `"headers": { "Authorization": "Bearer ${token}" }`;
  const url = '"url": "https://api.githubcopilot.com/mcp/"';
  const code = JSON.parse(
    await fixText(`{"servers": {"gh": {"type": "http", ${url}, ${headers}}}}`),
  );
  assert.equal(
    code.servers.gh.headers.Authorization,
    'Bearer ${input:GITHUB_PERSONAL_ACCESS_TOKEN}',
  );
  assert.equal(code.inputs[0].id, 'GITHUB_PERSONAL_ACCESS_TOKEN');
  const two = await fixText(
    `{ // mine\n"servers": {"a": {"type": "stdio", "command": "x", "env": {"A_TOKEN": "${token}", "B_TOKEN": "${token}"}}}}`,
  );
  assert.match(two, /^\{ \/\/ mine\n/);
  assert.deepEqual(
    JSON.parse(two.replace('// mine', '')).inputs.map(({ id }: { id: string }) => id),
    ['A_TOKEN', 'B_TOKEN'],
  );
  const cursor = await fixText(`{"mcpServers": {"gh": {${url}, ${headers}}}}`, 'cursor');
  assert.match(cursor, /Bearer \$\{env:GITHUB_PERSONAL_ACCESS_TOKEN\}/);
  const codex = await fixText(
    `[mcp_servers.gh]\nurl = "https://api.githubcopilot.com/mcp/"\nhttp_headers = { Authorization = "Bearer ${token}" }`,
  );
  assert.match(codex, /bearer_token_env_var = "GITHUB_PERSONAL_ACCESS_TOKEN"/);
  assert.doesNotMatch(codex, /ghp_/);
  // A client without variables would lose the working value.
  const zed = `{"context_servers": {"gh": {${url}, ${headers}}}}`;
  assert.equal(await fixText(zed), zed);
});

test('each secret of a server becomes a variable of its own, named after its option', async () => {
  const other = token.replace('0a', '9z');
  const args = JSON.stringify(['x', '--api-key', token, `--token=${other}`, token, other]);
  const fixed = JSON.parse(await fixText(server(`{ "command": "npx", "args": ${args} }`, 'a')));
  assert.deepEqual(fixed.mcpServers.a.args, [
    'x',
    '--api-key',
    '${A_API_KEY}',
    '--token=${A_TOKEN}',
    '${A_TOKEN_2}',
    '${A_TOKEN_3}',
  ]);
});

test('a secret is no problem where the client has no variable to put there', async () => {
  const entry = `{ "command": "npx", "args": ["x"], "env": { "API_TOKEN": "${token}" } }`;
  for (const client of ['claude-desktop', 'lm-studio']) {
    assert.deepEqual(await rulesOf(server(entry, 'a'), client), ['server-unknown'], client);
  }
  assert.ok((await rulesOf(server(entry, 'a'), 'claude-code')).includes('server-secret-literal'));
});

test('message and button name the variable as the client takes it', async () => {
  const written: Readonly<Record<string, string>> = {
    'claude-code': '${GITHUB_PERSONAL_ACCESS_TOKEN}',
    cursor: '${env:GITHUB_PERSONAL_ACCESS_TOKEN}',
    'vs-code': '${input:GITHUB_PERSONAL_ACCESS_TOKEN}',
    opencode: '{env:GITHUB_PERSONAL_ACCESS_TOKEN}',
    codex: 'variable such as GITHUB_PERSONAL_ACCESS_TOKEN.',
  };
  const headers = { Authorization: `Bearer ${token}` };
  for (const [id, words] of Object.entries(written)) {
    const client = await loadClient(id);
    const url = 'https://api.githubcopilot.com/mcp/';
    const { text } = client!.configuration([{ name: 'gh', type: 'http', url, headers }]);
    const { problems } = await check(text, id);
    const found = problems.find(({ rule }) => rule === 'server-secret-literal');
    assert.ok(found, id);
    assert.ok(found.message.includes(words), `${id}: ${found.message}`);
    const label = id === 'codex' ? 'Take it from the variable GITHUB_PERSONAL' : `Write ${words}`;
    assert.ok(found.fix?.label.startsWith(label), found.fix?.label);
  }
});

test('a secret of an OAuth client is found as the command line finds it', async () => {
  const oauth = '"oauth": { "clientId": "abc", "clientSecret": "0123456789abcdefghijABCDEF" }';
  const text = server(`{ "type": "http", "url": "https://mcp.linear.app/mcp", ${oauth} }`);
  const { problems } = await check(text, 'claude-code');
  assert.deepEqual(
    problems.map(({ rule, line, fix }) => [rule, line, fix]),
    [['server-secret-literal', 1, undefined]],
  );
});

const plain = 'Zq81hTr55mWkP0dLx93a';
const entries = [
  `{ "command": "npx -y x --api-key ${plain}" }`,
  `{ "command": "npx", "args": "-y x --api-key=${plain}" }`,
  `{ "command": "npx", "args": ["x"], "env": "API_KEY=${plain}" }`,
  `{ "command": "npx", "args": ["mcp-remote", "https://mcp.linear.app/mcp?token=${plain}"] }`,
  `{ "type": "http", "url": "http://mcp.linear.app/mcp?api_key=${plain}" }`,
  `{ "type": "http", "url": "https://mcp.linear.app/mcp", "headers": "Authorization: Bearer ${plain}" }`,
  `{ "type": "http", "url": "https://mcp.linear.app/mcp", "headers": { "Authorization: Bearer ${plain}": "" } }`,
  `{ "type": "http", "url": "https://mcp.linear.app/mcp", "oauth": { "clientSecret": "${plain}" } }`,
];

for (const entry of entries) {
  test(`no secret is said back: ${entry}`, async () => {
    for (const client of [undefined, 'claude-code', 'copilot-cli', 'opencode', 'amp']) {
      const { repair } = await runTask(
        { text: server(entry), client, kind: 'check' },
        catalogIndex,
      );
      assert.ok('problems' in repair);
      const { servers: _, problems, ...others } = repair;
      const said = problems.flatMap(({ message, fix }) => [message, fix?.label ?? '']);
      assert.ok(!JSON.stringify([said, others]).includes(plain), `${client}: ${said.join('\n')}`);
    }
    const target = 'claude-desktop';
    const { converted } = await runTask(
      { text: server(entry), kind: 'convert', target },
      catalogIndex,
    );
    assert.ok(!converted?.notes.join().includes(plain), converted?.notes.join());
  });
}

test('a secret is told before it is known whose file it is, and nothing is offered to take it away', async () => {
  const text = server(`{ "command": "npx", "args": ["x"], "env": { "API_KEY": "${plain}" } }`, 'a');
  const { candidates, problems } = await check(text);
  assert.ok(candidates.length > 1);
  assert.deepEqual(
    problems.map(({ rule, severity, fix }) => [rule, severity, fix]),
    [
      ['server-secret-literal', 'warning', undefined],
      ['server-unknown', 'info', undefined],
    ],
  );
});

test('a token alone becomes a variable behind "Bearer", not a variable of which nobody knows what it holds', async () => {
  const text = JSON.stringify({
    mcpServers: {
      own: {
        url: 'https://mcp.example.com/own',
        headers: { Authorization: `ghp_${'a1'.repeat(18)}` },
      },
    },
  });
  const { fixed } = await runTask({ text, client: 'cursor', kind: 'fix-all' }, catalogIndex);
  assert.match(fixed?.text ?? '', /"Authorization":\s*"Bearer \$\{env:\w+\}"/);
});
