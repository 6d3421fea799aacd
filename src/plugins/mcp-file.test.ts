import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeServers, readMcpFile } from './mcp-file.ts';
import { transportOf, urlState } from './server.ts';

const read = (text: string) => {
  const { servers, findings } = readMcpFile('.mcp.json', text);
  return {
    servers: servers.map(({ name, transport, state }) => `${name} ${transport} ${state}`),
    rules: findings.map(({ rule, line, column }) => `${rule} ${line}:${column}`),
  };
};
const http = '{ "type": "http", "url": "https://mcp.example.com/mcp" }';

for (const [what, text, servers, rules] of [
  ['the wrapper', `{"mcpServers": {"a": ${http}}}`, ['a http ready'], []],
  ['an empty wrapper', '{"mcpServers": {}}', [], []],
  ['an empty object', '{}', [], []],
  [
    'the flat shape',
    `{"a": ${http}, "b": {"command": "node"}, "$schema": "x"}`,
    ['a http ready', 'b stdio ready'],
    ['mcp-flat 1:2', 'server-not-object 1:91'],
  ],
  [
    'extra keys',
    `{"$comment": "x", "mcpServers": {"a": ${http}}, "recommendedCategories": ["crm"]}`,
    ['a http ready'],
    [],
  ],
  ['extra keys beside no servers', '{"mcpServers": {}, "_note": "x", "others": []}', [], []],
  ['another spelling of the key', `{"mcp_servers": {"a": ${http}}}`, [], ['root-key-unknown 1:2']],
  [
    'the environment of a server beside it',
    '{"mcpServers": {"a": {"command": "x"}, "env": {"A": "b"}}}',
    ['a stdio ready'],
    ['server-env-outside 1:40'],
  ],
  [
    'an environment outside the servers',
    '{"env": {"A": "b"}, "mcpServers": {"a": {"command": "x"}}}',
    ['a stdio ready'],
    ['server-env-outside 1:2'],
  ],
  [
    'the shape of VS Code',
    `{"servers": {"a": ${http}}, "inputs": []}`,
    ['a http ready'],
    ['mcp-servers-key 1:2'],
  ],
  ['comments', `// x\n{"mcpServers": {"a": ${http}}}`, ['a http ready'], ['json-invalid 1:1']],
  ['a trailing comma', `{"mcpServers": {"a": ${http},}}`, ['a http ready'], ['json-invalid 1:79']],
  [
    'a byte order mark',
    `\uFEFF{"mcpServers": {"a": ${http}}}`,
    ['a http ready'],
    ['byte-order-mark 1:1'],
  ],
  [
    'carriage returns',
    `{\r\n"mcpServers": {\r\n"a": {}}}`,
    ['a null invalid'],
    ['server-incomplete 3:1'],
  ],
  [
    'a server beside the wrapper',
    `{"mcpServers": {}, "$schema": "x", "a": ${http}}`,
    [],
    ['server-outside-wrapper 1:36'],
  ],
  [
    'a duplicate server',
    `{"mcpServers": {"a": {"command": "x"},\n "a": ${http}}}`,
    ['a http ready'],
    ['json-key-duplicate 2:2'],
  ],
  ['a file cut off', `{"mcpServers": {"a": ${http}`, ['a http ready'], ['json-invalid 1:78']],
  ['a list', '[]', [], ['mcp-not-object 1:1']],
  ['an empty file', ' \n\n', [], ['json-invalid 1:1']],
  ['servers that are no object', '{"mcpServers": []}', [], ['mcp-not-object 1:16']],
  [
    'a server that is no object',
    '{"mcpServers": {"a": null}}',
    ['a null invalid'],
    ['server-not-object 1:22'],
  ],
] as const) {
  test(`reads ${what}`, () => assert.deepEqual(read(text), { servers, rules }));
}

