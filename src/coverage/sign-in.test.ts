import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import { hasListing } from '../catalog/directory.ts';
import { projectCatalog } from '../catalog/project-testing.ts';
import { claudeCode } from '../clients/claude-code.ts';
import type { Client } from '../clients/client.ts';
import { loadClients } from '../clients/clients.ts';
import { bestConnection } from './connect.ts';
import { usableEndpoints } from './connection.ts';
import { packageKey } from './package-name.ts';
import { givenClient, signInFor } from './sign-in.ts';

let catalog: Catalog;
let clients: Client[];

before(async () => {
  catalog = await projectCatalog();
  clients = await loadClients();
});

/** Every connector with every endpoint it can be configured with and every client. */
function* everyEntrance() {
  for (const connector of catalog.connectors) {
    const owner = serverOwner(catalog, connector);
    for (const endpoint of usableEndpoints(catalog, connector)) {
      for (const client of clients) {
        const { id } = client;
        yield { owner, endpoint, id, client, entrance: signInFor(owner, endpoint, client) };
      }
    }
  }
}

test('nothing to prepare is said only where the data proves it', () => {
  for (const { owner, endpoint, id, client, entrance } of everyEntrance()) {
    if (entrance.id !== 'connect') continue;
    const where = `${owner.id} ${endpoint.id} ${id}`;
    const { way } = entrance;
    const isNamed =
      Array.isArray(way.admits) || [...(way.listed ?? []), ...(way.guided ?? [])].includes(id);
    assert.ok(way.admits === 'any' || isNamed, where);
    const isOpen = way.registration.some((each) =>
      /^(?:dynamic|metadata-document|program)$/.test(each),
    );
    const { registers, document } = client.signInAbilities;
    const knowsBoth = registers.is === 'yes' && document.is === 'yes';
    assert.ok(isOpen || isNamed || knowsBoth || givenClient(way, id) !== undefined, where);
    const first = (owner.preconditions ?? []).filter(
      (each) =>
        each.for === 'everything' &&
        each.kind !== 'allow-list' &&
        (each.clients?.includes(id) ?? true) &&
        (each.endpoints?.includes(endpoint.id) ?? true) &&
        (each.methods?.includes('oauth') ?? true),
    );
    assert.deepEqual(first, [], where);
  }
});

test('who names a precondition of a connector is never told that there is none', () => {
  const held =
    'benchling egnyte hex hubspot outreach pendo slack factset lseg moodys mt-newswires pitchbook sp-global third-bridge wiley-scholar-gateway zoominfo'.split(
      ' ',
    );
  for (const id of held) {
    const connector = catalog.byId.get(id);
    assert.ok(connector);
    for (const endpoint of usableEndpoints(catalog, connector)) {
      const { id: entrance } = signInFor(connector, endpoint, claudeCode);
      assert.ok(!['connect', 'open'].includes(entrance), `${id} ${endpoint.id}: ${entrance}`);
    }
  }
});

test('what everybody needs first is a precondition, not a sentence of a note', () => {
  for (const { owner, endpoint, id, entrance } of everyEntrance()) {
    if (entrance.id !== 'connect' || ofSomeTools.has(owner.id)) continue;
    const notes = [...(owner.notes ?? []), endpoint.note ?? '', entrance.way.note ?? ''];
    for (const sentence of notes.flatMap((note) => note.split(/(?<=\.)\s+/))) {
      assert.doesNotMatch(sentence, demand, `${owner.id} ${endpoint.id} ${id}`);
    }
  }
});

const demand =
  /\b(?:must|has to|have to|needs?|requires?|only|first)\b.*\b(?:admins?|administrators?|owners?|allow-?list|plans?|seats?|subscriptions?|invit\w+|approv(?:e|ed|al)|consent)\b|\b(?:admins?|administrators?|owners?)\b.*\b(?:must|has to|have to|needs? to|only)\b/i;
/** Their notes were read: they are of some tools, or of clients that are not let in. */
const ofSomeTools = new Set(['grain', 'granola', 'ramp', 'vercel']);

