import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadClients } from '../clients/clients.ts';
import { projectWorkspace } from '../workspace/testing.ts';
import { bestConnection } from './connect.ts';
import { describeCondition, describeSteps, stepLine, type StepWords } from './sign-in-words.ts';

const { catalog } = await projectWorkspace();
const clients = await loadClients();

// Every line that a reader meets, with the entry that it is of.
const lines = new Map<string, StepWords>();
for (const connector of catalog.connectors) {
  for (const condition of connector.preconditions ?? []) {
    const step = describeCondition(condition, connector);
    lines.set(`${connector.id}: ${stepLine(step)}`, step);
  }
  for (const client of clients) {
    const choice = bestConnection(catalog, connector, client);
    if (choice === undefined) continue;
    for (const step of describeSteps(choice.entrance, { connector, client: client.name })) {
      lines.set(`${connector.id}: ${stepLine(step)}`, step);
    }
  }
}

/** What would name once more who acts, or who is asked: that stands in front. */
const twice: Readonly<Record<StepWords['by'], RegExp>> = {
  you: /\byou (?:need|must|have to)\b|^(?:you|your company|your client)\b/i,
  'vendor-admin':
    /(?:^|[;:,.] )you (?:need|must|have to)\b|^(?:you|your company|your organi[sz]ation)\b|\bask (?:an?|the|your|whoever)\b|^(?:an?|the|your) (?:[\w&.-]+ ){0,4}(?:admin|administrator|owner|manager|team)\b/i,
  'claude-owner': /\bowners?\b|\bask (?:an?|the|your)\b|^(?:you|your)\b/i,
};

test('a key for somebody else’s server is one of the product that the server reaches', () => {
  const others = catalog.connectors.filter(({ vendor }) => vendor.endsWith('(community project)'));
  const unnamed = others.filter(({ signIn = [] }) =>
    signIn.some((way) => way.method === 'token' && way.product === undefined),
  );
  assert.deepEqual(
    unnamed.map(({ id }) => id),
    [],
  );
  const bigQuery = others.find(({ id }) => id === 'bigquery-by-lucashild');
  assert.ok(bigQuery);
  const ofGoogle = [...lines.keys()].filter((line) => line.startsWith(bigQuery.id));
  assert.deepEqual(ofGoogle, [
    'bigquery-by-lucashild: You: Make a service account key file in Google Cloud.',
  ]);
});

test('no sentence of a sign-in names the product twice, or holds a second sentence', () => {
  const wrong = catalog.connectors.flatMap(({ id, name, signIn = [] }) =>
    signIn.flatMap((way) => {
      if (way.method === 'oauth')
        return /[;:] |\. /.test(way.account) ? [`${id}: ${way.account}`] : [];
      if (way.method !== 'token' || way.product !== undefined) return [];
      return way.name.includes(name) ? [`${id}: ${way.name}`] : [];
    }),
  );
  assert.deepEqual(wrong, []);
});

test('who acts is named once in what has to be done or had', () => {
  assert.ok(lines.size > 200);
  const doubled = [...lines].flatMap(([line, { by, what }]) =>
    twice[by].test(what) ? [line] : [],
  );
  assert.deepEqual(doubled, []);
});

test('what is needed goes on after "You need", what is to be done is an instruction', () => {
  for (const [line, { isNeed, lead, what }] of lines) {
    assert.equal(lead.endsWith(':'), !isNeed, line);
    assert.match(what, /[.!]$/, line);
    // "You need A paid plan"; a name may begin it.
    if (isNeed) assert.doesNotMatch(what, /^(?:An?|The|For|To|Some|Each|Your) /, line);
    else assert.match(what, /^[A-Z]/, line);
  }
});

test('an entry that names who acts once more is found', () => {
  const condition = { for: 'everything', source: '', checked: '' } as const;
  const bad = [
    { who: 'you', kind: 'subscription', what: 'You need the right to integrations.' },
    { who: 'vendor-admin', kind: 'switch', what: 'Ask a Box admin to switch Box on.' },
    { who: 'vendor-admin', kind: 'switch', what: 'An Org Admin switches it on.' },
    { who: 'vendor-admin', kind: 'plan', what: 'Your company needs the plan Gen 4.' },
    { who: 'claude-owner', kind: 'switch', what: 'An owner may have to approve it.' },
  ] as const;
  for (const each of bad) {
    const { by, what } = describeCondition({ ...condition, ...each }, { name: 'Box' });
    assert.match(what, twice[by]);
  }
});
