import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { isMap } from 'yaml';
import { loadClient, loadClients } from '../clients/clients.ts';
import { describeAssumption } from '../clients/note.ts';
import { parseYaml } from '../diagnostics/yaml.ts';
import { mayBeYamlMap } from './parse.ts';
import { readConfiguration, recogniseConfiguration } from './recognise.ts';
import { github, linear, local, paypal } from '../clients/testing.ts';

const url = 'https://mcp.linear.app/mcp';

const words = [
  '"mcpServers"',
  'mcp_servers',
  'extensions',
  'url',
  '&a',
  '*a',
  '!!js',
  'null',
  '1e999',
];

/** The first client, the servers, the notes and the paths of what is left, in short. */
async function recognise(text: string) {
  const recognised = await recogniseConfiguration(text);
  if ('problem' in recognised) return recognised;
  const { clients, format, reading } = recognised;
  return {
    client: clients[0]?.id,
    format,
    servers: reading.servers,
    notes: reading.notes.map(describeAssumption),
    leftovers: reading.leftovers.map(({ path }) => path.join('.')),
  };
}

test('what a client writes is recognised as its own, or as one of the same shape', async () => {
  for (const client of await loadClients()) {
    if (client.read === undefined) continue;
    const { text } = client.configuration([linear, github, paypal, local]);
    const recognised = await recogniseConfiguration(text);
    assert.ok('clients' in recognised, client.id);
    assert.ok(
      recognised.clients.some(({ id }) => id === client.id),
      `${client.id} among ${recognised.clients.map(({ id }) => id).join(', ')}`,
    );
    assert.deepEqual(recognised.reading.leftovers, [], client.id);
  }
});

test('JSON with comments and trailing commas is read', async () => {
  const text = `// mine
  { "context_servers": { "linear": { "source": "custom", "url": "${url}", }, }, "theme": "One" }`;
  assert.deepEqual(await recognise(text), {
    client: 'zed',
    format: 'jsonc',
    servers: [linear],
    notes: [],
    leftovers: ['theme'],
  });
});

test('a piece without its outer braces and a bare inner object are read', async () => {
  const piece = await recognise(`"linear": { "type": "http", "url": "${url}" }`);
  assert.deepEqual('servers' in piece && piece.servers, [linear]);
  const inner = await recognise(`{ "type": "http", "url": "${url}" }`);
  assert.deepEqual('servers' in inner && inner.servers, [{ ...linear, name: 'server' }]);
});

test('a missing type is assumed and said', async () => {
  assert.deepEqual(await recognise(`{"mcpServers": {"linear": {"url": "${url}"}}}`), {
    client: 'claude-code',
    format: 'json',
    servers: [linear],
    notes: ['The type is missing; it is taken for http.'],
    leftovers: [],
  });
});

test('a key with a space at its end is read and said', async () => {
  assert.deepEqual(await recognise(`{"mcpServers": {"linear": {"httpUrl ": "${url}"}}}`), {
    client: 'gemini-cli',
    format: 'json',
    servers: [linear],
    notes: ['The key "httpUrl " has spaces around it; it is taken for httpUrl.'],
    leftovers: [],
  });
});

test('what is not given to the YAML library holds no map for it', async () => {
  const parts = ['a', ':', ' ', '\n', '\r', '\t', '"', "'", '-', '---', '...', '%YAML 1.2', '#'];
  const more = ['?', '{', '}', '[', ']', ',', '&a', '*a', '!!map', '|', '>', '\u2028', '\uFEFF'];
  const texts = fc
    .array(fc.constantFrom(...parts, ...more), { maxLength: 12 })
    .map((each) => each.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      if (mayBeYamlMap(text)) return;
      const document = parseYaml(text);
      assert.ok(document.errors.length > 0 || !isMap(document.contents), JSON.stringify(text));
    }),
    { numRuns: 3000 },
  );
});

test('TOML and YAML are read, with what is not understood', async () => {
  assert.deepEqual(
    await recognise(
      `model = "x"\n[mcp_servers.linear]\nurl = "${url}"\nstartup_timeout_sec = 20\n[mcp_servers.linear.env_http_headers]\nX-Key = "KEY"`,
    ),
    {
      client: 'codex',
      format: 'toml',
      servers: [{ ...linear, headers: { 'X-Key': '${KEY}' }, settings: { startup: 20_000 } }],
      notes: [],
      leftovers: ['model'],
    },
  );
  assert.deepEqual(
    await recognise(
      `extensions:\n  linear:\n    name: Linear\n    type: streamable_http\n    uri: ${url}\n    enabled: false\n  developer:\n    type: builtin\n    name: developer\n`,
    ),
    {
      client: 'goose',
      format: 'yaml',
      servers: [{ ...linear, settings: { isOff: true } }],
      notes: ['Its display name is Linear.'],
      leftovers: ['extensions.developer'],
    },
  );
});

