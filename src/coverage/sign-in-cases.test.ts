import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Connector } from '../catalog/connector.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import { allClients } from '../clients/all-clients.ts';
import type { ClientId } from '../clients/clients.ts';
import { signInFor } from './sign-in.ts';

const endpoint = { id: 'x', type: 'http', url: 'https://x.example/mcp' } as Endpoint;
const oauth = { method: 'oauth', account: 'X account', registration: ['dynamic'], admits: 'any' };
const untold = { registration: ['unknown'] };
const plan = { who: 'you', kind: 'plan', what: 'Buy it.', for: 'everything' };
const allowed = { who: 'you', kind: 'allow-list', what: 'Be on it.', for: 'everything' };

const cases: [what: string, parts: object, client: ClientId, expected: string][] = [
  ['no sign-in', { signIn: [{ method: 'none' }] }, 'cursor', 'open'],
  ['open registration', { signIn: [oauth] }, 'claude-code', 'connect'],
  ['a client of which nothing is known', { signIn: [oauth] }, 'windsurf', 'try'],
  ['a client that starts programs alone', { signIn: [oauth] }, 'claude-desktop', 'bridge'],
  ['a plan', { signIn: [oauth], preconditions: [plan] }, 'claude-code', 'prepare'],
  [
    'a plan for some tools',
    { signIn: [oauth], preconditions: [{ ...plan, for: 'some-tools' }] },
    'claude-code',
    'connect',
  ],
  [
    'a plan for another client',
    { signIn: [oauth], preconditions: [{ ...plan, clients: ['cursor'] }] },
    'claude-code',
    'connect',
  ],
  ['a list without it', { signIn: [{ ...oauth, admits: ['cursor'] }] }, 'goose', 'not-admitted'],
  [
    'a list that was not found, with it',
    { signIn: [{ ...oauth, admits: 'list', listed: ['claude-code'] }], preconditions: [allowed] },
    'claude-code',
    'connect',
  ],
  [
    'a list that was not found, perhaps without it',
    { signIn: [{ ...oauth, admits: 'list', listed: ['claude'] }], preconditions: [allowed] },
    'claude-code',
    'prepare',
  ],
  [
    'a list that was not found, and no precondition told',
    { signIn: [{ ...oauth, admits: 'list' }] },
    'claude-code',
    'try',
  ],
  [
    'a client that the vendor’s guide signs in, by a way that is not told',
    { signIn: [{ ...oauth, ...untold, admits: 'unknown', guided: ['claude-code'] }] },
    'claude-code',
    'connect',
  ],
  [
    'another client than that of the guide',
    { signIn: [{ ...oauth, ...untold, admits: 'unknown', guided: ['cursor'] }] },
    'claude-code',
    'try',
  ],
  [
    'a client of the guide, and a plan',
    { signIn: [{ ...oauth, ...untold, guided: ['claude-code'] }], preconditions: [plan] },
    'claude-code',
    'prepare',
  ],
  [
    'every client by a way that is not told, and one that knows both',
    { signIn: [{ ...oauth, ...untold }] },
    'claude-code',
    'connect',
  ],
  [
    'every client by a way that is not told, and one of which one way is not known',
    { signIn: [{ ...oauth, ...untold }] },
    'gemini-cli',
    'try',
  ],
  [
    'registration by hand',
    { signIn: [{ ...oauth, registration: ['pre-registered'] }] },
    'claude-code',
    'prepare',
  ],
  [
    'registration by hand and no place for it',
    { signIn: [{ ...oauth, registration: ['pre-registered'] }] },
    'cline',
    'no-own-client',
  ],
  [
    'an OAuth client of the vendor for it',
    {
      signIn: [
        {
          ...oauth,
          registration: ['pre-registered'],
          givenClients: [{ clients: ['claude-code'], clientId: '1' }],
        },
      ],
    },
    'claude-code',
    'connect',
  ],
  [
    'a registration that Anthropic holds',
    {
      signIn: [{ ...oauth, registration: ['vendor-held'], heldFor: ['claude'] }],
      directory: { label: 'verified' },
    },
    'claude',
    'directory',
  ],
  [
    'a key beside a registration by hand',
    {
      signIn: [
        { ...oauth, registration: ['pre-registered'] },
        { method: 'token', name: 'key', headers: { 'X-Key': '${KEY}' } },
      ],
    },
    'claude-code',
    'token',
  ],
  [
    'a key of an hour beside a registration by hand',
    {
      signIn: [
        { ...oauth, registration: ['pre-registered'] },
        { method: 'token', name: 'key', headers: { 'X-Key': '${KEY}' }, lasts: '1 hour' },
      ],
    },
    'claude-code',
    'prepare',
  ],
  ['a key', { signIn: [{ method: 'token', name: 'key' }] }, 'codex', 'token'],
  ['a key and no headers', { signIn: [{ method: 'token', name: 'key' }] }, 'claude', 'no-headers'],
  ['redirects over https', { signIn: [{ ...oauth, redirects: 'https' }] }, 'claude', 'connect'],
  ['redirects over https', { signIn: [{ ...oauth, redirects: 'https' }] }, 'codex', 'try'],
  ['redirects over https', { signIn: [{ ...oauth, redirects: 'https' }] }, 'amp', 'loopback'],
  ['redirects over https', { signIn: [{ ...oauth, redirects: 'https' }] }, 'vs-code', 'try'],
  [
    'redirects over https',
    { signIn: [{ ...oauth, redirects: 'https' }] },
    'claude-desktop',
    'loopback',
  ],
  ['a document', { signIn: [{ ...oauth, registration: ['metadata-document'] }] }, 'zed', 'connect'],
  ['a document', { signIn: [{ ...oauth, registration: ['metadata-document'] }] }, 'amp', 'try'],
  [
    'a document',
    { signIn: [{ ...oauth, registration: ['metadata-document'] }] },
    'cline',
    'no-document',
  ],
  [
    'a document',
    { signIn: [{ ...oauth, registration: ['metadata-document'] }] },
    'claude-desktop',
    'no-document',
  ],
  ['nothing', {}, 'claude-code', 'unknown'],
];

for (const [what, parts, client, expected] of cases) {
  test(`${what}: ${client} is told ${expected}`, () => {
    const connector = { id: 'x', name: 'X', ...parts } as unknown as Connector;
    const entrance = signInFor(connector, endpoint, clientOf(client));
    assert.equal(entrance.id === 'cannot' ? entrance.because : entrance.id, expected);
  });
}

test('a key that is a part of the address needs no header', () => {
  const keyed = { ...endpoint, variables: { api_key: { description: 'Key' } } } as Endpoint;
  const connector = { id: 'x', name: 'X', signIn: [{ method: 'token', name: 'key' }] };
  const entrance = signInFor(connector as unknown as Connector, keyed, clientOf('claude'));
  assert.equal(entrance.id, 'token');
});

test('an address that is reserved goes to nobody else', () => {
  const reservedFor = { clients: ['claude'], why: 'It is Claude’s.' };
  const reserved = { ...endpoint, reservedFor } as Endpoint;
  const connector = { id: 'x', name: 'X', signIn: [oauth] } as unknown as Connector;
  const entrance = signInFor(connector, reserved, clientOf('cursor'));
  assert.deepEqual(entrance, { id: 'cannot', because: 'reserved', words: 'It is Claude’s.' });
});

function clientOf(id: ClientId) {
  return allClients.find((client) => client.id === id)!;
}
