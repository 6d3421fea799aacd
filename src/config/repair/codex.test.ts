import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'smol-toml';
import { recogniseConfiguration } from '../recognise.ts';
import { readPaste } from '../paste/paste.ts';
import { runTask } from './tasks.ts';
import { catalogIndex, check, fixText, rulesOf } from './testing.ts';

// Each as Codex 0.171.0 read it: `codex mcp list` with such a file.
const remote = '[mcp_servers.linear]\nurl = "https://mcp.linear.app/mcp"\n';

test('a list stands for the first value of an object, as Codex reads it', async () => {
  for (const [line, isTaken] of [
    ['oauth = []', true],
    ['oauth = ["id"]', true],
    ['oauth = [1]', false],
    ['oauth = ["id", "secret", 3]', false],
    ['oauth = "id"', false],
    ['tools = { find = ["auto"] }', true],
    ['tools = []', false],
    ['http_headers = []', false],
  ] as const) {
    const { problems } = await check(`${remote}${line}\n`, 'codex');
    const isError = problems.some(({ severity }) => severity === 'error');
    assert.equal(isError, !isTaken, line);
  }
});

test('servers of a profile or a project of Codex are said to be read by nobody', async () => {
  for (const group of ['profiles.work', 'projects."/home/me/shop"']) {
    const text = remote.replace('[', `[${group}.`);
    const { problems, servers } = await check(text, 'codex');
    assert.equal(servers.length, 0);
    assert.deepEqual(
      problems.map(({ rule, severity }) => [rule, severity]),
      [['root-key-unknown', 'error']],
    );
    assert.match(problems[0]!.message, new RegExp(`${group.replaceAll('"', '')}\\.mcp_servers`));
    const asked = await recogniseConfiguration(text);
    assert.ok(
      'problem' in asked && asked.problem.includes(`${group.replaceAll('"', '')}.mcp_servers`),
    );
    // The address in it is not all that was pasted.
    assert.equal(await readPaste(text), undefined);
  }
});

test('TOML that is broken is told with its line, and nothing is cut out of it', async () => {
  const start = '[mcp_servers.a]\nurl = "https://a.example.com/mcp"\n\n';
  const probe = '[mcp_servers.b]\n';
  for (const [rest, line, words] of [
    [`${probe}url =\n`, 5, /a value behind =/],
    [`${probe}url = "a"\nurl = "b"\n`, 6, /a second time/],
    ['[mcp_servers.a.env]\nA = "b"\n[mcp_servers.a]\n', 6, /a second time/],
    [`${probe}url = "b"\n\0\n`, 6, /NUL/],
    ['[mcp_servers.c]\nenv = { A = "b" }\n[mcp_servers.c.env]\nB = "c"\n', 6, /a second time/],
  ] as const) {
    const text = `${start}${rest}`;
    const { repair, paste } = await runTask({ text, client: 'codex', kind: 'check' }, catalogIndex);
    assert.equal(paste, undefined, rest);
    assert.ok('problem' in repair, rest);
    assert.equal(repair.line, line, rest);
    assert.match(repair.problem, words);
  }
});

