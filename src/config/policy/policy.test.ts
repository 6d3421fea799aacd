import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse as parseToml, stringify } from 'smol-toml';
import type { Endpoint } from '../../catalog/endpoint.ts';
import { loadClients } from '../../clients/clients.ts';
import { projectWorkspace } from '../../workspace/testing.ts';
import { patternsOf } from './address-pattern.ts';
import { describeCaution } from './cautions.ts';
import { chooseConnector, choosePlugin, toWired, uniqueServers } from './choice.ts';
import { policyFiles, type PolicyFile, type PolicyFileId } from './files.ts';
import { makePolicy } from './policy.ts';

const { catalog, plugins } = await projectWorkspace();
const clients = new Map((await loadClients()).map((client) => [client.id, client]));
const clientOf = (id: PolicyFileId) => clients.get(policyFiles[id].client)!;
const marketplace = { name: 'knowledge-work-plugins', source: 'anthropics/knowledge-work-plugins' };

function policyOf(id: PolicyFileId, connectors: readonly string[]) {
  const servers = connectors.flatMap(
    (name) => chooseConnector(catalog, catalog.byId.get(name)!, clientOf(id)) ?? [],
  );
  return makePolicy({ servers, plugins: [], mode: 'ask' });
}
const parse = (text: string) => JSON.parse(JSON.stringify(parseToml(text)));
const json = (id: PolicyFileId, connectors: readonly string[]) =>
  JSON.parse((policyFiles[id] as PolicyFile).write(policyOf(id, connectors), stringify));

const remote = (url: string, variables?: Endpoint['variables']) =>
  patternsOf({ url, variables } as Parameters<typeof patternsOf>[0]);

test('an address is allowed to the letter, and says where it admits more than was meant', () => {
  assert.deepEqual(remote('https://mcp.test/a/'), [
    { pattern: 'https://mcp.test/a/', isWide: false },
  ]);
  assert.deepEqual(remote('https://mcp.test/{a}/mcp'), [
    { pattern: 'https://mcp.test/*/mcp', isWide: false },
  ]);
  assert.deepEqual(remote('https://{a}.mcp.test/mcp'), [
    { pattern: 'https://*.mcp.test/mcp', isWide: true },
  ]);
  assert.deepEqual(remote('https://{host}/mcp'), []);
  assert.deepEqual(
    remote('https://{host}/mcp', { host: { description: 'x', suffixes: ['a.test', 'b.test'] } }),
    [
      { pattern: 'https://*.a.test/mcp', isWide: true },
      { pattern: 'https://*.b.test/mcp', isWide: true },
    ],
  );
});

test('no policy allows any host, and every wide one is said', () => {
  for (const connector of catalog.connectors) {
    const { servers } = policyOf('claude-code', [connector.id]);
    for (const server of servers) {
      for (const { pattern } of server.patterns) {
        const host = /^https?:\/\/([^/?#]+)/.exec(pattern)?.[1] ?? '';
        assert.match(
          host.replace(/^.*\*/, ''),
          /^$|[a-z0-9-]+\.[a-z]{2,}(?::\d+)?$|^localhost|^127\./,
          pattern,
        );
        const isSaid = server.cautions.some(
          ({ id, text }) => id === 'wide-host' && text === pattern,
        );
        assert.equal(host.includes('*'), isSaid, pattern);
      }
      for (const caution of server.cautions)
        assert.ok(
          describeCaution(server, caution).endsWith('.') || caution.id === 'tools-incomplete',
        );
    }
  }
});

test('an address goes to nobody whom it is not meant for', () => {
  assert.deepEqual(json('claude-code', ['hubspot']).allowedMcpServers, [
    { serverUrl: 'https://mcp.hubspot.com/anthropic' },
  ]);
  assert.deepEqual(json('vs-code', ['hubspot']).allowedMcpServers, [
    { serverUrl: 'https://mcp.hubspot.com' },
  ]);
  for (const id of Object.keys(policyFiles) as PolicyFileId[]) {
    for (const { servers } of catalog.connectors.map((each) => policyOf(id, [each.id]))) {
      for (const { endpoint } of servers) {
        const reserved = endpoint.reservedFor?.clients;
        assert.ok(reserved === undefined || reserved.includes(policyFiles[id].client), endpoint.id);
      }
    }
  }
});

test('a plugin is switched on from its marketplace alone, with what its servers need', () => {
  const sales = plugins.find(({ id }) => id === 'sales')!;
  const { plugin, servers } = choosePlugin(
    catalog,
    toWired(sales),
    marketplace,
    clientOf('claude-code'),
  );
  const policy = makePolicy({ servers: uniqueServers(servers), plugins: [plugin], mode: 'ask' });
  const settings = JSON.parse(policyFiles['claude-code'].write(policy));
  assert.deepEqual(settings.strictKnownMarketplaces, [
    { source: 'github', repo: 'anthropics/knowledge-work-plugins' },
  ]);
  assert.deepEqual(settings.enabledPlugins, { 'sales@knowledge-work-plugins': true });
  assert.ok(settings.permissions.allow.includes('mcp__hubspot__get_crm_objects'));
  assert.ok(settings.permissions.allow.includes('mcp__plugin_sales_hubspot__get_crm_objects'));
  const urls = sales.servers.flatMap(({ server }) => server.url ?? []).filter((url) => url !== '');
  const allowed: string[] = settings.allowedMcpServers.map(
    ({ serverUrl }: { serverUrl: string }) => serverUrl,
  );
  for (const url of urls) assert.ok(allowed.includes(url), url);
});

test('what Codex compares to the letter has no part left open; names say it for Gemini CLI', () => {
  const codex = parse(
    policyFiles.codex.write(policyOf('codex', ['linear', 'snowflake', 'notion']), stringify),
  );
  assert.deepEqual(codex, {
    mcp_servers: {
      linear: { identity: { url: 'https://mcp.linear.app/mcp' } },
      notion: { identity: { url: 'https://mcp.notion.com/mcp' } },
    },
  });
  assert.deepEqual(json('gemini-cli', ['linear']), { mcp: { allowed: ['linear'] } });
  assert.deepEqual(json('cline', ['linear']), {
    remoteMCPServers: [{ name: 'linear', url: 'https://mcp.linear.app/mcp' }],
    blockPersonalRemoteMCPServers: true,
    mcpMarketplaceEnabled: false,
  });
});

test('everybody is given only what has a whole address and no secret', () => {
  const { managedMcpServers } = json('claude-code', ['linear', 'snowflake', 'benchling']);
  assert.deepEqual(Object.keys(managedMcpServers), ['linear']);
});
