import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Client } from '../../clients/client.ts';
import { loadClients } from '../../clients/clients.ts';
import type { Server } from '../../protocol/server.ts';
import { parseConfiguration } from '../parse.ts';
import { convertTo } from './convert.ts';
import { fixAll } from './fix-all.ts';
import { catalogIndex, check } from './testing.ts';

const remote = { name: 'acme', type: 'http', url: 'https://mcp.acme.example/mcp' } as const;
const local = {
  name: 'files',
  type: 'stdio',
  command: 'npx',
  args: ['-y', '@acme/files'],
} as const;

/** A server with one thing about it, the value that tells it, and the words in which it is named where it is lost. */
const things: [server: Server, value: (server: Server) => unknown, named: RegExp][] = [
  [{ ...remote, settings: { isOff: true } }, off, /switched off|cannot be switched off/],
  [{ ...local, settings: { isOff: true } }, off, /switched off/],
  [{ ...remote, settings: { allow: ['a', 'b'] } }, ({ settings }) => settings?.allow, /tools/],
  [{ ...local, settings: { deny: ['c'] } }, ({ settings }) => settings?.deny, /tools/],
  [{ ...local, settings: { cwd: '/work' } }, ({ settings }) => settings?.cwd, /folder/],
  [{ ...remote, settings: { timeout: 45_000 } }, ({ settings }) => settings?.timeout, /time/],
  [{ ...local, settings: { startup: 20_000 } }, ({ settings }) => settings?.startup, /time|start/],
  [{ ...local, settings: { envFile: '/x/.env' } }, ({ settings }) => settings?.envFile, /file/],
  [{ ...local, env: { M: 'x' } }, (server) => server.type === 'stdio' && server.env, /env/],
];

function off({ settings }: Server): unknown {
  return settings?.isOff;
}

for (const source of (await loadClients()).filter(({ read }) => read !== undefined)) {
  test(`${source.id}: what a server is used like goes along to every client, or is named`, async () => {
    const targets = (await loadClients()).filter(({ id, read }) => read && id !== source.id);
    for (const [server, value, named] of things) {
      const { text } = source.configuration([server]);
      const repair = text === '' ? undefined : await check(text, source.id);
      const [own] = repair?.servers ?? [];
      if (repair === undefined || own === undefined || value(own) === undefined) continue;
      for (const target of targets) {
        const converted = await convertTo(target.id, repair, catalogIndex);
        assert.ok(converted);
        const [got] = await readServers(target, converted.text || converted.bridged);
        const isSame = got !== undefined && isEqual(value(got), value(own));
        const told = converted.notes.some((note) => named.test(note));
        assert.ok(isSame || told, `${source.id} to ${target.id}: ${JSON.stringify(server)}`);
      }
    }
  });
}

test('what is left out is named as it was, and nothing is said of what is not written', async () => {
  const entry = { command: 'node', envFile: '${workspaceFolder}/.env' };
  const repair = await check(JSON.stringify({ servers: { files: entry } }), 'vs-code');
  const converted = await convertTo('codex', repair, catalogIndex);
  assert.match(converted?.notes.join('\n') ?? '', /\(\$\{workspaceFolder\}\/\.env\): left out/);
  assert.doesNotMatch(converted?.notes.join('\n') ?? '', /YOUR_PROJECT_FOLDER/);
});

async function readServers(client: Client, text: string): Promise<readonly Server[]> {
  const parsed = await parseConfiguration(text);
  return 'data' in parsed ? (client.read?.(parsed.data).servers ?? []) : [];
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What an editor fills in, as VS Code writes it in an argument, and what it becomes. */
const filledIn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '${workspaceFolder}/x': {
    cursor: '${workspaceFolder}/x',
    'vs-code': '${workspaceFolder}/x',
    'claude-code': '${CLAUDE_PROJECT_DIR:-.}/x',
    codex: 'YOUR_PROJECT_FOLDER/x',
  },
  '${userHome}/x': {
    cursor: '${userHome}/x',
    'claude-code': '${HOME}/x',
    cline: '${env:HOME}/x',
    'claude-desktop': 'YOUR_HOME_FOLDER/x',
  },
  '${workspaceFolderBasename}': {
    cursor: '${workspaceFolderBasename}',
    'claude-code': 'YOUR_PROJECT_NAME',
  },
  'a${pathSeparator}b': { cursor: 'a${pathSeparator}b', 'claude-code': 'a/b', goose: 'a/b' },
  'a${/}b': { cursor: 'a${/}b', 'claude-code': 'a/b' },
};

