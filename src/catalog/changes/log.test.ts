import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChangedEntry, ChangeLog } from './change.ts';
import { factsOf } from './facts.ts';
import { makeChangeLog, type Commit } from './log.ts';
import { changeLogText } from './text.ts';

const crm = {
  name: 'CRM',
  status: 'available',
  maturity: { stage: 'beta' },
  signIn: [{ method: 'oauth', registration: ['dynamic'] }],
  endpoints: [{ id: 'crm', type: 'http', url: 'https://a.example.com', status: 'current' }],
  tools: {
    items: [
      { name: 'find', access: 'read' },
      { name: 'drop', access: 'write' },
    ],
  },
};
const commit = (day: string, entries: Record<string, unknown>): Commit => ({
  day,
  entries: new Map(Object.entries(entries).map(([id, entry]) => [id, factsOf(entry)])),
});
const dayOf = (before: object, after: object) => {
  const log = makeChangeLog([
    commit('2026-01-01', { crm: before }),
    commit('2026-01-02', { crm: after }),
  ]);
  return log.filter(({ date }) => date === '2026-01-02').flatMap(({ changes }) => changes);
};

const changed: Readonly<Record<string, [after: object, changes: object[]]>> = {
  'nothing that is a fact': [{ ...crm, description: 'New words', docs: 'https://x.example' }, []],
  'a schema that came later': [{ ...crm, signIn: undefined, auth: { type: 'oauth' } }, []],
  'what was known and is not any more': [
    { ...crm, maturity: { stage: 'unknown' }, signIn: [] },
    [],
  ],
  'its name, status and stage': [
    { ...crm, name: 'CRM 2', status: 'per-tenant', maturity: { stage: 'ga' } },
    [
      { kind: 'named', from: 'CRM', to: 'CRM 2' },
      { kind: 'status', from: 'available', to: 'per-tenant' },
      { kind: 'maturity', from: 'beta', to: 'ga' },
    ],
  ],
  'how one signs in': [
    { ...crm, signIn: [{ method: 'token' }, { method: 'oauth', registration: ['vendor-held'] }] },
    [
      { kind: 'sign-in', from: ['oauth'], to: ['oauth', 'token'] },
      { kind: 'registration', from: ['dynamic'], to: ['vendor-held'] },
    ],
  ],
  'an address that moved': [
    { ...crm, endpoints: [{ ...crm.endpoints[0], url: 'https://b.example.com' }] },
    [
      {
        kind: 'endpoint-moved',
        endpoint: 'crm',
        from: 'https://a.example.com',
        to: 'https://b.example.com',
      },
    ],
  ],
  'an address that was replaced by a new one': [
    {
      ...crm,
      endpoints: [
        { id: 'crm-2', type: 'stdio', command: 'npx', args: ['crm'], status: 'current' },
        { ...crm.endpoints[0], status: 'legacy', replacedBy: 'crm-2' },
      ],
    },
    [
      { kind: 'endpoint-added', endpoint: 'crm-2', address: 'npx crm', status: 'current' },
      {
        kind: 'endpoint-status',
        endpoint: 'crm',
        address: 'https://a.example.com',
        from: 'current',
        to: 'legacy',
        replacedBy: 'crm-2',
      },
    ],
  ],
  'an address that is gone': [
    { ...crm, endpoints: [] },
    [{ kind: 'endpoint-removed', endpoint: 'crm', address: 'https://a.example.com' }],
  ],
  'tools that came, went and do something else': [
    {
      ...crm,
      tools: {
        items: [
          { name: 'drop', access: 'destructive' },
          { name: 'add', access: 'write' },
        ],
      },
    },
    [
      { kind: 'tools-added', tools: ['add'] },
      { kind: 'tools-removed', tools: ['find'] },
      { kind: 'tool-access', tool: 'drop', from: 'write', to: 'destructive' },
    ],
  ],
  'the order of things alone': [{ ...crm, tools: { items: crm.tools.items.toReversed() } }, []],
};

for (const [name, [after, changes]] of Object.entries(changed)) {
  test(`what changed is told: ${name}`, () => assert.deepEqual(dayOf(crm, after), changes));
}

test('tools that are known for the first time are counted, not listed', () => {
  assert.deepEqual(dayOf({ ...crm, tools: undefined }, crm), [{ kind: 'tools-listed', count: 2 }]);
});

test('what a day does and undoes is no change, and commits out of order count for the later day', () => {
  const other = { ...crm, name: 'Other' };
  const log = makeChangeLog([
    commit('2026-01-05', { crm }),
    commit('2026-01-06', { crm: other }),
    commit('2026-01-02', { crm }),
  ]);
  assert.deepEqual(
    log.map(({ date, changes }) => [date, changes[0]?.kind]),
    [['2026-01-05', 'added']],
  );
});

test('entries come, go, come back, and move with what makes them the same', () => {
  const log = makeChangeLog([
    commit('2026-01-01', { crm, chat: { name: 'Chat' }, old: { name: 'Old' } }),
    commit('2026-01-02', {
      crm: undefined,
      'crm-suite': { ...crm, name: 'Suite' },
      chat: undefined,
    }),
    commit('2026-01-03', { chat: { name: 'Chat' }, old: undefined, new: { name: 'Old' } }),
  ]);
  assert.deepEqual(
    log.map(({ date, connector, changes }) => [date, connector, changes.map(({ kind }) => kind)]),
    [
      ['2026-01-03', 'chat', ['added']],
      ['2026-01-03', 'new', ['moved']],
      ['2026-01-02', 'chat', ['removed']],
      ['2026-01-02', 'crm-suite', ['moved', 'named']],
      ['2026-01-01', 'chat', ['added']],
      ['2026-01-01', 'crm', ['added']],
      ['2026-01-01', 'old', ['added']],
    ],
  );
  for (const entry of log) assert.ok(ChangedEntry.safeParse(entry).success);
});

test('nothing that stands in an old entry breaks the log', () => {
  for (const entry of [
    null,
    [],
    'text',
    { name: 3 },
    { name: 'a\nb' },
    { name: 'x', endpoints: { id: 'y' }, tools: [], signIn: 'oauth' },
    { name: 'x', endpoints: [null, { id: 'a\u202Eb', url: 'z', status: 'current' }] },
    JSON.parse('{"name":"x","__proto__":{"status":"none"},"tools":{"items":[{"name":"\\u0000"}]}}'),
  ]) {
    const log = makeChangeLog([
      commit('2026-01-01', { crm }),
      commit('2026-01-02', { crm: entry }),
    ]);
    assert.ok(ChangeLog.safeParse(JSON.parse(changeLogText(log))).success, JSON.stringify(entry));
  }
});

test('a long history is read in step with its length', () => {
  assert.ok(readsOf(4000) <= 2.1 * readsOf(2000));
});

/** How often something of an entry is read for the log of so many days. */
function readsOf(days: number): number {
  let reads = 0;
  const history = Array.from({ length: days }, (_, index): Commit => {
    const day = new Date(Date.UTC(2000, 0, index)).toISOString().slice(0, 10);
    const facts = factsOf({ ...crm, name: `n${index}` });
    assert.ok(facts !== undefined);
    const counted = new Proxy(facts, {
      get(target, name) {
        reads++;
        return Reflect.get(target, name);
      },
    });
    return { day, entries: new Map([[`c-${index % 50}`, counted]]) };
  });
  makeChangeLog(history);
  return reads;
}
