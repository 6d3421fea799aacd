import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convertTo } from './convert.ts';
import { applyFix, repairText } from './repair.ts';
import { catalogIndex, check, server, rulesOf } from './testing.ts';

test('what is right as it is has none of these', async () => {
  for (const entry of [
    '{ "command": "npx", "args": ["-y", "acme-mcp", "serve", "-y"] }',
    '{ "command": "/opt/My Tools/acme" }',
    '{ "type": "http", "url": "https://mcp.acme.dev", "headers": { "X-Who": "Zoë" } }',
    '{ "command": "docker", "args": ["run", "-i", "-e", "A=-t", "acme/mcp", "-t"] }',
    '{ "command": "docker", "args": ["mcp", "gateway", "run"], "env": { "A": "b" } }',
    '{ "command": "docker", "args": ["run", "-i", "-eA", "--env=B=${B}", "acme/mcp"], "env": { "A": "b", "B": "c" } }',
    '{ "command": "cmd", "args": ["/c", "npx", "-y", "acme", "one & two"] }',
    '{ "command": "uvx", "args": ["--with", "a,b", "acme", "", "c,d"] }',
    '{ "command": "acme", "env": { "ProgramFiles(x86)": "C", "MY-KEY": "b" } }',
    '{ "type": "http", "url": "https://gitmcp.io/acme/mcp" }',
    '{ "command": "acme", "args": ["--pattern", "~"], "env": { "PRICE": "$5" } }',
    '{ "command": "acme" }',
    '{ "command": "node", "args": ["--eval=1"] }',
    '{ "command": "npx", "args": ["-y", "acme"], "env": { "A": "${ACME}" } }',
    '{ "command": "npx", "args": ["-y", "acme", "--label", "TODO"], "env": { "HELLO": "add me" } }',
  ]) {
    const { problems } = await check(server(entry, 'acme'), 'claude-code');
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['server-unknown'],
      entry,
    );
  }
});

test('nothing is safe while several clients remain, and what only some refuse is not said', async () => {
  const secret = `"headers": { "Authorization": "Bearer ghp_${'0a1b2c3d4e'.repeat(3)}" }`;
  for (const text of [
    server('{ "url": "https://mcp.linear.app/mcp" }'),
    server(`{ "type": "http", "url": "https://mcp.linear.app/mcp", ${secret} }`),
    server('{ "command": "npx", "args": ["acme", "-y"] }', 'acme'),
  ]) {
    const { candidates, problems } = await check(text);
    assert.ok(candidates.length > 1);
    assert.ok(
      problems.every(({ fix, rule }) => fix?.isSafe !== true && rule !== 'server-type-missing'),
    );
  }
  const { candidates } = await check(server('{ "httpUrl": "https://mcp.linear.app/mcp" }'));
  assert.deepEqual(candidates, [{ id: 'gemini-cli', name: 'Gemini CLI' }]);
});

test('a script of npm is wrapped for Windows, which is told or seen in the paths', async () => {
  const plain = server('{ "command": "npx", "args": ["-y", "acme"] }');
  const paths = server('{ "command": "npx", "args": ["-y", "acme", "C:\\\\work"] }');
  const trials = [
    [plain, undefined, false],
    [plain, 'windows', true],
    [plain, 'linux', false],
    [paths, undefined, true],
    [paths, 'macos', false],
  ] as const;
  for (const [text, system, expected] of trials) {
    const repair = await repairText(text, { client: 'claude-code', system }, catalogIndex);
    assert.ok(!('problem' in repair));
    const found = repair.problems.some(({ rule }) => rule === 'server-windows-npx');
    assert.equal(found, expected, `${system}: ${text}`);
  }
});

test('a client that starts scripts of Windows itself needs no cmd', async () => {
  const entry = { acme: { command: 'npx', args: ['-y', 'acme', 'C:\\work'] } };
  const texts = {
    'claude-desktop': JSON.stringify({ mcpServers: entry }),
    'gemini-cli': JSON.stringify({ mcpServers: entry }),
    cline: JSON.stringify({ mcpServers: entry }),
    'vs-code': JSON.stringify({ servers: entry }),
    codex: '[mcp_servers.acme]\ncommand = "npx"\nargs = ["-y", "acme", \'C:\\work\']\n',
  };
  for (const [client, text] of Object.entries(texts)) {
    assert.ok(!(await rulesOf(text, client)).includes('server-windows-npx'), client);
  }
});

