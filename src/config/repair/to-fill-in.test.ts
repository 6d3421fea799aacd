import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadClient } from '../../clients/clients.ts';
import { describeToFillIn } from '../../coverage/to-fill-in.ts';
import { check, server } from './testing.ts';

const pagerduty = (value: string, header = 'Authorization') =>
  server(
    JSON.stringify({ url: 'https://mcp.pagerduty.com/mcp', headers: { [header]: value } }),
    'pagerduty',
  );

test('what the catalog prints for a client is a place to fill in, with where one gets it', async () => {
  const { problems, toFillIn, variables } = await check(
    pagerduty('Token token=YOUR_PAGERDUTY_API_KEY'),
    'lm-studio',
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    toFillIn.map((each) => ({ ...each, offset: undefined, words: describeToFillIn(each) })),
    [
      {
        server: 'pagerduty',
        place: 'YOUR_PAGERDUTY_API_KEY',
        what: 'API key',
        page: 'https://support.pagerduty.com/main/docs/api-access-keys',
        offset: undefined,
        line: 1,
        words:
          'Fill in before use: YOUR_PAGERDUTY_API_KEY – API key, see https://support.pagerduty.com/main/docs/api-access-keys',
      },
    ],
  );
  // The client replaces none, so setting one would not help.
  assert.deepEqual(variables, []);
});

test('any other placeholder is the finding that it is', async () => {
  const cases: [string, string][] = [
    // Not its variable, not its header, not all of the value, not its way to write variables.
    [pagerduty('Token token=YOUR_KEY'), 'lm-studio'],
    [pagerduty('Token token=YOUR_PAGERDUTY_API_KEY', 'X-Key'), 'lm-studio'],
    [pagerduty('YOUR_PAGERDUTY_API_KEY'), 'lm-studio'],
    [pagerduty('Token token=YOUR_PAGERDUTY_API_KEY'), 'cursor'],
    [pagerduty('Token token=<token>'), 'lm-studio'],
    // Not of its product, of none, not its place.
    [server('{ "command": "npx", "args": ["-y", "x"], "env": { "K": "YOUR_KEY" } }'), 'lm-studio'],
    [
      server(
        '{ "type": "http", "url": "https://a.example.com/mcp", "oauth": { "clientId": "YOUR_ID" } }',
        'acme',
      ),
      'claude-code',
    ],
    [server('{ "command": "/path/to/server" }', 'acme'), 'claude-code'],
  ];
  for (const [text, client] of cases) {
    const { problems, toFillIn } = await check(text, client);
    assert.ok(
      problems.some(({ rule }) => rule === 'server-placeholder-left'),
      text,
    );
    assert.deepEqual(toFillIn, [], text);
  }
});

test('what was filled in of an address is no longer told', async () => {
  const client = await loadClient('claude-code');
  const path = 'api/v2/databases/{database}/schemas/{schema}/mcp-servers/{name}';
  const open = async (host: string) => {
    const own = { name: 'snowflake', type: 'http', url: `https://${host}/${path}` } as const;
    const { toFillIn } = await check(client!.configuration([own]).text, 'claude-code');
    return toFillIn.map(({ place }) => place);
  };
  assert.deepEqual(await open('{account_url}'), [
    '{account_url}',
    '{database}',
    '{schema}',
    '{name}',
  ]);
  assert.deepEqual(await open('acme.snowflakecomputing.com'), ['{database}', '{schema}', '{name}']);
  // Somebody else's host.
  assert.deepEqual(await open('snowflake.example.com'), []);
});