test('what can be put right in broken TOML is mended, and an error of Codex with its line', async () => {
  const start = '[mcp_servers.a]\nurl = "https://a.example.com/mcp"\n\n';
  const probe = '[mcp_servers.b]\n';
  for (const [rest, line, words] of [
    [`${probe}url = https://b.example.com/mcp\n`, 5, /quotes around a text/],
    [`${probe}url = "b"\nenabled = True\n`, 6, /true or false in small letters/],
    [`${probe}url = \u201chttps://b.example.com/mcp\u201d\n`, 5, /straight quotes/],
    [`${probe}url = "https://b.example.com/mcp",\n`, 5, /nothing behind a value/],
    [`${probe}url = "https://b.example.com/mcp" enabled = true\n`, 5, /a line for each key/],
    [`${probe}url: "https://b.example.com/mcp"\n`, 5, /= between a key and its value/],
    [`${probe}url = "https://b.example.com/mcp\n`, 5, /the end of a text/],
    [`${probe}command = "C:\\program\\node.exe"\n`, 5, /two backslashes for each one/],
    [`${probe}url = "b"\ntool_timeout_sec = 060\n`, 6, /zeros before/],
    ['[mcp_servers.b\nurl = "b"\n', 4, /a closing bracket/],
    ['[mcp_servers.my server]\nurl = "b"\n', 4, /quotes around a name/],
    ['// mine\n', 4, /# before a comment/],
    [start, 4, /a second time/],
    ['[mcp_servers.a]\nurl = "b"\n', 4, /a second time/],
  ] as const) {
    const task = { text: `${start}${rest}`, client: 'codex' };
    const { repair, paste } = await runTask({ ...task, kind: 'check' }, catalogIndex);
    assert.ok(paste?.isMended === true && !('problem' in repair), rest);
    const found = repair.problems.find(({ rule }) => rule === 'toml-invalid');
    assert.equal(found?.line, line, rest);
    assert.match(found.message, words);
    assert.ok(
      !(
        'problem' in
        (await runTask({ ...task, text: paste.text, kind: 'check' }, catalogIndex)).repair
      ),
    );
  }
  // In a client that reads no TOML, whose it is.
  const text = `${probe}command = "C:\\program\\node.exe"\n`;
  const { repair } = await runTask({ text, client: 'cursor', kind: 'check' }, catalogIndex);
  assert.ok(!('problem' in repair));
  assert.deepEqual(
    repair.problems.map(({ rule }) => rule),
    ['mcp-other-client'],
  );
});

test('prose around tables of Codex is left out all the same', async () => {
  const text = `Add this to config.toml:\n\n${remote}\nThen start Codex again.\n`;
  const { repair } = await runTask({ text, kind: 'check' }, catalogIndex);
  assert.ok(!('problem' in repair) && repair.servers.length === 1);
});

test('values as Codex takes them: a day for a text, port 0 for any', async () => {
  const local = '[mcp_servers.b]\ncommand = "node"\nargs = ["server.js", 07:32:00]\n';
  const oauth = `${remote}[mcp_servers.linear.oauth]\nclient_id = "x"\ncallback_port = `;
  for (const [text, isTaken] of [
    [`${local}env = { SINCE = 2024-01-01 }\n`, true],
    [`${oauth}0\n`, true],
    [`${oauth}65535\n`, true],
    [`${oauth}65536\n`, false],
  ] as const) {
    const { problems } = await check(text, 'codex');
    assert.equal(!problems.some(({ severity }) => severity === 'error'), isTaken, text);
  }
});

test('an entry with neither address nor command costs Codex the whole file', async () => {
  const { problems } = await check('[mcp_servers.apps]\nstartup_timeout_sec = 60\n', 'codex');
  const { message } = problems.find(({ rule }) => rule === 'server-incomplete')!;
  assert.match(message, /neither "url" nor "command".*Codex then takes nothing of the file/);
});

test('a name that Codex does not start is an error, in whatever quotes it stands', async () => {
  for (const [written, isStarted] of [
    ['"linear"', true],
    ["'a.b/c:d@e'", true],
    ['"@acme/files"', true],
    ['"my linear"', false],
    ['"a\\"b"', false],
    ["'a\\b'", false],
    ['"a\\tb"', false],
    ['"é"', false],
    ['""', false],
  ] as const) {
    const text = `[mcp_servers.${written}] # mine\nurl = "https://mcp.linear.app/mcp"\n`;
    const { problems } = await check(text, 'codex');
    const rules = problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
    assert.deepEqual(rules, isStarted ? [] : ['server-name-refused'], written);
    const fixed = await fixText(text, 'codex');
    assert.match(fixed, /^\[mcp_servers\.\S+\] # mine\nurl = /);
    assert.deepEqual(await rulesOf(fixed, 'codex'), []);
  }
});

test('a date is a text to Codex, but no other value', async () => {
  const local = '[mcp_servers.files]\ncommand = "files"\n';
  for (const [text, isTaken] of [
    [`${local}env = { SINCE = 2026-01-01, AT = 10:30:00, ON = 2026-01-01T10:30:00Z }\n`, true],
    [`${local}args = [2026-01-01]\n`, true],
    [`${remote}http_headers = { Since = 2026-01-01 }\n`, true],
    [`${remote}enabled = 2026-01-01\n`, false],
    [`${local}env = { SINCE = 2026 }\n`, false],
  ] as const) {
    const { problems, servers } = await check(text, 'codex');
    assert.equal(
      problems.some(({ severity }) => severity === 'error'),
      !isTaken,
      text,
    );
    if (text.includes('AT =')) {
      const env = { SINCE: '2026-01-01', AT: '10:30:00', ON: '2026-01-01T10:30:00Z' };
      assert.deepEqual(servers, [{ name: 'files', type: 'stdio', command: 'files', env }]);
    }
  }
});

test('servers under a wrong key are told beside those under the right one', async () => {
  const own = '"mcpServers": { "a": { "url": "https://mcp.example.com/a" } }';
  const other = '{ "b": { "url": "https://mcp.example.com/b" } }';
  for (const [text, client, severity] of [
    [`${remote}[mcpServers.b]\nurl = "https://mcp.example.com/b"\n`, 'codex', 'error'],
    [`${remote}[servers.b]\nurl = "https://mcp.example.com/b"\n`, 'codex', 'warning'],
    [`${remote}[mcp.servers.b]\nurl = "https://mcp.example.com/b"\n`, 'codex', 'error'],
    [
      `${remote}[profiles.x.mcp_servers.b]\nurl = "https://mcp.example.com/b"\n`,
      'codex',
      'warning',
    ],
    [`{ ${own}, "mcp_servers": ${other} }`, 'cursor', 'error'],
    [`{ ${own}, "servers": ${other} }`, 'cursor', 'warning'],
    // A file for two clients.
    [`{ ${own}, "servers": { "a": { "url": "https://mcp.example.com/a" } } }`, 'cursor', undefined],
    [`{ ${own}, "tools": ${other} }`, 'gemini-cli', undefined],
    [`{ ${own}, "lsp": { "servers": ${other} } }`, 'gemini-cli', undefined],
  ] as const) {
    const { problems } = await check(text, client);
    const found = problems.find(({ rule }) => rule === 'root-key-unknown');
    assert.equal(found?.severity, severity, text);
    // Those of another client may be in its words.
    const isMoved = found?.fix !== undefined;
    assert.equal(isMoved, severity === 'error' || text.includes('mcp_servers.b'), text);
  }
});

test('variables that Codex hands on are read in both forms, and a fix leaves them as they are', async () => {
  const handed = '"A", { name = "B", source = "remote" }, { name = "C" }';
  const secret = `ghp_${'0a1b2c3d4e'.repeat(3)}`;
  const text = `[mcp_servers.a]\ncommand = "x"\nenv_vars = [${handed}]\nenv = { API_KEY = "${secret}" }\n`;
  const { servers, kept } = await check(text, 'codex');
  assert.deepEqual(kept, []);
  assert.deepEqual(servers[0]?.type === 'stdio' && Object.keys(servers[0].env ?? {}), [
    'API_KEY',
    'A',
    'B',
    'C',
  ]);
  assert.ok((await fixText(text, 'codex')).includes(`env_vars = ["API_KEY", ${handed}]`));
});

// As openai/codex/issues/7802 has it.
test('a key of a server in its environment is moved out of there', async () => {
  const table = '[mcp_servers.a]\ncommand = "npx"\nargs = ["-y", "a"]\n\n[mcp_servers.a.env]\n';
  const text = `${table}env_vars = ["A_KEY"]\nB = "b"\n`;
  const { problems } = await check(text, 'codex');
  const told = problems.find(({ rule }) => rule === 'server-value-type');
  assert.match(told?.message ?? '', /^"env_vars" of the server "a" stands among the variables/);
  const fixed = await fixText(text, 'codex');
  assert.deepEqual(structuredClone(parse(fixed)), {
    mcp_servers: {
      a: { command: 'npx', args: ['-y', 'a'], env_vars: ['A_KEY'], env: { B: 'b' } },
    },
  });
});

test('a variable behind "Bearer" goes where Codex writes that word itself, and other headers keep theirs', async () => {
  const start = '[mcp_servers.p]\nurl = "https://mcp.acme.example/mcp"\n';
  assert.equal(
    await fixText(`${start}env_http_headers = { Authorization = "Bearer TOKEN" }\n`, 'codex'),
    start.replace('url', 'bearer_token_env_var = "TOKEN"\nurl'),
  );
  const other = `${start}env_http_headers = { X-Auth = "Bearer TOKEN" }\n`;
  assert.equal(await fixText(other, 'codex'), other);
  assert.match(
    await fixText(`${start}bearer_token_env_var = "Bearer TOKEN"\n`, 'codex'),
    /bearer_token_env_var = "TOKEN"/,
  );
});