test('the shell of Windows is found where the system has none, and taken away', async () => {
  const cmd = '{ "command": "cmd", "args": ["/c", "npx", "-y", "acme"] }';
  const line = '{ "command": "cmd", "args": ["/s", "/c", "npx -y acme"] }';
  const whole = '{ "command": "cmd.exe", "args": ["/c", "npx", "-y", "acme"] }';
  const trials = [
    [cmd, undefined, false],
    [cmd, 'windows', false],
    [cmd, 'macos', true],
    [cmd, 'linux', true],
    [line, 'linux', true],
    [whole, 'linux', false],
    [whole, 'macos', true],
    ['{ "command": "cmd", "args": ["/c"] }', 'macos', false],
    ['{ "command": "cmd", "args": ["/k", "npx"] }', 'macos', false],
    ['{ "command": "cmd", "args": ["/c", "npx", "C:\\\\a", "/home/a"] }', undefined, false],
  ] as const;
  for (const [entry, system, expected] of trials) {
    const repair = await repairText(server(entry), { client: 'cursor', system }, catalogIndex);
    assert.ok(!('problem' in repair));
    const found = repair.problems.find(({ rule }) => rule === 'server-cmd-elsewhere');
    assert.equal(found !== undefined, expected, `${system}: ${entry}`);
    if (found === undefined) continue;
    assert.ok(found.fix);
    const after = await applyFix(server(entry), found.fix);
    const fixed = JSON.parse(after?.text ?? '{}') as { mcpServers: object };
    assert.deepEqual(Object.values(fixed.mcpServers)[0], { command: 'npx', args: ['-y', 'acme'] });
  }
});

test('what is written for Windows starts scripts by cmd, and lies where Windows has it', async () => {
  const repair = await check(server('{ "url": "https://mcp.acme.example/mcp" }'), 'cursor');
  const converted = await convertTo('claude-desktop', repair, catalogIndex, 'windows');
  assert.ok(converted);
  assert.deepEqual(JSON.parse(converted.bridged), {
    mcpServers: {
      linear: {
        command: 'cmd',
        args: ['/c', 'npx', '-y', 'mcp-remote', 'https://mcp.acme.example/mcp'],
      },
    },
  });
  assert.match(converted.fileName, /^%APPDATA%/);
  assert.ok(converted.notes.some((note) => note.includes('MSIX: %LOCALAPPDATA%')));
  const back = await check(converted.bridged, 'claude-desktop');
  const cursor = await convertTo('cursor', back, catalogIndex, 'macos');
  assert.match(cursor?.text ?? '', /"command": "npx"/);
});

test('where only mcp-remote reaches an address, an old one inside it is told', async () => {
  for (const [address, isOld] of [
    ['https://mcp.linear.app/sse', true],
    ['https://mcp.linear.app/mcp', false],
  ] as const) {
    const text = server(JSON.stringify({ command: 'npx', args: ['-y', 'mcp-remote', address] }));
    const rules = await rulesOf(text, 'claude-desktop');
    assert.equal(rules.includes('server-endpoint-legacy'), isOld, address);
  }
});

test('mcp-remote goes without encryption to the own machine, and where it is told to', async () => {
  for (const args of [
    ['mcp-remote', 'http://localhost:8080/mcp'],
    ['mcp-remote', 'http://127.0.0.1:8080/mcp'],
    ['mcp-remote', 'http://mcp.acme.example/mcp', '--allow-http'],
  ]) {
    const text = server(JSON.stringify({ command: 'npx', args }));
    assert.ok(!(await rulesOf(text, 'claude-desktop')).includes('server-bridge-insecure'), args[1]);
  }
});

