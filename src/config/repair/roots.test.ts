// Servers that lie where their client does not look, and whether what brings them back loses none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runTask } from './tasks.ts';
import { catalogIndex, fixText, rulesOf } from './testing.ts';

const entry = { command: 'uvx', args: ['acme-mcp'] };
const opencode = { type: 'local', command: ['uvx', 'acme-mcp'] };
const inputs = [{ id: 'key', type: 'promptString', description: 'Key' }];

const cases: [client: string, path: string, data: unknown, fixed: unknown][] = [
  [
    'claude-desktop',
    '-',
    { mcpServers: { mcpServers: { a: entry } } },
    { mcpServers: { a: entry } },
  ],
  [
    'cursor',
    '-',
    { mcpServers: { b: entry, mcpServers: { a: entry } } },
    { mcpServers: { b: entry, a: entry } },
  ],
  [
    'claude-code',
    '.mcp.json',
    { mcpServers: { b: entry, mcpServers: { a: entry } } },
    { mcpServers: { b: entry, a: entry } },
  ],
  ['opencode', '-', { mcp: { mcp: { a: opencode } } }, { mcp: { a: opencode } }],
  // A whole configuration inside an entry.
  [
    'cursor',
    '-',
    { mcpServers: { a: { mcpServers: { fetch: entry } }, b: entry } },
    { mcpServers: { b: entry, fetch: entry } },
  ],
  [
    'claude-code',
    '.mcp.json',
    { mcpServers: { a: { mcpServers: { a: entry, c: entry } } } },
    { mcpServers: { a: entry, c: entry } },
  ],
  [
    'vs-code',
    '.vscode/mcp.json',
    { servers: { acme: { servers: { a: entry }, inputs } } },
    { servers: { a: entry }, inputs },
  ],
  [
    'gemini-cli',
    '-',
    { mcpServers: { a: { ...entry, mcpServers: { b: entry } } } },
    { mcpServers: { a: entry, b: entry } },
  ],
  [
    'vs-code',
    '.vscode/mcp.json',
    { servers: { acme: { mcpServers: { a: entry } } } },
    { servers: { a: entry } },
  ],
  [
    'vs-code',
    '.vscode/mcp.json',
    { mcp: { inputs, servers: { a: entry } } },
    { servers: { a: entry }, inputs },
  ],
  [
    'gemini-cli',
    '.gemini/settings.json',
    { mcp: { servers: { a: entry } } },
    { mcpServers: { a: entry } },
  ],
];

for (const [client, path, data, fixed] of cases) {
  test(`${client}: ${JSON.stringify(data).slice(0, 60)} is brought where it is read`, async () => {
    const task = { text: JSON.stringify(data), client, path };
    const { repair } = await runTask({ ...task, kind: 'check' }, catalogIndex);
    assert.ok('problems' in repair);
    const found = repair.problems.find(({ severity }) => severity === 'error');
    assert.equal(found?.rule, 'root-key-unknown');
    assert.ok(found.fix);
    const after = await runTask({ ...task, kind: 'fix', fix: found.fix }, catalogIndex);
    assert.deepEqual(JSON.parse(after.fixed?.text ?? ''), fixed);
  });
}

// Gemini CLI 0.61.0 and Claude Code 2.1.332 list the inner one alone.
const besides: [client: string, root: string, beside: Record<string, unknown>][] = [
  ['claude-desktop', 'mcpServers', { time: entry }],
  ['gemini-cli', 'mcpServers', { time: entry, theme: 'Dracula' }],
  ['lm-studio', 'mcpServers', { time: { url: 'https://mcp.acme.example/mcp' } }],
  ['vs-code', 'servers', { inputs, time: entry }],
  ['zed', 'context_servers', { time: entry, terminal: { command: 'fish' } }],
  ['amp', 'amp.mcpServers', { time: entry }],
];