test('a program that nothing fetches when it starts is installed first, says a precondition', () => {
  let count = 0;
  for (const { id, endpoints = [], preconditions = [] } of catalog.connectors) {
    for (const endpoint of endpoints) {
      if (endpoint.type !== 'stdio' || endpoint.status !== 'current') continue;
      const key = packageKey(endpoint.command, endpoint.args ?? []) ?? '';
      if (!/^(?:$|(?:program|module) )/.test(key)) continue;
      const told = preconditions.filter(
        (each) => each.kind === 'installation' && (each.endpoints?.includes(endpoint.id) ?? true),
      );
      assert.notEqual(told.length, 0, `${id} ${endpoint.id}: ${endpoint.command}`);
      count += 1;
    }
  }
  assert.ok(count > 0);
});

test('a client that a vendor holds for Claude is not asked for in Claude', () => {
  for (const { id, signIn = [] } of catalog.connectors) {
    for (const way of signIn) {
      if (way.method !== 'oauth' || !way.registration.includes('pre-registered')) continue;
      const isHeld = /\bClaude[’']s own connector\b|\bthrough Claude[’']s directory\b/.test(
        way.note ?? '',
      );
      assert.ok(!isHeld || way.heldFor?.includes('claude'), id);
    }
  }
});

test('where Claude’s directory lists a connector, only its listing may ask Claude to be registered', () => {
  let count = 0;
  for (const { owner, id, entrance } of everyEntrance()) {
    const step = 'steps' in entrance && entrance.steps.find(({ kind }) => kind === 'register');
    if (!step || step.kind !== 'register') continue;
    const isFound = id === 'claude' && hasListing(owner);
    assert.equal(step.hasListing === true, isFound, `${owner.id} ${id}`);
    count += isFound ? 1 : 0;
  }
  assert.ok(count > 0);
});

test('no client is given an address or an OAuth client that is meant for another', () => {
  for (const connector of catalog.connectors) {
    const owner = serverOwner(catalog, connector);
    const given = (owner.signIn ?? []).flatMap((way) =>
      way.method === 'oauth' ? (way.givenClients ?? []) : [],
    );
    for (const client of clients) {
      const choice = bestConnection(catalog, connector, client);
      if (choice === undefined || choice.entrance.id === 'cannot') continue;
      const { endpoint, server } = choice;
      const where = `${connector.id} ${client.id}`;
      assert.ok(endpoint.reservedFor?.clients.includes(client.id) ?? true, where);
      const { text, notes } = client.configuration([server]);
      const printed = [text, ...notes.map((note) => note.text)].join(' ');
      for (const { clientId } of given.filter((each) => !each.clients.includes(client.id))) {
        const isItsOwn = given.some(
          (each) => each.clientId === clientId && each.clients.includes(client.id),
        );
        assert.ok(isItsOwn || !printed.includes(clientId), where);
      }
      const clientId = server.type === 'stdio' ? undefined : server.oauth?.clientId;
      if (clientId === undefined || clientId.includes('${')) continue;
      assert.ok(
        given.some((each) => each.clientId === clientId && each.clients.includes(client.id)),
        where,
      );
    }
  }
});

test('a client that is not on the list of a vendor gets in by no sign-in of that list', () => {
  let count = 0;
  for (const { owner, endpoint, id, entrance } of everyEntrance()) {
    const { way } = entrance;
    if (way?.method !== 'oauth' || !Array.isArray(way.admits) || way.admits.includes(id)) continue;
    assert.equal(entrance.id, 'cannot', `${owner.id} ${endpoint.id} ${id}`);
    count += 1;
  }
  assert.ok(count > 0);
});