test('a path of Windows is told where somebody says that the system is another', async () => {
  const text = server('{ "command": "C:\\\\acme\\\\acme.exe" }');
  for (const system of [undefined, 'windows', 'linux', 'macos'] as const) {
    const repair = await repairText(text, { client: 'cursor', system }, catalogIndex);
    assert.ok(!('problem' in repair));
    const found = repair.problems.find(({ rule }) => rule === 'server-cmd-elsewhere');
    assert.equal(found?.severity, system === 'linux' || system === 'macos' ? 'warning' : undefined);
  }
});

test('VS Code puts the home folder in place of a tilde, so that is no mistake there', async () => {
  const entry = { command: '~/bin/acme', args: ['~/work'], cwd: '~' };
  const { problems } = await check(JSON.stringify({ servers: { acme: entry } }), 'vs-code');
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ['server-unknown'],
  );
});

test('an address that Codex reads and cannot reach costs the other servers nothing', async () => {
  const { problems } = await check(
    '[mcp_servers.acme]\nurl = "ws://mcp.example.com/mcp"\n',
    'codex',
  );
  const [found] = problems.filter(({ rule }) => rule === 'server-transport-unsupported');
  assert.match(found?.message ?? '', /; Codex cannot start it\./);
});

test('a place to fill in is an error where it is the host of an address', async () => {
  for (const [url, severity] of [
    ['https://{tenant}.example.com/mcp', 'error'],
    ['https://mcp.example.com/{tenant}/mcp', 'warning'],
  ] as const) {
    const { problems } = await check(
      server(JSON.stringify({ type: 'http', url }), 'acme'),
      'claude-code',
    );
    const found = problems.find(({ rule }) => rule === 'server-placeholder-left');
    assert.equal(found?.severity, severity, url);
  }
});

test('white space that was a backslash parts no command line', async () => {
  const text = server(String.raw`{ "command": "C:\tools\new\node.exe" }`, 'acme');
  assert.ok(!(await rulesOf(text, 'claude-code')).includes('server-command-line'));
});

test('headers of a library are an error where the client refuses keys that it does not know', async () => {
  const entry = { url: 'https://mcp.acme.example.com/mcp', requestInit: { headers: { A: 'b' } } };
  for (const [client, severity] of [
    ['claude-code', 'warning'],
    // Asked of 0.61.0: it calls the configuration invalid.
    ['gemini-cli', 'error'],
  ] as const) {
    const { problems } = await check(JSON.stringify({ mcpServers: { a: entry } }), client);
    assert.equal(problems.find(({ rule }) => rule === 'server-nested')?.severity, severity, client);
  }
});

test('a package is left to the program that runs it, and an address where a server answers', async () => {
  for (const entry of [
    { command: 'uvx', args: ['mcp-server-fetch'] },
    { command: 'npx', args: ['-y', 'mcp-server-sqlite'] },
    { command: 'npx', args: ['-y', '@modelcontextprotocol/server-memory'] },
    { command: 'pipx', args: ['run', 'acme-mcp'] },
    { command: 'uv', args: ['--directory', '/srv/acme-mcp', 'run', 'acme-mcp'] },
    { command: 'uv', args: ['tool', 'run', 'acme-mcp'] },
    { command: 'npm', args: ['exec', '-y', '@acme/mcp'] },
    { command: 'npm', args: ['--prefix', '/srv/acme-mcp', 'start'] },
    { command: 'pnpm', args: ['dlx', '@acme/mcp'] },
    { command: 'node', args: ['/srv/acme-mcp/index.js'] },
    { command: 'node', args: ['--yes-really', 'server.js'] },
    { command: 'python', args: ['-m', 'mcp_server_fetch'] },
    { command: 'python', args: ['acme_mcp'] },
    { command: 'docker', args: ['mcp', 'gateway', 'run'] },
    { command: 'docker', args: ['run', '-i', '--rm', '-e', 'API_KEY=abc', 'mcp/fetch'] },
    { command: 'npx', args: ['-y', 'acme-mcp', '--env', 'API_KEY=abc'] },
    { command: 'npx', args: ['-y', 'https://github.com/acme/acme-mcp'] },
    { command: 'uvx', args: ['--from', 'git+https://github.com/acme/tools', 'acme-mcp'] },
    { command: 'uvx', args: ['--from', 'https://github.com/acme/a/releases/a.whl', 'acme-mcp'] },
    { command: 'acme', args: ['\u2013', '\u2014 and more'] },
    { command: 'uv', args: ['run', '--directory', '/srv/a', 'server.py'] },
    { command: 'uv', args: ['run', '--with', 'mcp', 'mcp', 'run', 'server.py'] },
    { command: '/srv/a/server.py', args: [] },
    { command: 'docker', args: ['run', '-i', '--rm', 'mcp/fetch'] },
    { command: 'cmd', args: ['/c', 'npx -y acme-mcp'] },
    {
      command: 'npx',
      args: ['-y', 'mcp-remote', 'https://mcp.acme.com/mcp', '--transport', 'sse-only'],
    },
    { url: 'https://server.smithery.ai/@acme/x/mcp' },
    { url: 'https://gitlab.com/api/v4/mcp' },
    { url: 'https://docs.acme.com/mcp' },
  ]) {
    const rules = await rulesOf(server(JSON.stringify(entry), 'acme'), 'cursor');
    const found = rules.filter((rule) => !/^server-(?:unknown|bridge)$/.test(rule));
    assert.deepEqual(found, [], JSON.stringify(entry));
  }
});