for (const [client, root, { time, ...others }] of besides) {
  test(`${client}: a server beside "${root}" is moved into it`, async () => {
    for (const inside of [{}, { b: entry }]) {
      const text = JSON.stringify({ [root]: inside, time, ...others });
      const repair = await runTask({ text, client, kind: 'check' }, catalogIndex);
      assert.ok('problems' in repair.repair);
      const found = repair.repair.problems.filter(({ rule }) => rule === 'server-outside-wrapper');
      assert.deepEqual(
        repair.repair.problems.map(({ rule }) => rule).filter((rule) => rule !== 'server-unknown'),
        ['server-outside-wrapper'],
      );
      const [{ fix } = {}] = found;
      assert.ok(fix);
      const after = await runTask({ text, client, kind: 'fix', fix }, catalogIndex);
      assert.deepEqual(JSON.parse(after.fixed?.text ?? ''), {
        [root]: { ...inside, time },
        ...others,
      });
    }
  });
}

test('servers under the key of others beside those of opencode are told', async () => {
  const data = { mcp: { a: opencode }, mcpServers: { b: entry } };
  const task = { text: JSON.stringify(data), client: 'opencode', kind: 'check' } as const;
  const { repair } = await runTask(task, catalogIndex);
  assert.ok('problems' in repair);
  assert.deepEqual(
    repair.problems.map(({ rule, severity }) => [rule, severity]),
    [
      ['root-key-unknown', 'warning'],
      ['server-unknown', 'info'],
    ],
  );
});

test('a key of servers that stands once more in itself is any client’s', async () => {
  const text = JSON.stringify({ mcpServers: { mcpServers: { a: entry } } });
  const { repair } = await runTask({ text, kind: 'check' }, catalogIndex);
  assert.ok('problems' in repair && repair.candidates.length > 1);
  assert.equal(repair.problems[0]?.rule, 'root-key-unknown');
});

test('the file of a project that Copilot CLI reads is plain JSON, and its own need not be', async () => {
  const text = `// mine\n${JSON.stringify({ mcpServers: { a: entry } })}`;
  const rulesAt = async (path: string) => {
    const task = { text, client: 'copilot-cli', path, kind: 'check' } as const;
    const { repair } = await runTask(task, catalogIndex);
    assert.ok('problems' in repair);
    return repair.problems.flatMap(({ rule, severity }) => (severity === 'error' ? rule : []));
  };
  assert.deepEqual(await rulesAt('/home/me/app/.mcp.json'), ['json-invalid']);
  assert.deepEqual(await rulesAt('/home/me/.copilot/mcp-config.json'), []);
});

test('servers at the top of a file Copilot CLI reads in a project, and not in its own file', async () => {
  const text = JSON.stringify({ a: entry });
  const rulesAt = async (path: string) => {
    const task = { text, client: 'copilot-cli', path, kind: 'check' } as const;
    const { repair } = await runTask(task, catalogIndex);
    assert.ok('problems' in repair);
    const errors = repair.problems.filter(({ severity }) => severity === 'error');
    return [repair.servers.length, ...errors.map(({ rule }) => rule)];
  };
  assert.deepEqual(await rulesAt('/home/me/app/.mcp.json'), [1]);
  assert.notDeepEqual(await rulesAt('/home/me/.copilot/mcp-config.json'), [1]);
});

test('the settings of an extension’s server alone go under the key of the servers of Zed', async () => {
  const held = { settings: { token: 'x' } };
  assert.deepEqual(await saidByZed({ 'mcp-server-acme': held }), [
    'mcp-flat Write them under "context_servers"',
  ]);
  // A server of a language.
  assert.deepEqual(await saidByZed({ 'rust-analyzer': held }), ['servers-empty undefined']);
});

test('what stands in place of the servers is written by its names, where it has some', async () => {
  for (const [held, fixed] of [
    [[{ a: entry }, { b: entry }], { a: entry, b: entry }],
    [JSON.stringify({ a: entry }), { a: entry }],
    [null, {}],
    [[entry], undefined],
    ['a', undefined],
  ]) {
    const task = { text: JSON.stringify({ mcpServers: held }), client: 'cursor' };
    const after = await runTask({ ...task, kind: 'fix-all' }, catalogIndex);
    const expected = { mcpServers: fixed ?? held };
    assert.deepEqual(JSON.parse(after.fixed?.text ?? ''), expected);
  }
});