test('shapes are told apart by their own marks', async () => {
  const cases: [string, string][] = [
    [`{"mcpServers": {"a": {"serverUrl": "${url}"}}}`, 'windsurf'],
    [`{"mcpServers": {"a": {"httpUrl": "${url}"}}}`, 'gemini-cli'],
    [`{"mcpServers": {"a": {"type": "streamableHttp", "url": "${url}"}}}`, 'cline'],
    [`{"mcpServers": {"a": {"transport": {"type": "sse", "url": "${url}"}}}}`, 'cline'],
    [`{"mcpServers": {"a": {"type": "http", "url": "${url}", "tools": ["*"]}}}`, 'copilot-cli'],
    [`{"mcpServers": {"a": {"url": "${url}", "headers": {"K": "\${env:K}"}}}}`, 'cursor'],
    [`{"mcpServers": {"a": {"url": "${url}", "autoApprove": []}}}`, 'kiro'],
    [`{"mcpServers": {"a": {"command": "npx"}}, "globalShortcut": ""}`, 'claude-desktop'],
    [`{"mcp": {"a": {"type": "remote", "url": "${url}", "enabled": true}}}`, 'opencode'],
    [`{"mcp": {"servers": {"a": {"type": "remote", "url": "${url}"}}}}`, 'opencode'],
    [`{"amp.mcpServers": {"a": {"url": "${url}"}}}`, 'amp'],
    [`{"servers": {"a": {"type": "http", "url": "${url}"}}}`, 'vs-code'],
  ];
  for (const [text, client] of cases) {
    const recognised = await recognise(text);
    assert.equal('client' in recognised && recognised.client, client, text);
    assert.equal('servers' in recognised && recognised.servers.length, 1, text);
  }
});

test('questions of VS Code become variables, with their defaults', async () => {
  const text = JSON.stringify({
    servers: { linear: { type: 'http', url, headers: { A: '${input:api-key}', B: '${input:B}' } } },
    inputs: [
      { type: 'promptString', id: 'api-key', password: true },
      { type: 'promptString', id: 'B', default: 'x' },
    ],
  });
  const recognised = await recognise(text);
  assert.deepEqual('servers' in recognised && recognised.servers, [
    {
      ...linear,
      headers: { A: '${API_KEY}', B: '${B:-x}' },
      questions: {
        API_KEY: { type: 'promptString', id: 'api-key', password: true },
        B: { type: 'promptString', id: 'B', default: 'x' },
      },
    },
  ]);
  assert.deepEqual('leftovers' in recognised && recognised.leftovers, []);
});

test('what cannot be read says why and where', async () => {
  assert.deepEqual(await recognise(' \n'), { problem: 'There is nothing to read.' });
  assert.deepEqual(await recognise('{"a": }'), {
    problem: 'It is no JSON: expected a value.',
    offset: 6,
  });
  assert.deepEqual(await recognise('hello'), { problem: 'It is neither JSON nor TOML nor YAML.' });
  assert.deepEqual(await recognise('{"mcpServers": []}'), {
    problem: 'It holds no MCP servers in the shape of any client.',
  });
  assert.deepEqual(await recognise('{"a":'.repeat(20_000)), {
    problem: 'Its nesting is too deep to read.',
  });
});

test('what is pasted by mistake is told what to paste', async () => {
  const servers = `{"linear": {"type": "http", "url": "${url}"}}`;
  const cases: [text: string, problem: RegExp][] = [
    [`claude mcp add --transport http linear ${url}`, /command line/],
    [`$ codex mcp add x --url ${url} --header "A: b"`, /command line/],
    ['npx -y @example/files', /command line/],
    [url, /address/],
    ['vscode:mcp/install?%7B%7D', /address/],
    ['```json\n{"mcpServers": {}}\n```', /between the lines of ```/],
    ['{ \u201cmcpServers\u201d: {} }', /straight quotes/],
    [String.raw`{"mcpServers": {"a": {"command": "C:\Program Files\x"}}}`, /two backslashes/],
    [`{"mcpServers": ${servers}}\n{"mcpServers": ${servers}}`, /one file at a time/],
    [`{"mcpservers": ${servers}}`, /under "mcpservers"; rename that to "mcpServers"/],
    [`{"mcp_servers": ${servers}}`, /under "mcp_servers"; rename/],
    [`{"projects": {"/home/me": {"mcpServers": ${servers}}}}`, /of one project/],
  ];
  for (const [text, problem] of cases) {
    const recognised = await recognise(text);
    assert.match('problem' in recognised ? recognised.problem : '', problem, text);
  }
});

test('hostile keys are names like any other', async () => {
  for (const text of [
    `{"mcpServers": {"__proto__": {"type": "http", "url": "${url}"}}}`,
    `[mcp_servers.__proto__]\nurl = "${url}"`,
    `extensions:\n  __proto__:\n    type: streamable_http\n    uri: ${url}\n`,
  ]) {
    const recognised = await recognise(text);
    assert.deepEqual('servers' in recognised && recognised.servers, [
      { ...linear, name: '__proto__' },
    ]);
  }
  assert.equal(Object.hasOwn(Object.prototype, 'url'), false);
});

test('nothing that can be pasted throws', async () => {
  const pieces = fc.constantFrom(...'{}[]":,\n-=#&*'.split(''), ...words);
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((all) => all.join('')),
      ),
      (text) => recogniseConfiguration(text).then((recognised) => assert.ok(recognised)),
    ),
    { numRuns: 500 },
  );
  for (const client of await loadClients()) {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        client.detect?.(value);
        client.read?.(value);
        client.read?.({ mcpServers: value, servers: value, mcp: value, inputs: value });
        client.read?.({ mcpServers: { a: value }, extensions: { a: value } });
      }),
    );
  }
});

test('a text is read as the configuration of the client asked for', async () => {
  const cursor = await loadClient('cursor');
  assert.ok(cursor);
  assert.deepEqual(
    await readConfiguration(cursor, `{"mcpServers": {"linear": {"url": "${url}"}}}`),
    {
      servers: [linear],
      notes: [],
      leftovers: [],
    },
  );
});
