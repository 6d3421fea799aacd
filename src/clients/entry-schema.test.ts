import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { projectCatalog } from '../catalog/project-testing.ts';
import { serverOwner } from '../catalog/catalog.ts';
import { chooseEndpoint } from '../coverage/connect.ts';
import { usableEndpoints } from '../coverage/connection.ts';
import { claudeCode } from './claude-code.ts';
import { valueAt } from '../protocol/data.ts';
import type { Server } from '../protocol/server.ts';
import { checkEntry, type Mismatch } from './check-entry.ts';
import type { Client } from './client.ts';
import { loadClient, loadClients } from './clients.ts';
import { keysThatHold, type EntrySchema, type ValueForm } from './entry-schema.ts';
import { anyServer, linear, local, slack } from './testing.ts';

const catalog = await projectCatalog();
const connectors = catalog.connectors.flatMap((connector) =>
  usableEndpoints(catalog, connector).flatMap((endpoint) => {
    const owner = serverOwner(catalog, connector);
    return [undefined, 'token' as const].map(
      (asked) => chooseEndpoint(owner, endpoint, claudeCode, asked).server,
    );
  }),
);
const withFile = (await loadClients()).filter(({ format }) => format !== 'none');
const parsers: Readonly<Record<string, (text: string) => unknown>> = {
  json: JSON.parse,
  jsonc: JSON.parse,
  toml: parseToml,
  yaml: (text) => parseYaml(text),
};

for (const client of withFile) {
  const { schema } = client;
  assert.ok(schema, client.id);
  const written = client.innerSchema ?? schema;

  test(`${client.id}: what is written of every connector is in the client's own form`, () => {
    let count = 0;
    for (const server of [...connectors, slack, local]) {
      for (const entry of write(client, [server])) {
        count += 1;
        assert.deepEqual(
          checkEntry(written, entry),
          [],
          `${server.name}: ${JSON.stringify(entry)}`,
        );
      }
    }
    assert.ok(count >= 1);
  });

  test(`${client.id}: and of any server, whatever its values`, () => {
    fc.assert(
      fc.property(fc.array(anyServer, { maxLength: 3 }), (servers) => {
        for (const entry of write(client, servers)) {
          assert.deepEqual(checkEntry(written, entry), [], JSON.stringify(entry));
        }
      }),
      { numRuns: 100 },
    );
  });

  test(`${client.id}: every key that is read is one of the form, with the value of the form`, () => {
    let read = 0;
    for (const base of basesOf(schema)) {
      for (const [path, value] of probes) {
        const entry = withValue(base, path, value);
        if (valueAt(base, path) !== undefined || !isTaken(client, entry, path)) continue;
        read += 1;
        if (isForgiven(path, value)) continue;
        const wrong = (form: EntrySchema): Mismatch[] =>
          checkEntry(form, entry).filter(
            ({ kind, path: at }) =>
              (kind === 'key-unknown' || kind === 'value-wrong') && at.join('.') === path.join('.'),
          );
        // What is read may be the key of the other place, which is told.
        const least: Mismatch[] = wrong(schema).length === 0 ? [] : wrong(written);
        assert.deepEqual(least, [], JSON.stringify(entry));
      }
    }
    assert.ok(read > 2, `${read} read`);
  });

  test(`${client.id}: its words for the transport are read as what they mean`, () => {
    for (const [word, meaning] of Object.entries(schema.type.words)) {
      if (meaning === null) continue;
      for (const base of basesOf(schema)) {
        const isLocal = keysThatHold(schema, 'command').some(([key]) => key in base);
        if (isLocal !== (meaning === 'stdio')) continue;
        const server = readOne(client, { ...base, type: word });
        assert.ok(server, word);
        if (meaning !== 'remote') assert.equal(server.type, meaning);
      }
    }
  });

  test(`${client.id}: whether it needs the type is said once`, () => {
    const { missing, always } = schema.type;
    const isClaude = missing === 'skipped' && always === undefined;
    const canLoad = client.abilities.transports.includes('http');
    assert.equal(client.abilities.needsType, isClaude && canLoad);
  });
}