test('Claude, which reads no file, is told what becomes of each server', async () => {
  const servers = {
    home: { url: 'http://192.168.1.20:8123/mcp' },
    acme: { url: 'https://mcp.acme.dev/mcp' },
  };
  const task = { text: JSON.stringify({ mcpServers: servers }), client: 'claude' };
  const { repair } = await runTask({ ...task, kind: 'check' }, catalogIndex);
  assert.ok('problems' in repair);
  const [{ message = '' } = {}] = repair.problems;
  assert.match(message, /home: .*your own network\. acme: Add https:\/\/mcp\.acme\.dev\/mcp there/);
});

test('settings and servers in two objects behind each other are put together', async () => {
  const text = '{ "preferences": { "a": 1 } }\n{ "mcpServers": { "a": { "command": "acme" } } }\n';
  const { paste } = await runTask({ text, client: 'claude-desktop', kind: 'check' }, catalogIndex);
  assert.deepEqual(JSON.parse(paste?.text ?? ''), {
    preferences: { a: 1 },
    mcpServers: { a: { command: 'acme' } },
  });
  assert.equal(paste?.isMended, true);
});

test('Cline speaks Streamable HTTP where its older key says http', async () => {
  const own = { url: 'https://mcp.acme.dev/mcp', transportType: 'http' };
  const text = JSON.stringify({ mcpServers: { a: own } });
  const { repair } = await runTask({ text, client: 'cline', kind: 'check' }, catalogIndex);
  assert.ok('problems' in repair);
  assert.deepEqual(
    repair.problems.filter(({ rule }) => rule !== 'server-unknown'),
    [],
  );
});

async function saidByZed(data: unknown): Promise<string[]> {
  const task = { text: JSON.stringify(data), client: 'zed', kind: 'check' } as const;
  const { repair } = await runTask(task, catalogIndex);
  assert.ok('problems' in repair);
  return repair.problems.map(({ rule, fix }) => `${rule} ${fix?.label}`);
}

test('servers in two objects behind each other are put together, each as it is written', async () => {
  const one = '{"mcpServers":{"a":{"command":"uvx","args":["a"]}}}';
  const two = one.replace('"a":{', '"b":{');
  const a = { command: 'uvx', args: ['a'] };
  const texts: [text: string, servers: unknown][] = [
    [`${one}\n${two}\n`, { a, b: a }],
    [`${one}\n${one}`, { a }],
  ];
  for (const [text, mcpServers] of texts) {
    const task = { text, client: 'cursor', kind: 'fix-all' } as const;
    const { fixed } = await runTask(task, catalogIndex);
    assert.deepEqual(JSON.parse(fixed?.text ?? ''), { mcpServers });
  }
  // Which of two is meant, nobody knows.
  const { paste } = await runTask(
    { text: `${one}\n${one.replace('uvx', 'npx')}`, client: 'cursor', kind: 'check' },
    catalogIndex,
  );
  assert.equal(paste?.isMended, undefined);
});

test('a list of servers is one of whoever has its key, also where nobody says whose it is', async () => {
  const list = '{ "mcpServers": [{ "name": "a", "command": "uvx", "args": ["a"] }] }';
  assert.deepEqual(await rulesOf(list), ['mcp-not-object']);
});

test('servers in words of the client under the key of another stay when the others are turned', async () => {
  const text = JSON.stringify({
    servers: {
      own: { httpUrl: 'https://mcp.example.com/mcp' },
      files: { type: 'stdio', command: 'uvx', args: ['a'] },
    },
  });
  const { mcpServers } = JSON.parse(await fixText(text, 'gemini-cli'));
  assert.deepEqual(mcpServers.own, { httpUrl: 'https://mcp.example.com/mcp' });
});

test('an address in a text with curly quotes is no comment', async () => {
  const text =
    '{ \u201CmcpServers\u201D: { \u201Ca\u201D: { \u201Curl\u201D: \u201Chttps://mcp.example.com/mcp\u201D } } }';
  const { repair } = await runTask({ text, client: 'cursor', kind: 'check' }, catalogIndex);
  const rules = 'problems' in repair ? repair.problems.map(({ rule }) => rule) : [];
  assert.deepEqual(
    rules.filter((rule) => rule !== 'server-unknown'),
    ['json-invalid'],
  );
});