test('what an editor fills in is written in the words of every client, or is a place to fill in', async () => {
  for (const [arg, expected] of Object.entries(filledIn)) {
    const entry = { type: 'stdio', command: 'acme-mcp', args: [arg] };
    const repair = await check(JSON.stringify({ servers: { acme: entry } }), 'vs-code');
    assert.deepEqual(repair.variables, []);
    for (const { id, read } of await loadClients()) {
      if (read === undefined) continue;
      const converted = await convertTo(id, repair, catalogIndex);
      const text = converted?.text ?? '';
      const wanted = expected[id];
      if (wanted !== undefined) assert.ok(text.includes(wanted), `${id}: ${text}`);
      const { problems } = await check(text, id);
      const rules = problems.map(({ rule }) => rule);
      assert.ok(!rules.includes('server-variable-syntax'), `${id}: ${text}`);
    }
  }
});

test('the folder of the project is carried over under whatever name, and what cmd would part is told', async () => {
  const args = ['${localWorkspaceFolder}', '${projectRoot}/a', '--to=https://a.example/?b=1&c=2'];
  const text = JSON.stringify({
    mcpServers: { a: { command: 'npx', args: ['-y', 'x', ...args] } },
  });
  const repair = await check(text, 'cursor');
  assert.deepEqual(repair.variables, []);
  const written = await convertTo('vs-code', repair, catalogIndex, 'windows');
  assert.deepEqual(JSON.parse(written!.text).servers.a.args.slice(4), [
    '${workspaceFolder}',
    '${workspaceFolder}/a',
    args[2],
  ]);
  assert.match(written!.notes.join('\n'), /takes the & in one of its arguments/);
});

test('what only VS Code can look up is named where it goes to another client', async () => {
  const entry = { type: 'stdio', command: 'acme-mcp', args: ['${config:acme.key}'] };
  const repair = await check(JSON.stringify({ servers: { acme: entry } }), 'vs-code');
  const { notes = [] } = (await convertTo('claude-code', repair, catalogIndex)) ?? {};
  assert.ok(
    notes.includes(
      'acme: Claude Code does not know ${config:acme.key}: put its value in its place.',
    ),
  );
});

test('the questions of VS Code stay in their words there, and are variables elsewhere', async () => {
  const inputs = [
    { id: 'api-key', type: 'promptString', description: 'The key of our team', password: true },
    { id: 'API_KEY', type: 'promptString', description: 'Another key' },
    { id: 'region', type: 'pickString', description: 'Where', options: ['eu', 'us'] },
  ];
  const headers = { A: '${input:api-key}', B: '${input:API_KEY}', C: '${input:region}' };
  const servers = { acme: { type: 'http', url: `${remote.url} `, headers } };
  const text = JSON.stringify({ inputs, servers });
  const right = { inputs, servers: { acme: { ...servers.acme, url: remote.url } } };
  assert.deepEqual(
    JSON.parse((await fixAll(text, { client: 'vs-code' }, catalogIndex)).text),
    right,
  );
  const repair = await check(JSON.stringify(right), 'vs-code');
  const own = await convertTo('vs-code', repair, catalogIndex);
  assert.deepEqual(JSON.parse(own!.text), right);
  assert.deepEqual(
    own!.notes.filter((note) => /Set|carried/.test(note)),
    [],
  );
  const other = await convertTo('claude-code', repair, catalogIndex);
  const written = { A: '${API_KEY}', B: '${API_KEY_2}', C: '${region}' };
  assert.deepEqual(JSON.parse(other!.text).mcpServers.acme.headers, written);
  assert.ok(other!.notes.includes('inputs is not carried over.'));
});

