import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkConnector } from './checks.ts';
import type { Connector } from './connector.ts';
import type { Endpoint } from './endpoint.ts';
import { variablesIn } from '../protocol/reference.ts';
import { isLiteralHeader, isLiteralSecret } from '../protocol/secret.ts';

const fact = { source: 'https://example.com', checked: '2026-11-22' };
const endpoint: Endpoint = {
  id: 'a',
  type: 'http',
  url: 'https://a.example/mcp',
  status: 'current',
  ...fact,
};
const connector: Connector = {
  id: 'a',
  name: 'A',
  description: 'Find.',
  vendor: 'A',
  website: 'https://a.example',
  categories: ['crm'],
  status: 'available',
  signIn: [{ method: 'unknown', ...fact }],
  endpoints: [endpoint],
  useCases: ['Find'],
  sources: ['https://a.example'],
  checked: '2026-11-22',
};
const known = {
  categories: [{ id: 'crm', name: 'CRM', group: 'g', description: 'x', placeholder: 'CRM' }],
  connectorIds: new Set(['a', 'b']),
  nearestConnector: () => undefined,
};
const paths = (changes: Partial<Connector>) =>
  checkConnector({ ...connector, ...changes }, known).map(({ path }) => path.join('.'));

test('a good entry has no problem', () => {
  assert.deepEqual(paths({}), []);
});

test('a reference leads to another entry', () => {
  assert.deepEqual(paths({ related: ['b', 'nobody', 'a'] }), ['related.1', 'related.2']);
  assert.deepEqual(paths({ beside: ['nobody', 'b'] }), ['beside.0']);
  assert.deepEqual(paths({ servedBy: 'nobody', endpoints: [] }), ['servedBy']);
});

test('the status fits the endpoints', () => {
  const template: Endpoint = {
    ...endpoint,
    url: 'https://{t}.a.example',
    variables: { t: { description: 'Tenant' } },
  };
  assert.deepEqual(paths({ endpoints: [] }), ['status']);
  assert.deepEqual(paths({ endpoints: [template] }), ['status']);
  assert.deepEqual(paths({ status: 'per-tenant' }), ['status']);
  assert.deepEqual(paths({ status: 'per-tenant', endpoints: [template] }), []);
  assert.deepEqual(paths({ status: 'none' }), ['status']);
  assert.deepEqual(paths({ servedBy: 'b' }), ['servedBy']);
  assert.deepEqual(paths({ servedBy: 'b', endpoints: [{ ...endpoint, status: 'legacy' }] }), []);
});

test('variables are documented and used', () => {
  const url = 'https://{t}.a.example';
  assert.deepEqual(paths({ status: 'per-tenant', endpoints: [{ ...endpoint, url }] }), [
    'endpoints.0.url',
  ]);
  assert.deepEqual(
    paths({ endpoints: [{ ...endpoint, variables: { t: { description: 'Tenant' } } }] }),
    ['endpoints.0.variables.t'],
  );
});

test('a tool is listed once, on an endpoint there is', () => {
  const tool = { name: 'find', summary: 'Find', access: 'read' as const };
  const tools = { complete: true, ...fact, items: [tool, tool, { ...tool, endpoint: 'b' }] };
  assert.deepEqual(paths({ tools }), ['tools.items.1', 'tools.items.2.endpoint']);
});

test('a secret is a variable, an auth scheme is no secret', () => {
  for (const value of [
    'Bearer ${TOKEN}',
    'Token token=${KEY}',
    '${VERSION:-2025-07}',
    'Bearer Basic ${X}',
  ])
    assert.ok(!isLiteralHeader(value), value);
  for (const value of [
    'Bearer abc',
    'Bearer sk-live-1234567890abcdef ${X}',
    '${KEY:-sk1234567890abcdefghi}',
  ])
    assert.ok(isLiteralHeader(value), value);
  assert.ok(isLiteralSecret('API_KEY', 'abc'));
  assert.ok(!isLiteralSecret('SANDBOX', 'true'));
  assert.deepEqual(variablesIn('${A} ${B:-x} ${A}'), ['A', 'B']);
});
