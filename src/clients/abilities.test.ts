import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { Abilities } from './abilities.ts';
import { clients, loadClients } from './clients.ts';
import type { OAuthClient, RemoteServer } from '../protocol/server.ts';
import { transports } from '../protocol/transport.ts';
import { github, linear, local, paypal } from './testing.ts';

const parsers: Readonly<Record<string, (text: string) => unknown>> = {
  json: JSON.parse,
  jsonc: JSON.parse,
  toml: parseToml,
  yaml: (text) => parseYaml(text),
};

for (const client of await loadClients()) {
  const { abilities } = client;
  const written = (parts: OAuthClient) => {
    const oauth = { clientId: 'registered-client', owner: client.id, ...parts };
    return client.configuration([{ ...linear, oauth }]).text;
  };

  test(`${client.id}: what it takes of an OAuth client is what is written`, () => {
    if (!abilities.transports.includes('http')) return assert.deepEqual(abilities.oauth, []);
    const has = (part: Abilities['oauth'][number]) => abilities.oauth.includes(part);
    assert.equal(written({}).includes('registered-client'), has('clientId'));
    assert.equal(written({ callbackPort: 31_337 }).includes('31337'), has('callbackPort'));
    assert.equal(written({ scopes: 'read:a write:b' }).includes('write:b'), has('scopes'));
  });

  test(`${client.id}: what is said of its sign-in is what is written`, () => {
    if (!abilities.transports.includes('http')) return;
    const { ownClient, callbackPort, headers } = client.signInAbilities;
    const oauth = { clientId: 'registered-client', owner: client.id };
    const { text, notes } = client.configuration([{ ...linear, oauth }]);
    const said = [text, ...notes.map((note) => note.text)].some((each) =>
      each.includes('registered-client'),
    );
    assert.equal(ownClient.is === 'yes', said);
    assert.equal(callbackPort.is === 'yes', abilities.oauth.includes('callbackPort'));
    assert.equal(headers.is === 'yes', abilities.headers);
  });

  test(`${client.id}: it writes headers and environments where it can`, () => {
    const headers = client.configuration([github]);
    if (abilities.transports.includes('http')) {
      assert.equal(headers.text.includes('X-MCP-Readonly'), abilities.headers);
    }
    const environment = client.configuration([local]).text;
    assert.equal(environment.includes('MODE'), abilities.env);
  });

  test(`${client.id}: it writes the transports it can load`, () => {
    const socket: RemoteServer = { ...linear, type: 'ws', url: 'wss://mcp.example.com' };
    for (const server of [linear, paypal, socket, local]) {
      const { unsupported } = client.configuration([server]);
      assert.equal(unsupported.length === 0, abilities.transports.includes(server.type));
    }
    assert.ok(abilities.transports.every((id) => id in transports));
  });

  test(`${client.id}: servers lie under the first of its keys`, () => {
    if (client.format === 'none') return assert.equal(client.root, undefined);
    const servers = abilities.transports.includes('http') ? [linear, github] : [local];
    const data = parsers[client.format]?.(client.configuration(servers).text);
    assert.deepEqual(
      client.entries?.(data).map(({ path }) => path),
      servers.map(({ name }) => [...(client.root?.[0] ?? []), name]),
    );
  });
}

test('no module outside of src/clients asks for the id of a client', () => {
  const root = join(import.meta.dirname, '../..');
  const ids = clients.map(({ id }) => id).join('|');
  const question = new RegExp(`(?:[!=]==|case) '(?:${ids})'`);
  const files = globSync(
    ['src/{config,coverage,views,outputs,components,rules}/**/*.{ts,astro}', 'scripts/**/*.ts'],
    { cwd: root },
  ).filter((file) => !file.endsWith('.test.ts'));
  assert.ok(files.length > 100);
  const asking = files.filter((file) => question.test(readFileSync(join(root, file), 'utf8')));
  assert.deepEqual(asking, []);
});
