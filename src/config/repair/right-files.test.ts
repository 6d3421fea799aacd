import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectCatalog } from '../../catalog/project-testing.ts';
import { catalogIndexData, readCatalogIndex } from './catalog-index.ts';
import { fixAll } from './fix-all.ts';
import { repairText } from './repair.ts';

const catalogIndex = readCatalogIndex(
  JSON.parse(JSON.stringify(catalogIndexData(await projectCatalog()))) as never,
);
const program = { command: 'npx', args: ['-y', '@acme/mcp'] };

/** Files that their client takes, unusual as they are. */
const files: readonly (readonly [client: string, what: string, file: object])[] = [
  [
    'zed',
    'null for nothing',
    { context_servers: { acme: { ...program, env: null, timeout: null } } },
  ],
  [
    'vs-code',
    'a socket',
    { servers: { acme: { type: 'http', url: 'unix:///tmp/acme.sock#/mcp' } } },
  ],
  ['vs-code', 'a pipe', { servers: { acme: { type: 'http', url: 'pipe:///pipe/acme#/mcp' } } }],
  ['kiro', 'powers', { mcpServers: { acme: program }, powers: { mcpServers: { other: program } } }],
];

for (const [client, what, file] of files) {
  test(`${client}: ${what} is right`, async () => {
    const repair = await repairText(JSON.stringify(file), { client }, catalogIndex);
    assert.ok(!('problem' in repair));
    const wrong = repair.problems.filter(({ severity }) => severity !== 'info');
    assert.deepEqual(
      wrong.map(({ rule }) => rule),
      [],
    );
  });
}

test('a secret behind the name of a variable leaves the name', async () => {
  const args = [
    'run',
    '-i',
    '-e',
    'ACME_TOKEN=ghp_0123456789abcdefghijABCDEFGHIJ012345',
    'acme/mcp',
  ];
  const text = JSON.stringify({ mcpServers: { acme: { command: 'docker', args } } });
  const repair = await repairText(text, { client: 'cursor' }, catalogIndex);
  assert.ok(!('problem' in repair));
  const edits = repair.problems.flatMap(({ fix }) => fix?.edits ?? []);
  assert.match(JSON.stringify(edits), /"ACME_TOKEN=\$\{env:ACME_TOKEN\}"/);
});

test('a question whose id differs by signs alone gets the one that is asked for', async () => {
  const env = { ACME_TOKEN: '${input:acme-token}', OTHER: '${input:acme-token}' };
  const inputs = [{ type: 'promptString', id: 'acme_token', description: 'Token' }];
  const text = JSON.stringify({ inputs, servers: { acme: { ...program, env } } });
  const { text: fixed } = await fixAll(text, { client: 'vs-code' }, catalogIndex);
  assert.deepEqual((JSON.parse(fixed) as { inputs: unknown }).inputs, [
    { ...inputs[0], id: 'acme-token' },
  ]);
});

test('questions among the servers go out, and none is asked for twice', async () => {
  const inputs = [{ type: 'promptString', id: 'token', description: 'Token', password: true }];
  const acme = { ...program, env: { ACME_TOKEN: '${input:token}' } };
  const text = JSON.stringify({ servers: { inputs, acme } });
  const { text: fixed } = await fixAll(text, { client: 'vs-code' }, catalogIndex);
  assert.deepEqual(JSON.parse(fixed), { servers: { acme }, inputs });
});
