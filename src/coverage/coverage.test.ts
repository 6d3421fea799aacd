import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { projectWorkspace } from '../workspace/testing.ts';
import { inspectCoverage } from '../outputs/inspect.ts';
import { coverageMatrix } from './matrix.ts';
import { packageKey, packageOf } from './package-name.ts';
import { countStates } from './plugin-coverage.ts';
import { indexServers } from './server-index.ts';
import { readMcpFile } from '../plugins/mcp-file.ts';
import { isUsable } from './server-entrance.ts';
import { findReferences } from './references.ts';
import { makeResolver } from './resolver.ts';
import { describeVerdict } from './states.ts';

const root = join(import.meta.dirname, '../..');
const model = await projectWorkspace('tests/fixtures/coverage');
const [plugin, twin] = model.plugins as [(typeof model.plugins)[0], (typeof model.plugins)[0]];
const resolver = makeResolver(model.catalog);

test('each state is found', () => {
  assert.deepEqual(
    plugin.rows.map(({ label, state, category }) => [label, state, category?.id]),
    [
      ['CRM', 'set-up', 'crm'],
      ['Calendar', 'set-up', 'calendar'],
      ['Data warehouse', 'set-up', 'data-warehouse'],
      ['Office suite', 'set-up', 'office-suite'],
      ['Chat', 'documented-only', 'communication'],
      ['Design', 'open', 'design'],
      ['Project tracker', 'ready', 'project-management'],
      ['own', 'ready', undefined],
      ['Transcripts', 'open', 'meetings'],
    ],
  );
  assert.equal(
    describeVerdict(countStates(plugin)),
    '2 of 9 categories ready, 4 to set up, 1 promised, but missing, 2 to choose; 2 extra, in no table',
  );
});

test('a plugin with a usable server has something that is ready', async () => {
  const all = [model, await projectWorkspace('catalog/plugins')].flatMap(({ plugins }) => plugins);
  for (const each of all) {
    const works = each.servers.some((server) => server.isUsable);
    assert.equal(countStates(each).ready > 0, works, each.plugin.name);
  }
});

test('a server at an address for examples is not ready', () => {
  for (const [url, expected] of [
    ['https://mcp.example.com/mcp', false],
    ['https://api.acme.test/mcp', false],
    ['https://mcp.our-company.com/mcp', true],
    ['https://examples.com/mcp', true],
  ] as const) {
    const text = JSON.stringify({ mcpServers: { own: { type: 'http', url } } });
    const [server] = readMcpFile('.mcp.json', text).servers;
    assert.equal(server && isUsable(server, undefined, resolver), expected, url);
  }
});

test('a server that is called by the suite of a product has it', () => {
  const chat = resolver.connectorOfName('Google Chat');
  const search = resolver.connectorOfName('Google Search Console');
  const [first] = plugin.servers;
  assert.ok(first);
  const isMeant = (name: string, product: typeof chat) => {
    const unknown = { ...first, connector: undefined };
    const named = { ...unknown, server: { ...first.server, name, title: null, url: null } };
    return indexServers([named]).meantBy(product?.name ?? '', product).length > 0;
  };
  assert.ok(isMeant('google-workspace', chat));
  assert.ok(!isMeant('google-workspace', search));
  const all = model.catalog.connectors.find(({ id }) => id === 'workspace-mcp');
  const named = { ...first.server, name: 'google-workspace', title: null };
  const ofAll = indexServers([{ ...first, connector: all, server: named }]);
  assert.equal(ofAll.meantBy('Google Chat', chat).length, 1);
  const [only] = indexServers([
    {
      ...first,
      connector: undefined,
      server: { ...first.server, name: 'google-drive', title: null },
    },
  ]).meantBy('Google Workspace (Sheets via Drive)', undefined);
  assert.equal(only?.server.name, 'google-drive');
  const drive = model.catalog.connectors.find(({ id }) => id === 'google-drive');
  assert.ok(drive);
  const itself = { ...first.server, name: 'google-drive', title: null };
  const suite = resolver.connectorOfName('Google Workspace');
  const index = indexServers([{ ...first, connector: drive, server: itself }]);
  assert.equal(index.meantBy('Google Workspace (Sheets via Drive)', suite).length, 1);
  assert.equal(index.meantBy('Google Workspace', suite).length, 0);
  assert.equal(index.ofSuite('Google Workspace').length, 1);
  assert.equal(index.ofSuite('Zoho Workplace').length, 0);
  assert.ok(!isMeant('other-workspace', chat));
});

test('a server of another product that is called by a name has that name', () => {
  const [first] = plugin.servers;
  const product = resolver.connectorOfName('Google Workspace');
  const connector = model.catalog.connectors.find(({ id }) => id === 'workspace-mcp');
  assert.ok(first && product && connector);
  const server = { ...first.server, name: 'google-workspace', title: null, url: null };
  const index = indexServers([{ ...first, server, connector }]);
  assert.equal(index.meantBy('Google Workspace', product).length, 1);
});

test('a server leads to its connector by address, by template, or by name where nothing is written', () => {
  assert.deepEqual(
    plugin.servers.map(({ server, connector }) => [server.name, connector?.id]),
    [
      ['hubspot', 'hubspot'],
      ['google calendar', 'google-calendar'],
      ['warehouse', 'snowflake'],
      ['microsoft-365', 'microsoft-365'],
      ['linear', 'linear'],
      ['own', undefined],
    ],
  );
});