// What real clients did: the versions are in the schemas.
const seen: [client: string, entry: unknown, kinds: string[]][] = [
  ['codex', { url: linear.url, bearer_token: 'x' }, ['key-refused']],
  ['codex', { tool_timeout_sec: 5 }, ['target-missing']],
  ['codex', { command: 'npx', env: { PORT: 5432 } }, ['value-wrong']],
  ['codex', { command: 'npx', url: linear.url }, ['target-double']],
  ['codex', { url: linear.url, headers: { A: 'b' } }, ['key-unknown']],
  ['opencode', { type: 'stdio', command: ['npx'] }, ['type-unknown']],
  ['opencode', { url: linear.url }, ['type-missing']],
  ['opencode', { type: 'local', command: ['npx'], env: { A: 'b' } }, ['key-foreign']],
  ['opencode', { type: 'local', command: 'npx' }, ['value-wrong']],
  ['cline', { type: 'streamable-http', url: linear.url }, ['type-unknown']],
  ['cline', { url: linear.url }, []],
  ['gemini-cli', { type: 'streamable-http', url: linear.url }, ['type-unknown']],
  ['gemini-cli', { httpUrl: linear.url, disabled: true }, ['key-unknown']],
  ['claude-code', { type: 'stdio', command: 'npx', env: { PORT: 5432 } }, ['value-wrong']],
  ['claude-code', { url: linear.url }, ['type-missing']],
  ['claude-code', { type: 'SSE', url: linear.url }, ['type-unknown']],
  ['claude-code', { type: 'streamable-http', url: linear.url }, []],
  ['copilot-cli', { command: 'npx', env: { PORT: 5432 } }, ['value-wrong']],
  ['copilot-cli', { url: linear.url, oauthClientId: 'x', oauthScopes: ['a', 'b'] }, []],
  ['copilot-cli', { url: linear.url, oauth: { clientId: 'x' }, oauthScopes: ['a'] }, []],
  ['copilot-cli', { url: linear.url, oauthScopes: ['a'] }, ['key-missing']],
  ['copilot-cli', { url: linear.url, oauthClientId: 'x', oauthScopes: 'a b' }, ['value-wrong']],
  ['copilot-cli', { url: linear.url, oauthClientId: 'x', oauthScopes: [] }, ['value-wrong']],
  ['copilot-cli', { command: 'npx', oauthScopes: ['a'] }, []],
  ['claude-desktop', { url: linear.url }, ['key-foreign', 'target-missing']],
  // Its documentation takes either.
  ['windsurf', { url: linear.url }, ['key-foreign']],
  ['vs-code', { type: 'streamable-http', url: linear.url }, []],
  ['vs-code', { type: 'stdio', url: linear.url }, ['target-other']],
  ['vs-code', { command: 'node', dev: { debug: { type: 'python' } } }, ['value-wrong']],
  ['vs-code', { command: 'node', sandboxEnabled: true, dev: { debug: { type: 'node' } } }, []],
  ['zed', { source: 'extension', enabled: true, settings: { key: 1 } }, []],
  ['zed', { type: 'anything', url: linear.url, timeout: 60 }, []],
  ['zed', { url: linear.url, oauth: { client_secret: 'x' } }, ['key-missing']],
  [
    'goose',
    { name: 'a', type: 'stdio', cmd: 'npx' },
    ['key-missing', 'key-missing', 'key-missing'],
  ],
  ['goose', { name: 'a', enabled: true, type: 'stdio', cmd: 'npx', args: [], description: '' }, []],
  ['opencode', { type: 'local', command: [] }, ['target-missing']],
  ['opencode', { type: 'remote', url: linear.url, timeout: { startup: 5000 } }, []],
  ['opencode', { type: 'remote', url: linear.url, timeout: 1e12 }, []],
  ['cursor', { serverUrl: linear.url }, ['key-unknown', 'target-missing']],
  ['cursor', { url: linear.url }, []],
  [
    'goose',
    { type: 'streamable_http', uri: linear.url, description: '', enabled: true },
    ['key-missing'],
  ],
  ['goose', { type: 'builtin', name: 'developer', description: '' }, []],
  ['kiro', { type: 'registry' }, []],
  ['vs-code', 'text', ['entry-wrong']],
  ['vs-code', { command: 'npx', env: { PORT: 5432 } }, []],
];

for (const [id, entry, kinds] of seen) {
  test(`${id}: ${JSON.stringify(entry)} ${kinds.join(', ') || 'is right'}`, async () => {
    const schema = (await loadClient(id))?.schema;
    assert.ok(schema);
    assert.deepEqual(
      checkEntry(schema, entry).map(({ kind }) => kind),
      kinds,
    );
  });
}

function write(client: Client, servers: readonly Server[]): unknown[] {
  const { text } = client.configuration(servers);
  if (text === '') return [];
  return client.entries?.(parsers[client.format]?.(text)).map(({ value }) => value) ?? [];
}

/** The smallest entries that have a server: one for each key that can hold it. */
function basesOf(schema: EntrySchema): Record<string, unknown>[] {
  return [
    ...keysThatHold(schema, 'url').map(([key]) => ({ [key]: linear.url })),
    ...keysThatHold(schema, 'command').map(([key, { value }]) => ({
      [key]: value === 'texts' ? ['npx'] : 'npx',
    })),
  ];
}

/** Every key of every client, at its depth, with a value of every kind. */
const probes: [path: string[], value: unknown][] = [
  ...new Set(withFile.flatMap(({ schema }) => pathsOf(schema?.keys ?? {}))),
].flatMap((path) =>
  ['text', 5, true, ['text'], { A: 'text' }, { A: 5 }].map((value): [string[], unknown] => [
    path.split('/'),
    value,
  ]),
);

function pathsOf(keys: Readonly<Record<string, { value: ValueForm }>>): string[] {
  return Object.entries(keys).flatMap(([key, { value }]) => [
    key,
    ...(typeof value === 'object' && 'keys' in value
      ? Object.keys(value.keys).map((inner) => `${key}/${inner}`)
      : []),
  ]);
}

function withValue(base: object, [key = '', inner]: readonly string[], value: unknown) {
  return { ...base, [key]: inner === undefined ? value : { [inner]: value } };
}

function dataWith({ root }: Client, entry: unknown): unknown {
  return [...(root?.[0] ?? []), 'probe'].reduceRight<unknown>(
    (inside, key) => ({ [key]: inside }),
    entry,
  );
}

function readOne(client: Client, entry: unknown): Server | undefined {
  return client.read?.(dataWith(client, entry)).servers[0];
}

/** A word for the transport and a command in one list are understood wherever they stand. */
function isForgiven(path: readonly string[], value: unknown): boolean {
  return typeof value === 'string'
    ? ['type', 'transport'].includes(path.join('.'))
    : path.at(-1) === 'command' && Array.isArray(value);
}

/** Whether the reader took a value, or dropped it as one that says nothing. */
function isTaken(client: Client, entry: unknown, path: readonly string[]): boolean {
  const reading = client.read?.(dataWith(client, entry));
  const at = [...(client.root?.[0] ?? []), 'probe', ...path].join('/');
  return (
    reading?.servers.length === 1 &&
    reading.leftovers.every((left) => !`${at}/`.startsWith(`${left.path.join('/')}/`))
  );
}
