import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectCatalog } from '../../catalog/project-testing.ts';
import { makeResolver } from '../../coverage/resolver.ts';
import { readMcpFile } from '../../plugins/mcp-file.ts';
import { addressOfName } from './address-of-name.ts';

const resolver = makeResolver(await projectCatalog());

/** What the catalog has for a server of this name at an address that it does not know. */
function named(name: string, url: string): string | undefined {
  const text = JSON.stringify({ mcpServers: { [name]: { type: 'http', url } } });
  const [meant] = readMcpFile('.mcp.json', text).servers;
  assert.ok(meant);
  const connector = resolver.connectorOfServer(meant);
  return addressOfName({ meant, connector, endpointMatch: undefined, resolver })?.connector.name;
}

test('a server called after another product of the vendor is not told the address of this one', () => {
  const own = 'https://claude-zohoprojects.zohomcp.com/mcp/message';
  for (const [server, expected] of [
    ['zoho-projects', undefined],
    ['zoho-desk-mcp', undefined],
    ['zoho-crm', 'Zoho CRM'],
    ['zoho', 'Zoho CRM'],
    ['zoho-mcp', 'Zoho CRM'],
  ] as const) {
    assert.equal(named(server, own), expected, server);
  }
});

test('of several products of a vendor the one on the same host is told', () => {
  const text = JSON.stringify({
    mcpServers: { cloudflare: { type: 'sse', url: 'https://docs.mcp.cloudflare.com/sse' } },
  });
  const [meant] = readMcpFile('.mcp.json', text).servers;
  assert.ok(meant);
  const connector = resolver.connectorOfServer(meant);
  const own = addressOfName({ meant, connector, endpointMatch: undefined, resolver });
  assert.equal(own?.endpoint.url, 'https://docs.mcp.cloudflare.com/mcp');
});
