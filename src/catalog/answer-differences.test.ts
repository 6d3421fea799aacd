import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from './answer.ts';
import { findAnswerDifferences } from './answer-differences.ts';
import { Connector } from './connector.ts';

const fact = { source: 'https://acme.example.com/docs', checked: '2026-11-22' };
const url = 'https://mcp.acme.example.com/mcp';

const cases: Record<string, [entry: Entry, answer: Partial<Answer>, expected: string[]]> = {
  'nothing there': [{}, { state: 'gone', status: 404 }, ['endpoints.0.status: nothing there']],
  'a dead host': [
    {},
    { state: 'unreachable', detail: 'its host name leads nowhere (ENOTFOUND)' },
    ['endpoints.0.status: no connection (its host name leads nowhere (ENOTFOUND))'],
  ],
  'out of order for a day': [{}, { state: 'fails', status: 503 }, []],
  'a legacy endpoint that is gone': [{ status: 'legacy' }, { state: 'gone' }, []],
  'a retired endpoint that answers': [
    { status: 'retired' },
    { state: 'sign-in' },
    ['endpoints.0.status: a server that answers'],
  ],
  'another transport': [{}, { transport: 'sse' }, ['endpoints.0.type: "sse"']],
  'a sign-in where none was said': [
    { auth: 'none' },
    { state: 'sign-in' },
    ['signIn: a request to sign in'],
  ],
  'registered clients only': [
    { auth: 'oauth' },
    { state: 'sign-in', signIn: { registration: 'registered' } },
    ['signIn: a sign-in for registered clients only'],
  ],
  'an unknown registration': [
    { auth: 'oauth' },
    { state: 'sign-in', signIn: { registration: 'unknown' } },
    [],
  ],
  'tools gone and new': [
    { auth: 'none', complete: true, tools: ['find', 'add'] },
    { tools: named('find', 'delete') },
    ['tools.items: a list without', 'tools.complete: also tool delete'],
  ],
  'new tools of a list that is not all': [
    { auth: 'none', complete: false, tools: ['find'] },
    { tools: named('find', 'delete') },
    [],
  ],
  'tools before the sign-in': [
    { auth: 'oauth', complete: true, tools: ['find', 'add'] },
    { tools: named('find') },
    [],
  ],
  'tools after the sign-in': [
    { auth: 'oauth', complete: true, tools: ['find', 'add'] },
    { tools: named('find'), signedIn: true },
    ['tools.items: a list without'],
  ],
  'tools that may be among those left out': [
    { auth: 'none', complete: true, tools: ['find', 'add'] },
    { tools: named('find'), toolsLeftOut: 1 },
    [],
  ],
  'a former address': [{}, { state: 'gone', address: 'https://old.acme.example.com/mcp' }, []],
};

for (const [name, [entry, answer, expected]] of Object.entries(cases)) {
  test(name, () => {
    const whole: Answer = { asked: '2026-11-23', address: url, state: 'answers', ...answer };
    const problems = findAnswerDifferences(makeConnector(entry), new Map([['acme', whole]]));
    const found = problems.map(
      ({ path, args }) => `${path.join('.')}: ${(args as { got: string }).got}`,
    );
    assert.deepEqual(found, expected);
  });
}

function named(...names: string[]): Answer['tools'] {
  return names.map((name) => ({ name, access: 'unknown' }));
}

function makeConnector({ status = 'current', auth = 'oauth', complete = false, tools }: Entry) {
  const entry = Connector.parse({
    name: 'Acme',
    description: 'Acme for tests.',
    vendor: 'Acme',
    website: 'https://acme.example.com',
    categories: ['crm'],
    status: 'available',
    signIn: [
      auth === 'none'
        ? { method: 'none', ...fact }
        : {
            method: 'oauth',
            account: 'Acme account',
            registration: ['dynamic'],
            admits: 'any',
            ...fact,
          },
    ],
    endpoints: [{ id: 'acme', type: 'http', url, status, ...fact }],
    ...(tools && {
      tools: {
        complete,
        ...fact,
        items: tools.map((name) => ({ name, summary: name, access: 'read' })),
      },
    }),
    useCases: ['Try it'],
    sources: ['https://acme.example.com/docs'],
    checked: '2026-11-22',
  });
  return { id: 'acme', ...entry };
}

interface Entry {
  status?: string;
  auth?: string;
  complete?: boolean;
  tools?: string[];
}
