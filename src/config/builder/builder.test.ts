import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { projectWorkspace } from '../../workspace/testing.ts';
import { insideSentence } from '../../diagnostics/sentence.ts';
import { loadClient } from '../../clients/clients.ts';
import { authLabels } from '../../views/labels.ts';
import { builderData } from './data.ts';
import { buildOutput } from './output.ts';
import { chosenServers, missingValues, valueProblems } from './servers.ts';
import { endpointsById, formatState, parseState, type BuilderState } from './state.ts';

const model = await projectWorkspace('tests/fixtures/coverage');
const data = builderData(model, authLabels);
const clients = ['claude-code', 'cursor'];
const ids = [...endpointsById(data).keys()];

test('an address restores the choice exactly, also with 40 connectors', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 40 }),
      fc.constantFrom(...clients),
      fc.string({ minLength: 1, maxLength: 80 }),
      (endpoints, client, value) => {
        const known = endpointsById(data);
        const state: BuilderState = {
          endpoints,
          tokens: endpoints.filter((id) => known.get(id)?.tokenHeaders),
          variables: {},
          client,
        };
        const address = formatState(state);
        assert.deepEqual(parseState(address, data, clients), { state, given: {}, ignored: [] });
        const typed = endpoints.flatMap((id) =>
          Object.keys(known.get(id)?.variables ?? {}).map((name) => [id, { [name]: value }]),
        );
        // What is typed is not in it.
        assert.equal(formatState({ ...state, variables: Object.fromEntries(typed) }), address);
      },
    ),
  );
});

test('any address is read without harm; what is unknown is named', () => {
  fc.assert(
    fc.property(fc.string(), (query) => {
      const { state } = parseState(query, data, clients);
      assert.ok(state.endpoints.every((id) => ids.includes(id)));
      assert.ok(clients.includes(state.client));
    }),
  );
  const hostile =
    '?s=hubspot,__proto__,<script>&token=hubspot&var=hubspot:x:1&var=__proto__:a:b&client=evil';
  const { state, ignored } = parseState(hostile, data, clients);
  assert.deepEqual(state, {
    endpoints: ['hubspot'],
    tokens: [],
    variables: {},
    client: 'claude-code',
  });
  assert.deepEqual(ignored, ['__proto__', '<script>', 'hubspot:x:1', '__proto__:a:b', 'evil']);
});

test('values of a link are told from what was typed; older addresses are read as well', () => {
  const text = 's=snowflake&var=snowflake:account_url:a:b&client=cursor';
  for (const address of [`#${text}`, `?${text}`]) {
    const { state, given, ignored } = parseState(address, data, clients);
    assert.deepEqual(given, { snowflake: { account_url: 'a:b' } });
    assert.deepEqual([state.variables, state.client, ignored], [{}, 'cursor', []]);
  }
});

test('what is typed is filled in, what is missing is named', () => {
  const snowflake = data.connectors.find(({ id }) => id === 'snowflake')!.endpoints[0]!;
  const id = snowflake.server.name;
  const [first = '', ...rest] = Object.keys(snowflake.variables ?? {});
  const state = {
    endpoints: [id],
    tokens: [],
    variables: { [id]: { [first]: ' Acme.SnowflakeComputing.com/ ' } },
    client: '',
  };
  const [server] = chosenServers(state, data);
  assert.ok(
    server?.type !== 'stdio' && server?.url.includes('//Acme.Snow'),
    JSON.stringify(server),
  );
  assert.deepEqual(
    missingValues(state, data),
    rest.map((name) => `${id}: {${name}}`),
  );
});

test('what may not stand in an address is not filled in and said', () => {
  const variables = { snowflake: { account_url: 'evil.test/x' } };
  const state = { endpoints: ['snowflake'], tokens: [], variables, client: '' };
  const [server] = chosenServers(state, data);
  assert.ok(server?.type !== 'stdio' && server?.url.startsWith('https://{account_url}/'));
  assert.deepEqual(valueProblems(state, data), [
    'Unexpected "evil.test/x" for {account_url}, expected a host in snowflakecomputing.com or snowflakecomputing.cn.',
  ]);
});

test('a server that no command adds is named beside the commands of the others', async () => {
  const state = { endpoints: ['linear', 'github'], tokens: [], variables: {}, client: 'vs-code' };
  const vsCode = (await loadClient('vs-code'))!;
  const { commands, needs } = buildOutput(vsCode, state, data);
  assert.equal(commands.split('\n').length, 1);
  assert.ok(needs.some((need) => need.startsWith('No command adds github: It asks for values')));
  // Without any command there is nothing to complete.
  const alone = buildOutput(vsCode, { ...state, endpoints: ['github'] }, data);
  assert.ok(!alone.needs.some((need) => need.startsWith('No command')));
});

test('a client that starts programs alone gets an entry with mcp-remote beside its own', async () => {
  const state = { endpoints: ['linear'], tokens: [], variables: {}, client: '' };
  const desktop = buildOutput((await loadClient('claude-desktop'))!, state, data);
  assert.equal(desktop.text, '');
  assert.deepEqual(JSON.parse(desktop.bridged), {
    mcpServers: {
      linear: { command: 'npx', args: ['-y', 'mcp-remote', 'https://mcp.linear.app/mcp'] },
    },
  });
  assert.match(desktop.unsupported[0] ?? '', /add remote servers as a custom connector/);
  assert.equal(buildOutput((await loadClient('cursor'))!, state, data).bridged, '');
});

test('a plugin to start from gives its endpoints and names what the catalog cannot give', () => {
  const plugin = data.plugins.find((each) => each.id === 'every-state');
  assert.ok(plugin?.endpoints.includes('linear'));
  assert.deepEqual(plugin?.left, ['microsoft-365', 'own']);
});

test('every connector with a usable endpoint is on offer, none without', () => {
  const offered = new Set(data.connectors.map((connector) => connector.id));
  for (const { id, status, servedBy } of model.catalog.connectors) {
    assert.equal(
      offered.has(id),
      servedBy === undefined && (status === 'available' || status === 'per-tenant'),
      id,
    );
  }
});

test('renaming a label changes no behaviour, only the label', async () => {
  const names = Object.entries(authLabels).map(([id, { label }]) => [id, label] as const);
  const renamed = Object.fromEntries(names.map(([id]) => [id, { label: `Renamed ${id}` }]));
  const other = builderData(model, renamed as typeof authLabels);
  const client = await loadClient('claude-code');
  assert.ok(client);
  const shown = new Set<string>();
  for (const endpoint of ids) {
    const state: BuilderState = { endpoints: [endpoint], tokens: [], variables: {}, client: '' };
    const before = buildOutput(client, state, data);
    const after = JSON.parse(
      names.reduce(
        (text, [id, label]) => text.replaceAll(`renamed ${id})`, `${insideSentence(label)})`),
        JSON.stringify(buildOutput(client, state, other)),
      ),
    );
    assert.deepEqual(after, before, endpoint);
    for (const need of before.needs) shown.add(/^Signing in:.*\(([^)]*)\)/.exec(need)?.[1] ?? '');
  }
  assert.ok(shown.has('own OAuth client') && !shown.has('token') && !shown.has('sign in'));
});