test('what a list of Claude Code switches off is not switched on elsewhere', async () => {
  const text = `{ "disabledMcpServers": ["linear"], ${server('{ "command": "a" }').trim().slice(1)}`;
  const repair = await check(text, 'claude-code');
  const converted = await convertTo('cursor', repair, catalogIndex);
  assert.equal(converted?.text, '');
  const codex = await convertTo('codex', repair, catalogIndex);
  assert.match(codex?.text ?? '', /enabled = false/);
});

test('a list of variables that Amp takes is told: the program gets none of them', async () => {
  const text = '{ "amp.mcpServers": { "a": { "command": "acme", "env": ["A=b"] } } }';
  const { problems } = await check(text, 'amp');
  const found = problems.find(({ rule }) => rule === 'server-value-type');
  assert.ok(found?.severity === 'warning' && found.fix);
  assert.match((await applyFix(text, found.fix))?.text ?? '', /"env": \{"A":"b"\}/);
});

test('a server inside of another one is moved out, unless its name is taken', async () => {
  const text = server('{ "command": "acme", "files": { "command": "b" } }', 'a');
  const { problems } = await check(text, 'cursor');
  const found = problems.find(({ rule }) => rule === 'server-inside-server');
  assert.ok(found?.severity === 'error' && found.fix);
  assert.deepEqual(JSON.parse((await applyFix(text, found.fix))?.text ?? ''), {
    mcpServers: { a: { command: 'acme' }, files: { command: 'b' } },
  });
  const taken = text.replace('{ "mcpServers": {', '{ "mcpServers": { "files": { "command": "c" },');
  const other = (await check(taken, 'cursor')).problems;
  assert.equal(other.find(({ rule }) => rule === 'server-inside-server')?.fix, undefined);
});

test('servers under a key that is parted at its dot are moved to where they are read', async () => {
  for (const [client, text, meant] of [
    ['codex', '[mcp.servers.a]\ncommand = "acme"\n', /^\[mcp_servers\.a\]\ncommand = "acme"/],
    [
      'amp',
      '{ "amp": { "mcpServers": { "a": { "command": "acme" } } } }',
      /^\{\s*"amp\.mcpServers"/,
    ],
  ] as const) {
    const [found] = (await check(text, client)).problems;
    assert.ok(found?.rule === 'root-key-unknown' && found.fix, client);
    assert.match((await applyFix(text, found.fix))?.text.trim() ?? '', meant);
  }
});

test('a key that is spelt like another one is not taken for it where it holds a switch', async () => {
  const { problems } = await check(
    server('{ "httpUrl": "https://a.example/", "noAuth": true }'),
    'gemini-cli',
  );
  const found = problems.find(({ rule }) => rule === 'server-key-unknown');
  assert.equal(found?.fix?.label, 'Remove "noAuth"');
});
