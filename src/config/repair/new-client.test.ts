import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usualAbilities, type Abilities } from '../../clients/abilities.ts';
import type { Client } from '../../clients/client.ts';
import { unknown } from '../../clients/sign-in-abilities.ts';
import { clients } from '../../clients/clients.ts';
import { detectServers } from '../../clients/detect.ts';
import { headersKey, programKeys, urlKey, type EntrySchema } from '../../clients/entry-schema.ts';
import { entryReader } from '../../clients/entry-reader.ts';
import { readServers } from '../../clients/reading.ts';
import { entriesUnder, type Root } from '../../clients/root.ts';
import { writeJson } from '../../clients/snippet.ts';
import { braces } from '../../clients/variable-syntaxes.ts';
import { compact, writeProgram, type WriterSpec } from '../../clients/write-entries.ts';
import { fixAll } from './fix-all.ts';
import { repairText } from './repair.ts';
import { catalogIndex, token } from './testing.ts';

/** A client as somebody would add it: one module, with keys that no other client has. */
const root: Root = [['madeUp.mcpServers']];
const schema: EntrySchema = {
  source: 'this test',
  checked: '2026-11-28',
  type: { words: {}, missing: 'taken' },
  keys: { url: urlKey, headers: headersKey, ...programKeys },
  otherKeys: 'unknown',
  bothTargets: 'unknown',
};
const abilities: Abilities = {
  ...usualAbilities,
  transports: ['http', 'sse', 'stdio'],
  variables: braces,
};
const spec: WriterSpec = {
  id: 'made-up',
  client: 'Made-up',
  abilities,
  remote: ({ url, headers }, writer) =>
    compact({ url: writer.text('url', url), headers: writer.record('headers', headers) }),
  local: writeProgram,
};
const madeUp: Client = {
  id: 'made-up',
  name: 'Made-up',
  files: [{ path: '.made-up/.mcp.json', scope: 'project' }],
  format: 'json',
  evidence: { level: 'unverified', source: 'this test', checked: '2026-11-28' },
  steps: [],
  root,
  schema,
  abilities,
  signInAbilities: {
    registers: unknown,
    document: unknown,
    ownClient: unknown,
    callbackPort: unknown,
    headers: unknown,
  },
  signIn: '',
  limitations: [],
  configuration: (servers) => writeJson(servers, spec, root[0]),
  detect: (data) => detectServers(data, root, () => true),
  entries: (data) => entriesUnder(data, root),
  read: (data) => readServers(data, root, entryReader(schema, braces)),
};
/** … and one row. */
const rows = [
  ...clients,
  { id: 'made-up', name: 'Made-up', format: 'json' as const, load: async () => madeUp },
];

const text = `{
  "theme": "dark",
  "madeUp.mcpServers": {
    "linear": { "url": " https://mcp.linear.app/mcp" },
    "own": { "url": "https://mcp.example.com/mcp", "headers": { "Authorization": "Bearer ${token}" } },
    "odd": { "type": "carrier-pigeon", "url": "https://mcp.example.com/odd" },
    "none": 5
  }
}`;

test('a client with keys of its own is recognised, read and checked', async () => {
  const repair = await repairText(text, { rows }, catalogIndex);
  assert.ok(!('problem' in repair));
  assert.equal(repair.client.id, 'made-up');
  assert.deepEqual(
    repair.servers.map(({ name }) => name),
    ['linear', 'own'],
  );
  assert.deepEqual(
    repair.problems.map(({ rule, server, line }) => [rule, server, line]),
    [
      ['server-secret-literal', 'own', 5],
      ['server-type-unknown', 'odd', 6],
      ['server-not-object', 'none', 7],
      ['server-whitespace', 'linear', 4],
    ],
  );
});

test('… and repaired in place', async () => {
  const { text: fixed } = await fixAll(text, { rows }, catalogIndex);
  const data = JSON.parse(fixed);
  assert.equal(data.theme, 'dark');
  assert.equal(data['madeUp.mcpServers'].linear.url, 'https://mcp.linear.app/mcp');
  assert.equal(data['madeUp.mcpServers'].own.headers.Authorization, 'Bearer ${OWN_TOKEN}');
});