for (const [what, entry, expected] of [
  ['stdio without a type', '{"command": "npx", "args": ["-y", "x"]}', 'stdio ready'],
  ['stdio with a type', '{"type": "stdio", "command": "node"}', 'stdio ready'],
  ['stdio without a command', '{"type": "stdio"}', 'stdio invalid'],
  ['a url without a type', '{"url": "https://x.example"}', 'null ready'],
  ['sse', '{"type": "sse", "url": "https://x.example/sse"}', 'sse ready'],
  [
    'ws with a helper',
    '{"type": "ws", "url": "wss://x.example", "headersHelper": "./token.sh"}',
    'ws ready',
  ],
  ['the alias of http', '{"type": "streamable-http", "url": "https://x.example"}', 'http ready'],
  ['a type of no transport', '{"type": "HTTP", "url": "https://x.example"}', 'null ready'],
  ['an empty url', '{"type": "http", "url": ""}', 'http placeholder'],
  ['http without a url', '{"type": "http"}', 'http invalid'],
  ['a url that is no text', '{"type": "http", "url": 1}', 'http invalid'],
] as const) {
  test(`a server with ${what}`, () => {
    const { servers } = read(`{"mcpServers": {"a": ${entry}}}`);
    assert.deepEqual(servers, [`a ${expected}`]);
  });
}

for (const [url, state] of [
  ['https://mcp.example.com/mcp?utm_source=plugin', 'ready'],
  ['http://localhost:5173/mcp', 'ready'],
  [' https://x.example ', 'ready'],
  ['', 'placeholder'],
  ['  ', 'placeholder'],
  ['${X}', 'templated'],
  ['${X:-https://x.example}/mcp', 'templated'],
  ['${user_config.server_url}/mcp', 'templated'],
  ['https://{account}.example.com/mcp', 'templated'],
  ['[PLACEHOLDER — no public MCP connector]', 'invalid'],
  ['mcp.example.com/mcp', 'invalid'],
  ['javascript:alert(1)', 'invalid'],
  ['https://', 'invalid'],
] as const) {
  test(`the state of "${url}"`, () => assert.equal(urlState(url), state));
}

test('a transport is known by its exact name only', () => {
  assert.equal(transportOf('Http', null), null);
  assert.equal(transportOf('constructor', null), null);
});

test('a server keeps its places, its entry as written, and keys such as __proto__ as data', () => {
  const text =
    '{"mcpServers": {\n  "google calendar": {\n    "type": "http",\n    "url": "",\n    "__proto__": {"x": 1}}}}';
  const [server] = readMcpFile('p/.mcp.json', text).servers;
  assert.ok(server);
  assert.deepEqual([server.file, server.line, server.column], ['p/.mcp.json', 2, 3]);
  assert.deepEqual(server.keys.url?.value, { file: 'p/.mcp.json', line: 4, column: 12 });
  assert.deepEqual(Object.keys(server.raw), ['type', 'url', '__proto__']);
  assert.equal(({} as { x?: number }).x, undefined);
});

test('of one name the last server wins and keeps the earlier ones', () => {
  const servers = ['a', 'b', 'a'].flatMap(
    (name, index) => readMcpFile(`${index}`, `{"mcpServers": {"${name}": ${http}}}`).servers,
  );
  const merged = mergeServers(servers);
  assert.deepEqual(
    merged.map(({ name, file, replacedServers }) => [
      name,
      file,
      replacedServers.map((server) => server.file),
    ]),
    [
      ['a', '2', ['0']],
      ['b', '1', []],
    ],
  );
});

test('of a file that is no JSON nothing is started; a key that stands twice stops nothing', () => {
  for (const [text, expected] of [
    [`{"mcpServers": {"a": ${http}}}`, false],
    [`{"mcpServers": {"b": ${http}, "a": ${http}, "a": ${http}}}`, false],
    [`{"mcpServers": {"a": ${http},}}`, true],
    [`{"a": ${http}`, true],
    [`\uFEFF{"mcpServers": {"a": ${http}}}`, true],
  ] as const) {
    const { servers } = readMcpFile('.mcp.json', text);
    assert.equal(servers[0]?.isSkipped, expected, text);
  }
});
