import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { projectWorkspace } from '../../workspace/testing.ts';
import { claudeCode } from '../../clients/claude-code.ts';
import { loadClient, loadClients } from '../../clients/clients.ts';
import { cursor } from '../../clients/cursor.ts';
import { chooseEndpoint } from '../../coverage/connect.ts';
import type { Entrance } from '../../coverage/sign-in.ts';
import { entranceLabels } from '../../views/labels.ts';
import { builderData } from './data.ts';
import { needsOf } from './needs-of.ts';
import { buildOutput } from './output.ts';
import { chosenServers, fitEndpoints, missingValues } from './servers.ts';
import { endpointsById, takesToken } from './offers.ts';
import { formatState, parseState, type BuilderState } from './state.ts';

const model = await projectWorkspace('tests/fixtures/coverage');
const data = builderData(model, entranceLabels);
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
          tokens: endpoints.filter((id) =>
            takesToken(known.get(id)!.connector, known.get(id)!.offered),
          ),
          variables: {},
          client,
        };
        const address = formatState(state);
        assert.deepEqual(parseState(address, data, clients), { state, given: {}, ignored: [] });
        const typed = endpoints.flatMap((id) =>
          Object.keys(known.get(id)?.offered.endpoint.variables ?? {}).map((name) => [
            id,
            { [name]: value },
          ]),
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

test('what nobody sees as what it is comes in by no link, and is named as what it is', () => {
  for (const sign of ['\u202E', '\u2066', '\u0000', '\u001B', '\n', '\u2028']) {
    const query = new URLSearchParams({
      s: `snowflake,${sign}x`,
      var: `snowflake:account_url:a${sign}b`,
      client: `cur${sign}sor`,
    });
    const { state, given, ignored } = parseState(`#${query.toString()}`, data, clients);
    assert.deepEqual([state.endpoints, given], [['snowflake'], {}]);
    assert.deepEqual(ignored, ['�x', 'snowflake:account_url:a�b', 'cur�sor']);
  }
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
  const { endpoint } = data.connectors.find((each) => each.id === 'snowflake')!.endpoints[0]!;
  const { id } = endpoint;
  const [first = '', ...rest] = Object.keys(endpoint.variables ?? {});
  const state = {
    endpoints: [id],
    tokens: [],
    variables: { [id]: { [first]: ' Acme.SnowflakeComputing.com/ ' } },
    client: '',
  };
  const chosen = chosenServers(claudeCode, state, data);
  const servers = chosen.map((each) => each.server);
  const [server] = servers;
  assert.ok(
    server?.type !== 'stdio' && server?.url.includes('//Acme.Snow'),
    JSON.stringify(server),
  );
  assert.deepEqual(
    missingValues(server!),
    rest.map((name) => `{${name}}`),
  );
  const [values = '', ...others] = buildOutput(claudeCode, state, data).needs;
  assert.match(values, /^\d values for \S+: \{.+\}, and \{.+\}\.$/);
  assert.doesNotMatch(others.join(' '), /values? for/);
});

test('what may not stand in an address is not filled in and said', () => {
  const variables = { snowflake: { account_url: 'evil.test/x' } };
  const state = { endpoints: ['snowflake'], tokens: [], variables, client: '' };
  const [chosen] = chosenServers(claudeCode, state, data);
  const server = chosen?.server;
  assert.ok(server?.type !== 'stdio' && server?.url.startsWith('https://{account_url}/'));
  assert.deepEqual(chosen?.problems, [
    '"evil.test/x" cannot stand for {account_url}: that is a host in snowflakecomputing.com or snowflakecomputing.cn.',
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
  assert.match(desktop.unsupported[0] ?? '', /Linear is in Claude’s directory.*mcp-remote/);
  assert.equal(buildOutput((await loadClient('cursor'))!, state, data).bridged, '');
});

test('a client that replaces no variables is not told to set one', async () => {
  const state = { endpoints: ['github'], tokens: ['github'], variables: {}, client: '' };
  const asks = async (id: string) =>
    buildOutput((await loadClient(id))!, state, data).needs.some((each) =>
      each.startsWith('The variable '),
    );
  assert.equal(await asks('cursor'), true);
  assert.equal(await asks('claude-desktop'), false);
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

test('what the builder says of sign-in is what is concluded from the whole entry', async () => {
  for (const client of await loadClients()) {
    for (const { id, owner, endpoints } of data.connectors) {
      const whole = model.catalog.byId.get(id)!;
      for (const { endpoint } of endpoints) {
        const entry = whole.endpoints!.find((each) => each.id === endpoint.id)!;
        for (const asked of [undefined, 'token' as const]) {
          const said = chooseEndpoint(owner, endpoint, client, asked);
          const meant = chooseEndpoint(whole, entry, client, asked);
          const where = `${endpoint.id} ${client.id}`;
          assert.equal(said.entrance.id, meant.entrance.id, where);
          assert.deepEqual(whoActs(said.entrance), whoActs(meant.entrance), where);
          assert.equal(JSON.stringify(said.server), JSON.stringify(meant.server), where);
        }
      }
    }
  }
});

test('an address that is reserved is left out for others, and another one is chosen in its place', () => {
  const state = { endpoints: ['hubspot'], tokens: [], variables: {}, client: 'cursor' };
  const { text, unsupported } = buildOutput(cursor, state, data);
  assert.ok(!text.includes('hubspot'));
  assert.match(unsupported.join(), /not meant for Cursor/);
  assert.deepEqual(fitEndpoints(cursor, ['hubspot'], data), ['hubspot-remote']);
  assert.deepEqual(fitEndpoints(claudeCode, ['hubspot'], data), ['hubspot']);
});

test('who has to prepare something is named', () => {
  const state = { endpoints: ['hubspot-remote'], tokens: [], variables: {}, client: 'cursor' };
  const { needs } = buildOutput(cursor, state, data);
  assert.ok(
    needs.some((need) => need.startsWith('HubSpot: An admin of HubSpot has to prepare')),
    needs.join('\n'),
  );
});

function whoActs(entrance: Entrance): string[] {
  return 'steps' in entrance ? entrance.steps.map(({ who, kind }) => `${who} ${kind}`) : [];
}

test('what a connector needs is nothing only where sign-in proves so', () => {
  const endpoints = data.connectors.flatMap((each) =>
    each.endpoints.map(({ endpoint }) => endpoint.id),
  );
  const state = { endpoints, tokens: [], variables: {}, client: 'claude-code' };
  const chosen = chosenServers(claudeCode, state, data);
  for (const [index, { id, text, isReady }] of needsOf(claudeCode, state, data).entries()) {
    const { entrance, server } = chosen[index]!;
    const isProven = entrance.id === 'open' || entrance.id === 'connect';
    assert.equal(isReady, isProven && missingValues(server).length === 0, `${id}: ${text}`);
    assert.notEqual(text, '');
  }
});

test('what no file can hold is known to the builder, and is nowhere else', () => {
  const own = new Set(data.connectors.map(({ id }) => id));
  assert.ok(data.elsewhere.some(({ id }) => id === 'microsoft-365'));
  for (const { id } of data.elsewhere) assert.ok(!own.has(id), id);
});

test('what sign-in is called decides nothing: with other words the builder says the same', async () => {
  const renamed = Object.fromEntries(
    Object.keys(entranceLabels).map((id, index) => [id, `API key ${index}`]),
  ) as Record<keyof typeof entranceLabels, string>;
  const other = builderData(model, renamed);
  assert.notDeepEqual(other.signInLabels, data.signInLabels);
  const endpoints = ids.filter((id, index) => id.startsWith('github') || index % 20 === 0);
  for (const client of await loadClients()) {
    const state = { endpoints, tokens: [], variables: {}, client: client.id };
    assert.deepEqual(buildOutput(client, state, other), buildOutput(client, state, data));
  }
});