test('a skill says what each connector adds, with its evidence and line', () => {
  const [prep] = plugin.skills;
  assert.deepEqual(
    prep?.uses.map(({ label, adds, evidence, line, category, row }) => [
      label,
      adds,
      evidence,
      line,
      category?.id,
      row?.label,
    ]),
    [
      ['CRM', 'Account history', 'table', 10, 'crm', 'CRM'],
      ['Transcripts', 'What was said', 'table', 11, 'meetings', 'Transcripts'],
      ['chat', null, 'placeholder', 13, 'communication', 'Chat'],
    ],
  );
  assert.equal(prep?.skill.standalone.length, 1);
});

test('every file and line that names a server is a reference to change', () => {
  const hubspot = plugin.servers[0]!;
  assert.deepEqual(
    findReferences(plugin.plugin, hubspot).map(({ file, line }) => `${file}:${line}`),
    ['every-state/CONNECTORS.md:5', 'every-state/skills/prep/SKILL.md:13'],
  );
});

test('plugins of nearly one name and skills with a slash have addresses of their own', () => {
  assert.deepEqual([plugin.id, twin.id], ['every-state', 'every-state-9d4c8c']);
  assert.equal(model.marketplaces[0]?.others[0]?.name, 'elsewhere');
});

test('the matrix has a cell for each plugin and used category', () => {
  const { columns, lines } = coverageMatrix(model.plugins, model.catalog.categories);
  assert.ok(columns.length >= 7);
  assert.ok(lines.every(({ cells }) => cells.length === columns.length));
  const chat = columns.findIndex(({ id }) => id === 'communication');
  assert.deepEqual(
    lines.map(({ cells }) => cells[chat]?.state),
    ['documented-only', undefined],
  );
});

test('the report of inspect fits its published schema', () => {
  const schema = JSON.parse(readFileSync(join(root, 'public/schemas/inspect.schema.json'), 'utf8'));
  const validate = new Ajv2020().compile(schema);
  const coverages = model.marketplaces.flatMap((marketplace) => marketplace.coverages);
  const report = inspectCoverage(coverages, model.pluginFindings);
  assert.ok(validate(JSON.parse(JSON.stringify(report))), JSON.stringify(validate.errors));
  assert.deepEqual(
    report.plugins.map(({ name, path, source }) => [name, path, source]),
    [
      ['every-state', 'every-state', 'local'],
      ['every state', 'twin', 'local'],
      ['elsewhere', null, 'external'],
    ],
  );
});

test('every endpoint of the catalog leads to its own connector', () => {
  for (const connector of model.catalog.connectors) {
    for (const endpoint of connector.endpoints ?? []) {
      if (
        endpoint.type === 'stdio' &&
        packageKey(endpoint.command, endpoint.args ?? []) === undefined
      )
        continue;
      const server = {
        name: 'unrelated',
        title: null,
        url: endpoint.type === 'stdio' ? null : endpoint.url,
        command: endpoint.type === 'stdio' ? endpoint.command : null,
        args: endpoint.type === 'stdio' ? (endpoint.args ?? []) : [],
      };
      assert.equal(resolver.connectorOfServer(server)?.id, connector.id, endpoint.id);
    }
  }
});

test('two commands that run one package are one server', () => {
  assert.equal(packageOf('npx', ['-y', '@scope/server@1.2.3', '--stdio']), '@scope/server');
  assert.equal(packageOf('/usr/bin/uvx', ['pagerduty-mcp@latest']), 'pagerduty-mcp');
  assert.equal(
    packageOf('docker', ['run', '-i', '--rm', '-e', 'TOKEN', 'ghcr.io/a/b']),
    'ghcr.io/a/b',
  );
  assert.equal(packageOf('npx', []), undefined);
  assert.equal(packageOf('node', ['server.js']), undefined);
});

test("a third party's package that has a vendor's name is not the vendor's connector", () => {
  assert.equal(connectorOf('npx', '-y', '@someone/cloudflare-mcp'), undefined);
  assert.equal(connectorOf('docker', 'run', 'ghcr.io/someone/cloudflare'), undefined);
  assert.equal(connectorOf('my-cloudflare-wrapper'), undefined);
  assert.equal(connectorOf('npx', '@cloudflare/mcp-server-cloudflare'), 'cloudflare');
  // Anybody may take a name without an owner.
  assert.equal(connectorOf('npx', 'mcp-server-cloudflare'), undefined);
  assert.equal(connectorOf('uvx', 'cloudflare-mcp'), undefined);
  assert.equal(connectorOf('cloudflare'), undefined);
});

function connectorOf(command: string, ...args: string[]) {
  return resolver.connectorOfServer({ name: 'cloudflare', title: null, url: null, command, args })
    ?.id;
}

test('a name in a table means the server whose key is beside it, or whose words it starts or ends with', () => {
  for (const [key, name, isMeant] of [
    ['lark', 'Lark Mail (lark)', true],
    ['vtiger', 'Vtiger CRM', true],
    ['plausible', 'Plausible Analytics', true],
    ['plausible-analytics', 'Plausible', true],
    ['mail', 'Vtiger CRM', false],
    ['crm', 'Huston CRM', true],
    ['rm', 'Huston CRM', false],
  ] as const) {
    const { server } = plugin.servers.find((each) => each.connector === undefined)!;
    const each = { ...plugin.servers[0]!, server: { ...server, name: key }, connector: undefined };
    assert.equal(indexServers([each]).meantBy(name, undefined).length > 0, isMeant, name);
  }
});
