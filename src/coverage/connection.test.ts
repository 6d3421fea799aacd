import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { parse as parseJsonc, type ParseError } from 'jsonc-parser';
import { projectCatalog } from '../catalog/project-testing.ts';
import { loadClients } from '../clients/clients.ts';
import type { Client } from '../clients/client.ts';
import { serverOwner } from '../catalog/catalog.ts';
import { chooseEndpoint } from './connect.ts';
import { connectWith, usableEndpoints } from './connection.ts';

const catalog = await projectCatalog();
const clients = await loadClients();

/** Parses a snippet by the rules of its format; throws where it breaks them. */
function parse({ format }: Client, text: string): unknown {
  // What to type into a dialog has no syntax.
  if (format === 'none') return { text };
  if (format === 'toml') return parseToml(text);
  if (format === 'yaml') return parseYaml(text);
  const errors: ParseError[] = [];
  const value: unknown = parseJsonc(text, errors);
  assert.deepEqual(errors, []);
  return value;
}

for (const client of clients) {
  test(`${client.name}: every usable endpoint has a valid snippet or a reason why there is none`, () => {
    let count = 0;
    for (const connector of catalog.connectors) {
      for (const endpoint of usableEndpoints(catalog, connector)) {
        const owner = serverOwner(catalog, connector);
        for (const asked of [undefined, 'token' as const]) {
          const { server } = chooseEndpoint(owner, endpoint, client, asked);
          const { snippet, command, link } = connectWith(client, server, true);
          count += 1;
          if (snippet.text === '') {
            const reasons = snippet.unsupported.map(({ reason }) => reason).join('');
            assert.ok(reasons !== '' || client.format === 'none', endpoint.id);
          } else {
            const value = parse(client, snippet.text);
            assert.ok(typeof value === 'object' && value !== null, endpoint.id);
            const address = server.type === 'stdio' ? server.command : server.url;
            assert.ok(
              JSON.stringify(value).includes(JSON.stringify(address).slice(1, -1)),
              endpoint.id,
            );
          }
          assert.ok(command === undefined || command.text.trim() !== '', endpoint.id);
          assert.equal(link, undefined, 'a template gets no link');
        }
      }
    }
    assert.ok(count > 100);
  });
}

test('a link holds no header and no variable', () => {
  for (const connector of catalog.connectors) {
    for (const endpoint of usableEndpoints(catalog, connector)) {
      for (const client of clients) {
        const { server } = chooseEndpoint(serverOwner(catalog, connector), endpoint, client);
        const { link } = connectWith(client, server, endpoint.variables !== undefined);
        if (link === undefined) continue;
        assert.match(link.href, /^(?:https|cursor|vscode|vscode-insiders|lmstudio|goose):/);
        const plain = decodeURIComponent(link.href);
        assert.ok(
          !/Authorization/i.test(plain) || client.id === 'vs-code',
          `${endpoint.id} ${client.id}`,
        );
      }
    }
  }
});