test('what VS Code takes of the file that is open is not carried over, and named', async () => {
  const args = ['${fileDirname}', '${workspaceFolder}/a', '--line=${lineNumber}'];
  const text = JSON.stringify({ servers: { a: { type: 'stdio', command: 'x', args } } });
  const repair = await check(text, 'vs-code');
  const cursor = await convertTo('cursor', repair, catalogIndex);
  assert.deepEqual(JSON.parse(cursor!.text).mcpServers.a.args, [
    'YOUR_FILE_DIRNAME',
    '${workspaceFolder}/a',
    '--line=YOUR_LINE_NUMBER',
  ]);
  assert.equal(cursor!.notes.filter((note) => note.includes('is not carried over')).length, 2);
  // A variable of the environment may have such a name elsewhere.
  const claude = await check('{"mcpServers":{"a":{"command":"${file}"}}}', 'claude-code');
  assert.match((await convertTo('cursor', claude, catalogIndex))!.text, /\$\{env:file\}/);
});

test('what opencode reads from a file is a place to fill in elsewhere, and told', async () => {
  const servers = {
    a: {
      type: 'remote',
      url: 'https://mcp.example.com/mcp',
      headers: { Authorization: 'Bearer {file:~/key}' },
    },
    b: { type: 'local', command: ['uvx', 'b'], environment: { K: '{file:./key}' } },
  };
  for (const id of ['codex', 'goose', 'cursor', 'claude-code']) {
    const converted = await convertTo(
      id,
      await check(JSON.stringify({ mcp: { servers } }), 'opencode'),
      catalogIndex,
    );
    assert.ok(!converted?.text.includes('{file:'), id);
    assert.match(converted?.text ?? '', /Bearer YOUR_AUTHORIZATION[^]*YOUR_K/, id);
    const said = converted?.notes.join('\n') ?? '';
    assert.match(said, /a: \{file:~\/key\} is not carried over[^]*b: \{file:\.\/key\} is not/, id);
  }
});

test('Gemini CLI takes every name behind a dollar for a variable, and so it stays one', async () => {
  const text = '{ "mcpServers": { "a": { "command": "uvx", "env": { "A": "$K" } } } }';
  const repair = await check(text, 'gemini-cli');
  assert.deepEqual(repair.variables, ['K']);
  const converted = await convertTo('cursor', repair, catalogIndex);
  assert.match(converted?.text ?? '', /"A": "\$\{env:K\}"/);
});

test('VS Code asks nobody for the home folder, which it knows', async () => {
  const text = '{ "mcpServers": { "a": { "command": "uvx", "args": ["${HOME}/x", "${K}"] } } }';
  const repair = await check(text, 'claude-code');
  const { servers, inputs } = JSON.parse((await convertTo('vs-code', repair, catalogIndex))!.text);
  assert.deepEqual(servers.a.args, ['${userHome}/x', '${input:K}']);
  assert.equal(inputs.length, 1);
});

test('what one client reads from a file another reads in its own words, or it is a place to fill in', async () => {
  const entry = { command: 'a', env: { T: '${file:/srv/key}' } };
  const repair = await check(JSON.stringify({ mcpServers: { a: entry } }), 'windsurf');
  const opencode = await convertTo('opencode', repair, catalogIndex);
  assert.match(opencode?.text ?? '', /"T": "\{file:\/srv\/key\}"/);
  assert.match(opencode?.notes.join('\n') ?? '', /where the file \/srv\/key is missing/);
  assert.doesNotMatch(opencode?.notes.join('\n') ?? '', /of its own/);
  const desktop = await convertTo('claude-desktop', repair, catalogIndex);
  assert.match(desktop?.text ?? '', /"T": "YOUR_T"/);
  const back = {
    mcp: { a: { type: 'local', command: ['a'], environment: { T: '{file:/srv/key}' } } },
  };
  const read = await check(JSON.stringify(back), 'opencode');
  assert.match(
    (await convertTo('windsurf', read, catalogIndex))?.text ?? '',
    /\$\{file:\/srv\/key\}/,
  );
});

test('a default is written out where a client replaces no variables, and never for a secret', async () => {
  const headers = { 'X-Api-Key': '${KEY:-none}', 'X-Region': '${REGION:-eu}' };
  const entry = { type: 'http', url: 'https://mcp.acme.example/mcp', headers };
  const repair = await check(JSON.stringify({ mcpServers: { a: entry } }), 'claude-code');
  const zed = await convertTo('zed', repair, catalogIndex);
  assert.match(zed?.text ?? '', /"X-Api-Key": "YOUR_KEY"[^]*"X-Region": "eu"/);
  assert.match(zed?.notes.join('\n') ?? '', /the value of KEY in place of YOUR_KEY/);
});

