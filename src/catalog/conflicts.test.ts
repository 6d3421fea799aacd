import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findConflicts } from './conflicts.ts';
import type { Connector } from './connector.ts';

const fact = { source: 'https://example.com', checked: '2026-11-22' };

function connector(id: string, changes: Partial<Connector> = {}): Connector {
  return {
    id,
    name: id,
    description: 'Find.',
    vendor: id,
    website: 'https://example.com',
    categories: ['crm'],
    status: 'available',
    signIn: [{ method: 'unknown', ...fact }],
    endpoints: [{ id, type: 'http', url: `https://${id}.example/mcp`, status: 'current', ...fact }],
    useCases: ['Find'],
    sources: ['https://example.com'],
    checked: '2026-11-22',
    ...changes,
  };
}

const conflicts = (...connectors: Connector[]) =>
  findConflicts(connectors).map(
    ({ rule, path, connector: { id } }) => `${id} ${rule} ${path.join('.')}`,
  );

test('entries of their own names and endpoints do not conflict', () => {
  assert.deepEqual(conflicts(connector('a'), connector('b')), []);
});

test('a name, an alias and an id lead to one entry', () => {
  assert.deepEqual(conflicts(connector('a'), connector('b', { aliases: ['A!'] })), [
    'b alias-conflict aliases.0',
  ]);
  assert.deepEqual(conflicts(connector('a'), connector('b', { name: 'a' })), [
    'b alias-conflict name',
  ]);
});

test('a second spelling of an endpoint and a second use of its id are found', () => {
  const [endpoint] = connector('a').endpoints!;
  assert.ok(endpoint?.type === 'http');
  const url = 'https://A.example:443/mcp/?utm_source=x';
  assert.deepEqual(
    conflicts(connector('a'), connector('b', { endpoints: [{ ...endpoint, url }] })),
    ['b id-conflict endpoints.0.id', 'b endpoint-conflict endpoints.0.url'],
  );
});

test('a replacement is another endpoint of the catalog', () => {
  const [endpoint] = connector('b').endpoints!;
  const replaced = (replacedBy: string) =>
    connector('b', { endpoints: [{ ...endpoint!, replacedBy }] });
  assert.deepEqual(conflicts(connector('a'), replaced('a')), []);
  for (const id of ['nobody', 'b']) {
    assert.deepEqual(conflicts(connector('a'), replaced(id)), [
      'b endpoint-unknown endpoints.0.replacedBy',
    ]);
  }
});
