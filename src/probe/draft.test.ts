import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Answer } from '../catalog/answer.ts';
import { authOf } from '../coverage/sign-in-summary.ts';
import { readEntry } from '../catalog/read-entry.ts';
import { exactLine } from './clean.ts';
import { draftEntry, humanise, type Draft } from './draft.ts';
import { describe } from '../rules/rules.ts';
import { nameServer } from './server-name.ts';

const category = { id: 'crm', name: 'CRM', placeholder: 'CRM', description: 'CRM', group: 'x' };
const known = {
  categories: [category],
  connectorIds: new Set(['acme']),
  nearestConnector: () => undefined,
};
const url = 'https://mcp.example.com/mcp';
const answer: Answer = {
  asked: '2026-11-23',
  address: url,
  state: 'answers',
  transport: 'http',
  tools: [{ name: 'findPage', access: 'read' }],
};
const introduction = {
  description: 'Find pages.',
  vendor: 'Acme',
  website: 'https://acme.example.com',
  docs: 'https://acme.example.com/docs',
  categories: ['crm'],
  aliases: [],
  useCases: ['Find a page'],
};
const whole: Draft = {
  id: 'acme',
  name: 'Acme',
  endpoint: { type: 'http', url },
  answer,
  introduction,
};

function read(draft: Draft) {
  const text = draftEntry(draft);
  return { text, ...readEntry({ file: 'catalog/connectors/acme.yaml', text }, known) };
}

test('with all said the entry has no finding', () => {
  const { findings, connector } = read(whole);
  assert.deepEqual(findings, []);
  assert.ok(connector);
  assert.equal(authOf(connector), 'none');
  assert.deepEqual(connector.tools?.items, [
    { name: 'findPage', summary: 'Find page', access: 'read' },
  ]);
});

test('an entry says that it has all tools only where it has', () => {
  assert.equal(read(whole).connector?.tools?.complete, true);
  const part = { ...whole, answer: { ...answer, toolsLeftOut: 1 } };
  const { findings, connector } = read(part);
  assert.deepEqual(findings, []);
  assert.equal(connector?.tools?.complete, false);
});

test('what nobody said is left empty, and the check names each', () => {
  const nothing = { categories: [], aliases: [], useCases: [] };
  const { findings } = read({ ...whole, introduction: nothing });
  assert.deepEqual(
    findings.map((each) => /`(\w+)`/.exec(describe(each))?.[1]),
    ['description', 'vendor', 'website', 'categories', 'useCases'],
  );
});

test('the variables of a tenant are left to be described', () => {
  const tenant = 'https://{account}.example.com/mcp';
  const { text, findings } = read({ ...whole, endpoint: { type: 'http', url: tenant } });
  assert.match(text, /^status: per-tenant$/m);
  assert.match(findings.map(describe)[0] ?? '', /endpoints\[0\]\.variables\.account\.description/);
});

const signIns: [Partial<Answer>, string][] = [
  [{ state: 'sign-in', signIn: { registration: 'automatic' } }, 'oauth'],
  [{ state: 'sign-in', signIn: { registration: 'registered' } }, 'oauth-client'],
  [{ state: 'sign-in', signIn: { registration: 'unknown' } }, 'unknown'],
  [{ signedIn: true }, 'token'],
  [{ signedIn: true, signIn: { registration: 'automatic' } }, 'oauth-or-token'],
  [{ signedIn: true, signIn: { registration: 'unknown' } }, 'token'],
  [{ transport: 'stdio' }, 'unknown'],
];
for (const [seen, type] of signIns) {
  test(`sign-in of ${JSON.stringify(seen)}: ${type}`, () => {
    const { connector } = read({ ...whole, answer: { ...answer, ...seen } });
    assert.equal(connector && authOf(connector), type);
  });
}

test('names of tools in words', () => {
  assert.equal(humanise('list_issues'), 'List issues');
  assert.equal(humanise('crm.searchContacts'), 'Crm search contacts');
  assert.equal(humanise('_'), '_');
});

test('whatever a server calls itself and its tools, the entry reads back the same', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('</title><script>', '\u202E', '\u001B[31m', '\u0000', '-->', ']]>', '"'),
  );
  const words = fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  const line = words.map((text) => exactLine(text) ?? 'x');
  fc.assert(
    fc.property(words, fc.uniqueArray(line, { maxLength: 5 }), (title, names) => {
      const server = { name: 'acme', title };
      const name = nameServer({ server }, 'https://mcp.acme.example.com/mcp');
      const tools = names.map((each) => ({ name: each, access: 'unknown' as const }));
      const { findings, connector } = read({
        ...whole,
        name,
        answer: { ...answer, server, tools },
      });
      assert.deepEqual(findings, []);
      assert.equal(connector?.name, name);
      assert.deepEqual(
        connector.tools?.items.map((tool) => tool.name),
        names,
      );
    }),
  );
});
