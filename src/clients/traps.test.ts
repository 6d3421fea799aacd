import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { loadClients } from './clients.ts';
import type { RemoteServer } from '../protocol/server.ts';
import { unprintable } from '../shell/printable.ts';
import { linear, slack } from './testing.ts';

// What goes wrong when one client's shape is pasted into another.
const all = Object.fromEntries((await loadClients()).map((client) => [client.id, client]));

/** The configuration of one server as data. */
function write(id: string, server: RemoteServer): unknown {
  const { text } = all[id]?.configuration([server]) ?? { text: '' };
  // As plain objects.
  if (id === 'codex') return JSON.parse(JSON.stringify(parseToml(text)));
  if (id === 'goose') return parseYaml(text);
  return JSON.parse(text);
}

test('key path, URL key and type are those of each client', () => {
  const { url } = linear;
  const entry = { linear: { url } };
  const shapes: Readonly<Record<string, unknown>> = {
    'claude-code': { mcpServers: { linear: { type: 'http', url } } },
    cursor: { mcpServers: entry },
    'vs-code': { servers: { linear: { type: 'http', url } } },
    codex: { mcp_servers: entry },
    'gemini-cli': { mcpServers: { linear: { httpUrl: url } } },
    'copilot-cli': { mcpServers: { linear: { type: 'http', url, tools: ['*'] } } },
    windsurf: { mcpServers: { linear: { serverUrl: url } } },
    zed: { context_servers: entry },
    goose: {
      extensions: {
        linear: {
          name: 'linear',
          description: '',
          type: 'streamable_http',
          uri: url,
          enabled: true,
          timeout: 300,
        },
      },
    },
    'lm-studio': { mcpServers: entry },
    kiro: { mcpServers: entry },
    opencode: { mcp: { servers: { linear: { type: 'remote', url } } } },
    cline: { mcpServers: { linear: { type: 'streamableHttp', url, disabled: false } } },
    amp: { 'amp.mcpServers': entry },
  };
  // A client that is not listed is written out in a test of its own.
  for (const id of Object.keys(all)) {
    assert.ok(existsSync(join(import.meta.dirname, `${id}.test.ts`)), id);
  }
  for (const [id, shape] of Object.entries(shapes)) assert.deepEqual(write(id, linear), shape, id);
});

test('variables are written in the syntax of each client', () => {
  const server: RemoteServer = {
    ...linear,
    headers: { Authorization: 'Bearer ${TOKEN}', 'X-Key': '${KEY}' },
  };
  const headers: Readonly<Record<string, unknown>> = {
    'claude-code': { Authorization: 'Bearer ${TOKEN}', 'X-Key': '${KEY}' },
    cursor: { Authorization: 'Bearer ${env:TOKEN}', 'X-Key': '${env:KEY}' },
    'vs-code': { Authorization: 'Bearer ${input:TOKEN}', 'X-Key': '${input:KEY}' },
    'gemini-cli': { Authorization: 'Bearer ${TOKEN}', 'X-Key': '${KEY}' },
    'copilot-cli': { Authorization: 'Bearer ${TOKEN}', 'X-Key': '${KEY}' },
    windsurf: { Authorization: 'Bearer ${env:TOKEN}', 'X-Key': '${env:KEY}' },
    zed: { Authorization: 'Bearer YOUR_TOKEN', 'X-Key': 'YOUR_KEY' },
    goose: { Authorization: 'Bearer ${TOKEN}', 'X-Key': '${KEY}' },
    'lm-studio': { Authorization: 'Bearer YOUR_TOKEN', 'X-Key': 'YOUR_KEY' },
    kiro: { Authorization: 'Bearer ${TOKEN}', 'X-Key': '${KEY}' },
    opencode: { Authorization: 'Bearer {env:TOKEN}', 'X-Key': '{env:KEY}' },
    cline: { Authorization: 'Bearer ${env:TOKEN}', 'X-Key': '${env:KEY}' },
    amp: { Authorization: 'Bearer ${TOKEN}', 'X-Key': '${KEY}' },
  };
  for (const [id, expected] of Object.entries(headers)) {
    assert.deepEqual(findHeaders(write(id, server)), expected, id);
    const { notes } = all[id]?.configuration([server]) ?? { notes: [] };
    const isByHand = JSON.stringify(expected).includes('YOUR_');
    const told = notes.flatMap(({ kind, text }) => (kind === 'variable' ? [text] : []));
    assert.equal(told.length, isByHand ? 1 : 0, id);
    assert.ok(
      told.every((text) => text.endsWith('put your values in place of YOUR_TOKEN and YOUR_KEY.')),
      told.join(' '),
    );
  }
  assert.deepEqual(write('codex', server), {
    mcp_servers: {
      linear: {
        url: linear.url,
        bearer_token_env_var: 'TOKEN',
        env_http_headers: { 'X-Key': 'KEY' },
      },
    },
  });
});

