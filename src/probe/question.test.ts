import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Endpoint } from '../catalog/endpoint.ts';
import type { SignIn } from '../catalog/sign-in.ts';
import { projectCatalog } from '../catalog/project-testing.ts';
import { fillValues } from './fill.ts';
import { questionOf, type Asking } from './question.ts';

const fact = { source: 'https://acme.example.com/docs', checked: '2026-11-22' };
const asking: Asking = {
  environment: { TOKEN: 't0ken', EMPTY: '' },
  withTokens: false,
  withCommands: false,
  timeout: 1_000,
};
const remote: Endpoint = {
  id: 'acme',
  type: 'http',
  url: 'https://mcp.example.com/mcp',
  headers: { 'X-Key': '${TOKEN}', 'X-Other': '${MISSING}' },
  status: 'current',
  ...fact,
};
const headers = { Authorization: 'Bearer ${TOKEN}', 'X-Empty': '${EMPTY}' };
const ways: SignIn[] = [{ method: 'token', name: 'token', headers, ...fact }];
const local: Endpoint = {
  id: 'acme-local',
  type: 'stdio',
  command: 'acme',
  args: ['serve'],
  env: { ACME_KEY: '${TOKEN}', ACME_MODE: '${MODE:-read}' },
  status: 'current',
  ...fact,
};

test('a stranger asks without any header', () => {
  assert.deepEqual(questionOf(remote, ways, asking), {
    url: remote.url,
    transport: 'http',
    headers: {},
    timeout: 1_000,
  });
});

test('with tokens only headers whose variables are set go along', () => {
  const question = questionOf(remote, ways, { ...asking, withTokens: true });
  assert.deepEqual('headers' in question && question.headers, {
    'X-Key': 't0ken',
    Authorization: 'Bearer t0ken',
  });
});

test('a command runs only where that was allowed', () => {
  assert.ok('skipped' in questionOf(local, [], asking));
  assert.deepEqual(questionOf(local, [], { ...asking, withCommands: true }), {
    command: 'acme',
    args: ['serve'],
    env: { ACME_KEY: 't0ken', ACME_MODE: 'read' },
    timeout: 60_000,
  });
});

test('what is missing is named', () => {
  assert.deepEqual(fillValues({ a: '${ONE} ${TWO:-2}', b: 'plain' }, {}), {
    filled: { b: 'plain' },
    missing: ['ONE'],
  });
});

test('of each endpoint of the catalog it is known how it is asked, or why it is not', async () => {
  const catalog = await projectCatalog();
  const endpoints = catalog.connectors.flatMap((connector) => connector.endpoints ?? []);
  for (const endpoint of endpoints) {
    const question = questionOf(endpoint, [], asking);
    if ('skipped' in question) assert.notEqual(question.skipped, '');
    else assert.ok('url' in question && !question.url.includes('{'), endpoint.id);
  }
});