test('a default is written out nowhere in place of what lets somebody in, whatever the variable is called', async () => {
  const web = {
    type: 'http',
    url: 'https://mcp.acme.example/mcp?api_key=${Q:-none}',
    headers: { Authorization: 'Bearer ${GH:-none}', 'X-Region': '${REGION:-eu}' },
  };
  const program = {
    command: 'uvx',
    args: ['--api-key', '${A:-none}', '--header', 'X: Bearer ${B:-none}', '--level', '${L:-low}'],
    env: { ACME_TOKEN: '${T:-none}', LEVEL: '${LEVEL:-info}' },
  };
  const text = JSON.stringify({ mcpServers: { web, program } });
  const repair = await check(text, 'claude-code');
  for (const id of ['goose', 'cursor', 'opencode', 'windsurf', 'kiro', 'amp', 'cline', 'zed']) {
    const converted = await convertTo(id, repair, catalogIndex);
    assert.doesNotMatch(converted?.text ?? '', /none/, id);
    assert.match(converted?.text ?? '', /\bGH\b|YOUR_GH/, id);
    assert.match(converted?.text ?? '', /X-Region"?: "?eu/, id);
    const said = converted?.notes.join('\n') ?? '';
    assert.match(said, /web: "none", the default of GH, is no key and is left out/, id);
  }
});

test('of a server that is left out only that is told', async () => {
  const files = { F: '{file:~/.t}' };
  const a = { type: 'local', command: ['a'], environment: files, enabled: false, other: 1 };
  const b = { type: 'local', command: ['b'], environment: files, other: 1 };
  const repair = await check(JSON.stringify({ mcp: { a, b } }), 'opencode');
  const said = (await convertTo('claude-code', repair, catalogIndex))!.notes;
  assert.deepEqual(
    said.filter((note) => /^a:|\.a\./.test(note)),
    said.filter((note) => note.startsWith('a: It is switched off')),
  );
  assert.ok(said.some((note) => note.includes('in place of YOUR_F')));
});

test('a server of the directory that is off is not told to be connected without a word of that', async () => {
  const entry = { type: 'streamableHttp', url: 'https://mcp.notion.com/mcp', headers: { A: 'b' } };
  const text = JSON.stringify({ mcpServers: { r: { ...entry, disabled: true } } });
  const converted = await convertTo('claude-desktop', await check(text, 'cline'), catalogIndex);
  assert.match(
    converted?.notes.join('\n') ?? '',
    /is switched off here[^]*once you want it[^]*A is left out/,
  );
});

test('both keys of opencode switch a server off, and "enabled" decides where both are there', async () => {
  const base = { type: 'local', command: ['a'] };
  const cases: [entry: object, isOff: true | undefined][] = [
    [{ disabled: true }, true],
    [{ enabled: false }, true],
    [{ disabled: true, enabled: true }, undefined],
    [{ disabled: false, enabled: false }, true],
    [{ disabled: 'true' }, undefined],
  ];
  for (const [entry, isOff] of cases) {
    for (const mcp of [{ a: { ...base, ...entry } }, { servers: { a: { ...base, ...entry } } }]) {
      const { servers } = await check(JSON.stringify({ mcp }), 'opencode');
      assert.equal(servers[0]?.settings?.isOff, isOff, JSON.stringify(mcp));
    }
  }
});

test('of an entry with a command and an address that goes along which its client takes', async () => {
  const entry = { command: 'npx', args: ['-y', '@acme/files'], url: remote.url };
  const taken = async (client: string, more: object = {}) => {
    const root = client === 'amp' ? 'amp.mcpServers' : 'mcpServers';
    const text = JSON.stringify({ [root]: { a: { ...more, ...entry } } });
    const converted = await convertTo('vs-code', await check(text, client), catalogIndex);
    return /"url"/.test(converted?.text ?? '') ? 'address' : 'command';
  };
  assert.equal(await taken('claude-code'), 'command');
  assert.equal(await taken('copilot-cli'), 'command');
  assert.equal(await taken('cline'), 'command');
  assert.equal(await taken('claude-code', { type: 'http' }), 'address');
  assert.equal(await taken('gemini-cli'), 'address');
  assert.equal(await taken('amp'), 'address');
});