test('a token that is not a bearer token is text in Codex, and said', () => {
  const { notes } = all['codex']?.configuration([
    { ...linear, headers: { Authorization: 'Token token=${TOKEN}' } },
  ]) ?? { notes: [] };
  assert.deepEqual(
    notes.map(({ text }) => text),
    ['Codex replaces no variables in headers: put the value of TOKEN in place of YOUR_TOKEN.'],
  );
});

test('variables of Claude plugins are explained elsewhere', () => {
  const server: RemoteServer = { ...linear, url: '${user_config.server_url}/mcp' };
  assert.deepEqual(write('cursor', server), {
    mcpServers: { linear: { url: '${env:SERVER_URL}/mcp' } },
  });
  assert.deepEqual(
    all['cursor']?.configuration([server]).notes.map(({ text }) => text),
    [
      '${user_config.server_url} is asked for by a Claude plugin; here it is the variable SERVER_URL.',
    ],
  );
  assert.match(
    all['claude-code']?.configuration([server]).notes[0]?.text ?? '',
    /only inside a plugin/,
  );
});

test('names with spaces become slugs, in every file but that of Claude Code and in every command', () => {
  const server = { ...linear, name: 'google calendar' };
  for (const client of Object.values(all)) {
    const { text, notes } = client.configuration([server]);
    const keepsName = client.id === 'claude-code' || client.id === 'claude';
    if (text !== '') assert.equal(text.includes('google calendar'), keepsName, client.id);
    if (text !== '' && !keepsName) assert.equal(notes[0]?.kind, 'name', client.id);
    const command = client.command?.(server);
    if (command && 'text' in command) assert.ok(!command.text.includes('google calendar'));
  }
});

test('SSE is refused where a client does not speak it, with the bridge', () => {
  const server: RemoteServer = { name: 'old', type: 'sse', url: 'https://example.com/sse' };
  const refusing = Object.values(all).filter(
    ({ configuration }) => configuration([server]).unsupported.length > 0,
  );
  const expected = Object.values(all).filter(
    ({ abilities }) => !abilities.transports.includes('sse'),
  );
  assert.ok(expected.length > 3);
  assert.deepEqual(
    refusing.map(({ id }) => id),
    expected.map(({ id }) => id),
  );
  for (const { id, configuration } of refusing) {
    assert.deepEqual(
      configuration([server]).unsupported[0]?.bridge?.args,
      ['-y', 'mcp-remote', 'https://example.com/sse', '--transport', 'sse-only'],
      id,
    );
  }
});

test('WebSocket is for Claude Code alone, and no bridge exists', () => {
  const server: RemoteServer = { name: 'socket', type: 'ws', url: 'wss://example.com/mcp' };
  for (const client of Object.values(all)) {
    if (client.id === 'claude-code') continue;
    const [unsupported] = client.configuration([server]).unsupported;
    assert.ok(unsupported && unsupported.bridge === undefined, client.id);
  }
});

test('a client that is registered for another client stays, one of its own is kept', () => {
  const own: RemoteServer = { ...linear, oauth: { clientId: 'mine', owner: 'cursor' } };
  assert.deepEqual(write('cursor', own), {
    mcpServers: { linear: { url: linear.url, auth: { CLIENT_ID: 'mine' } } },
  });
  assert.deepEqual(write('claude-code', own), {
    mcpServers: { linear: { type: 'http', url: linear.url } },
  });
  assert.match(all['cursor']?.configuration([slack]).notes[0]?.text ?? '', /registered for Claude/);
});

// Claude Code 2.1.332, Codex 0.171.0 and opencode 1.18.33 take scopes without a client beside them.
test('the scopes of a server go along without the client, or are told', () => {
  const scoped: RemoteServer = {
    ...linear,
    oauth: { clientId: 'mine', scopes: 'a b', owner: 'x' },
  };
  for (const [id, client] of Object.entries(all)) {
    if (!client.abilities.transports.includes('http')) continue;
    for (const oauth of [scoped.oauth!, { scopes: 'a b', owner: 'x' }]) {
      const { text, notes } = client.configuration([{ ...scoped, oauth }]);
      const isKept = /a b|"a",\s+"b"/.test(text);
      const isTold = notes.some((each) => each.text.startsWith('The scopes a b are left out'));
      assert.notEqual(isKept, isTold, `${id}: ${text}`);
      assert.ok(!text.includes('mine'), id);
    }
  }
});

