import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../catalog/answer.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import { allClients } from '../clients/all-clients.ts';
import { usableEndpoints } from '../coverage/connection.ts';
import { addressOf } from '../catalog/address.ts';
import { projectWorkspace } from '../workspace/testing.ts';
import { contextCost, describeOwnCost, describeCost } from './context-cost.ts';

const { catalog } = await projectWorkspace();
const named = (...ids: string[]) => ids.map((id) => catalog.byId.get(id)!);

/** The catalog as if the servers of connectors had been asked. */
function asked(sizes: Record<string, number>): Catalog {
  const answers = Object.entries(sizes).map(([id, tokens]): [string, Answer] => {
    const [endpoint] = usableEndpoints(catalog, catalog.byId.get(id)!);
    return [
      endpoint!.id,
      {
        asked: '2026-11-28',
        address: addressOf(endpoint!),
        state: 'answers',
        definitions: { bytes: tokens * 4, tokens },
      },
    ];
  });
  return { ...catalog, answers: new Map(answers) };
}

test('tools are counted, tokens only where a server was asked', () => {
  const some = named('hubspot', 'linear');
  const tools = some.reduce((sum, each) => sum + each.tools!.items.length, 0);
  const none = contextCost({ ...catalog, answers: new Map() }, some);
  assert.deepEqual([none.tools, none.measured, none.tokens, none.asked], [tools, 0, 0, undefined]);
  const one = contextCost(asked({ linear: 4000 }), some);
  assert.deepEqual([one.tools, one.measured, one.tokens], [tools, 1, 4000]);
  const words = describeCost(one, allClients);
  assert.match(words, new RegExp(`^${tools} tools of 2 connectors are known`));
  assert.match(words, /definitions of 1 of them took about 4,000 tokens/);
  assert.match(describeCost(none, allClients), /was not measured/);
});

test('what is reached through one server counts once', () => {
  const guest = catalog.connectors.find(({ servedBy }) => servedBy !== undefined)!;
  const owner = catalog.byId.get(guest.servedBy!)!;
  assert.deepEqual(contextCost(catalog, [guest, owner]), contextCost(catalog, [owner]));
});

test('a limit of a client is told where one connector is half of it, and always of several', () => {
  const most = catalog.connectors.toSorted(
    (a: Connector, b: Connector) => (b.tools?.items.length ?? 0) - (a.tools?.items.length ?? 0),
  )[0]!;
  const limits = /VS Code takes 128 tools in one request and Windsurf takes 100 tools at a time/;
  const cost = contextCost({ ...catalog, answers: new Map() }, [most]);
  assert.match(describeOwnCost(cost, allClients), limits);
  const few = contextCost({ ...catalog, answers: new Map() }, named('gmail'));
  assert.ok(few.tools < 50);
  assert.equal(describeOwnCost(few, allClients), '');
  assert.match(describeCost(contextCost(catalog, named('hubspot')), allClients), limits);
});

test('a limit has a source and a day', () => {
  const limits = allClients.flatMap(({ toolLimit }) => toolLimit ?? []);
  assert.ok(limits.length >= 3);
  for (const { source, checked, says } of limits) {
    assert.match(source, /^https:\/\/|^[\w-]+\/[\w-]+:/);
    assert.match(checked, /^\d{4}-\d\d-\d\d$/);
    assert.match(says, /\.$/);
  }
});