test('an address that holds a key is entered with that key', () => {
  let count = 0;
  for (const { owner, endpoint, id, entrance } of everyEntrance()) {
    if (endpoint.type === 'stdio') continue;
    const names = Object.keys(endpoint.variables ?? {});
    if (!names.some((name) => /_(?:key|token|secret)$/.test(name))) continue;
    assert.ok(
      !['open', 'connect', 'try'].includes(entrance.id),
      `${owner.id} ${endpoint.id} ${id}`,
    );
    count += 1;
  }
  assert.ok(count > 0);
});

test('"no sign-in" is said of no program that uses the sign-in of another one', () => {
  for (const { owner, endpoint, entrance } of everyEntrance()) {
    if (entrance.id !== 'open') continue;
    const note = 'note' in entrance.way ? (entrance.way.note ?? '') : '';
    assert.doesNotMatch(note, /\b(?:uses|with|through) the sign-in of\b|\blog ?in\b/i, endpoint.id);
    assert.ok(owner.signIn !== undefined, endpoint.id);
  }
});

test('the entries name clients that there are', () => {
  const ids = new Set(clients.map(({ id }) => id));
  for (const { id, signIn = [], preconditions = [], endpoints = [] } of catalog.connectors) {
    const named = [
      ...signIn.flatMap((way) =>
        way.method === 'oauth'
          ? [
              ...(Array.isArray(way.admits) ? way.admits : []),
              ...(way.listed ?? []),
              ...(way.guided ?? []),
              ...(way.heldFor ?? []),
              ...(way.givenClients ?? []).flatMap((given) => given.clients),
            ]
          : [],
      ),
      ...preconditions.flatMap((condition) => condition.clients ?? []),
      ...endpoints.flatMap(({ reservedFor }) => reservedFor?.clients ?? []),
    ];
    for (const client of named) assert.ok(ids.has(client), `${id}: ${client}`);
  }
});

test('a client that has to be registered has a place for its id in what is printed', () => {
  for (const { owner, endpoint, id, entrance } of everyEntrance()) {
    if (!('steps' in entrance) || !entrance.steps.some(({ kind }) => kind === 'register')) continue;
    const client = clients.find((each) => each.id === id);
    const choice = bestConnection(catalog, owner, client!);
    if (choice?.endpoint !== endpoint || !choice.isLoaded) continue;
    const { text, notes } = client!.configuration([choice.server]);
    const said = [text, ...notes.map((note) => note.text)].join(' ');
    assert.match(said, /CLIENT_ID|CONSUMER_KEY/, `${owner.id} ${id}`);
  }
});

test('what somebody has to do begins with the verb: who does it is said before it', () => {
  const wrong = catalog.connectors.flatMap(({ id, preconditions = [] }) =>
    preconditions
      .map(({ what }) => what)
      .filter((what) =>
        /^(?:You|Your|Ask|An? \w*\s?admin\w*)\b|\bask (?:an?|your) [^,;:]*?admin/.test(what),
      )
      .map((what) => `${id}: ${what}`),
  );
  assert.deepEqual(wrong, []);
});

test('a client that no endpoint lets in is not told of an address for others where one was meant for it', () => {
  for (const connector of catalog.connectors) {
    const owner = serverOwner(catalog, connector);
    for (const client of clients) {
      const choice = bestConnection(catalog, connector, client);
      if (choice?.entrance.id !== 'cannot' || choice.entrance.because !== 'reserved') continue;
      for (const each of usableEndpoints(catalog, connector)) {
        const entrance = signInFor(owner, each, client);
        assert.ok(entrance.id === 'cannot' && entrance.because === 'reserved', connector.id);
      }
    }
  }
});

test('what Claude’s directory lists is looked for there, in Claude alone, where the vendor publishes no more', () => {
  let count = 0;
  for (const { owner, endpoint, id, entrance } of everyEntrance()) {
    if (entrance.id !== 'try' && entrance.id !== 'unknown') continue;
    const isThere = id === 'claude' && hasListing(owner) && endpoint.type !== 'stdio';
    assert.equal(entrance.isListed === true, isThere, `${owner.id} ${endpoint.id} ${id}`);
    if (isThere) count += 1;
  }
  assert.ok(count > 20, String(count));
});