const registered: RemoteServer = { ...linear, oauth: { clientId: '${ID}', scopes: 'a b' } };

test('an OAuth client that the reader registers is a place to fill in, in no link and no command that drops it', () => {
  const fill = 'put its id in place of YOUR_ID';
  for (const [id, client] of Object.entries(all)) {
    if (!client.abilities.transports.includes('http')) continue;
    const { text, notes } = client.configuration([registered]);
    const said = notes.map((note) => note.text).join(' ');
    assert.ok(!text.includes('${') && !said.includes('registered for'), `${id}: ${said}`);
    const takes = client.signInAbilities.ownClient.is === 'yes';
    // Amp takes it by a command of its own.
    assert.equal((id === 'amp' ? said : text).includes('YOUR_ID'), takes, id);
    assert.match(said, takes ? new RegExp(fill) : /no place for its id/, id);
    const command = client.command?.(registered);
    if (takes && command && 'text' in command) {
      const lines = [command.text, ...command.notes.map((note) => note.text)].join(' ');
      assert.match(lines, /YOUR_ID/, id);
    }
    const link = client.installLink?.(registered);
    if (['cursor', 'vs-code', 'goose'].includes(id)) assert.ok(link && 'reason' in link, id);
  }
});

for (const [id, place] of Object.entries({
  'claude-code': { oauth: { clientId: 'YOUR_ID', scopes: 'a b' } },
  cursor: { auth: { CLIENT_ID: 'YOUR_ID', scopes: ['a', 'b'] } },
  'vs-code': { oauth: { clientId: 'YOUR_ID' } },
  codex: { scopes: ['a', 'b'], oauth: { client_id: 'YOUR_ID' } },
  'gemini-cli': { oauth: { enabled: true, clientId: 'YOUR_ID', scopes: ['a', 'b'] } },
  'copilot-cli': { oauthClientId: 'YOUR_ID' },
  goose: { client_id: 'YOUR_ID', scopes: ['a', 'b'] },
  opencode: { oauth: { client_id: 'YOUR_ID', scope: 'a b' } },
  kiro: { oauth: { clientId: 'YOUR_ID', oauthScopes: ['a', 'b'] } },
  zed: { oauth: { client_id: 'YOUR_ID' } },
}))
  test(`${id} has an OAuth client where it looks for one, and reads it back`, () => {
    const data = write(id, registered) as Record<string, Record<string, Record<string, unknown>>>;
    const [servers] = Object.values(data);
    const entry = (id === 'opencode' ? servers?.['servers'] : servers)?.['linear'];
    for (const [key, value] of Object.entries(place)) {
      assert.deepEqual((entry as Record<string, unknown>)[key], value, key);
    }
    const read = all[id]?.read?.(data).servers[0] as RemoteServer | undefined;
    assert.equal(read?.oauth?.clientId, '${ID}');
  });

test('the owner of a client is called by its name', () => {
  const own: RemoteServer = { ...linear, oauth: { clientId: 'mine', owner: 'vs-code' } };
  assert.match(all['cursor']?.configuration([own]).notes[0]?.text ?? '', /registered for VS Code/);
});

test('the dialog of Claude takes https alone, and no headers', () => {
  const reasons = [
    { ...linear, url: 'http://localhost:8080/mcp' },
    { ...linear, headers: { 'X-Key': '${KEY}' } },
  ].map((server) => all['claude']?.configuration([server]).unsupported[0]?.reason);
  assert.deepEqual(reasons, [
    'The dialog takes only https URLs.',
    'The dialog takes no headers, and this server needs one.',
  ]);
});

function findHeaders(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = key === 'headers' ? inner : findHeaders(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

test('what turns the direction of writing or moves a cursor is an escape in every form, and means the same', async () => {
  const odd = 'a\u202eb\u0085c\u2028d\u001b[2J';
  const server: RemoteServer = {
    ...linear,
    headers: { 'X-Odd': odd },
    url: 'https://a.example/mcp',
  };
  for (const client of await loadClients()) {
    const { text } = client.configuration([server]);
    assert.doesNotMatch(text.replaceAll('\n', ''), unprintable, client.id);
    if (text === '' || !text.includes('X-Odd')) continue;
    assert.ok(JSON.stringify(write(client.id, server)).includes(JSON.stringify(odd)), client.id);
  }
});
