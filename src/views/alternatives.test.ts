import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import { projectCatalog } from '../catalog/project-testing.ts';
import { alternativesOf } from './alternatives.ts';

const catalog = await projectCatalog();
const named = (of: Catalog, id: string) => {
  const connector = of.byId.get(id);
  assert.ok(connector, id);
  return alternativesOf(of, connector).map((each) => each.id);
};

test('an alternative has a server, and shares a category or is named by one of the two', () => {
  for (const connector of catalog.connectors) {
    for (const other of alternativesOf(catalog, connector)) {
      const shares = other.categories.some((each) => connector.categories.includes(each));
      const names = connector.related?.includes(other.id) ?? false;
      const isNamed = other.related?.includes(connector.id) ?? false;
      assert.ok(shares || names || isNamed, `${connector.id}: ${other.id}`);
      assert.ok(other.status !== 'none' || names, `${connector.id}: ${other.id} has no server`);
      assert.notEqual(other, connector);
      assert.notEqual(connector.servedBy, other.id);
      assert.notEqual(other.servedBy, connector.id);
      assert.ok(!other.beside?.includes(connector.id), `${connector.id} is beside ${other.id}`);
      assert.ok(!connector.beside?.includes(other.id), `${connector.id}: ${other.id} is beside it`);
    }
  }
});

test('a wide category alone makes no alternative', () => {
  assert.deepEqual(named(catalog, 'aws'), ['azure', 'google-cloud']);
  assert.deepEqual(named(catalog, 'postman'), []);
});

test('those that say they do the same come before those that share a category alone', () => {
  const crm = ['Close', 'Attio', 'Other'].map((name, index) =>
    made(name, index === 2 ? 'Print labels.' : 'Track deals, leads and pipelines of sales.'),
  );
  assert.deepEqual(named(catalogOf(crm), 'close'), ['attio', 'other']);
});

test('what is used beside it is no alternative', () => {
  const [first, second] = [made('One', 'Send mail.'), made('Two', 'Send mail.')];
  assert.deepEqual(named(catalogOf([{ ...first, beside: ['two'] }, second]), 'one'), []);
});

test('a category of thousands that say the same takes no time that grows with its square', () => {
  const many = Array.from({ length: 20_000 }, (_, index) =>
    made(`Made ${String(index)}`, 'Track deals, leads and pipelines of sales.'),
  );
  let read = 0;
  const counted = many.map((each) => countReads(each, () => (read += 1)));
  const of = catalogOf(counted);
  for (const each of counted) alternativesOf(of, each);
  assert.ok(read < 40 * many.length, String(read));
});

function made(name: string, description: string): Connector {
  const id = name.toLowerCase().replaceAll(' ', '-');
  const entry = { id, name, vendor: name, description, categories: ['crm'], status: 'available' };
  return { ...entry, useCases: [] } as unknown as Connector;
}

function catalogOf(connectors: readonly Connector[]): Catalog {
  return {
    connectors,
    byId: new Map(connectors.map((each) => [each.id, each])),
    byCategory: new Map([['crm', connectors]]),
  } as unknown as Catalog;
}

/** A connector that tells how often its categories are looked at: once for each pair that is compared. */
function countReads(connector: Connector, tell: () => void): Connector {
  return {
    ...connector,
    get categories() {
      tell();
      return connector.categories;
    },
  };
}
