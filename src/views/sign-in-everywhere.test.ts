import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { serverOwner } from '../catalog/catalog.ts';
import { waysOf } from '../catalog/ways.ts';
import { allClients } from '../clients/all-clients.ts';
import { claude } from '../clients/claude.ts';
import { usableEndpoints } from '../coverage/connection.ts';
import { signInFor } from '../coverage/sign-in.ts';
import { projectWorkspace } from '../workspace/testing.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { connectView, type ClientView } from './connect-view.ts';

let workspace: Workspace;
let shown: { id: string; views: ClientView[]; withToken: string | undefined }[];

before(async () => {
  workspace = await projectWorkspace();
  const { catalog } = workspace;
  shown = catalog.connectors.flatMap((connector) => {
    const view = connectView(catalog, connector, allClients);
    return view === undefined
      ? []
      : [{ id: connector.id, views: view.clients, withToken: view.withToken }];
  });
});

test('a client that is not let in is given nothing to paste, by no way around', () => {
  for (const { id, views } of shown) {
    for (const { client, endpoint, entrance, connection } of views) {
      const owner = serverOwner(workspace.catalog, workspace.catalog.byId.get(id)!);
      if (entrance === 'cannot') assert.equal(connection, undefined, `${id} ${client.id}`);
      const ways = waysOf(owner, endpoint);
      const isListed = ways.some((way) => way.method === 'oauth' && Array.isArray(way.admits));
      if (connection?.bridge === undefined || !isListed) continue;
      // What stands between is a client of its own, which is on no list.
      assert.ok(
        ways.some((way) => way.method !== 'oauth' || !Array.isArray(way.admits)),
        `${id} ${client.id}`,
      );
    }
  }
});

test('a place to fill in is nobody’s registered client, and no sentence contradicts the next', () => {
  for (const { id, views } of shown) {
    for (const { client, sentence, connection, entrance } of views) {
      const where = `${id} ${client.id}`;
      for (const note of connection?.notes ?? []) {
        assert.doesNotMatch(note, /YOUR_\w+ is registered for/, where);
        if (entrance === 'connect' || entrance === 'try') {
          assert.doesNotMatch(note, /takes no headers, and needs/, where);
        }
      }
      if (entrance !== 'connect') assert.doesNotMatch(sentence, /nothing to prepare/, where);
    }
  }
});

test('where Claude’s vendor holds the registration, its own settings come first', () => {
  let count = 0;
  for (const { id, views } of shown) {
    const owner = serverOwner(workspace.catalog, workspace.catalog.byId.get(id)!);
    const held = usableEndpoints(workspace.catalog, owner).some((endpoint) => {
      const [way] = waysOf(owner, endpoint);
      return way?.method === 'oauth' && way.heldFor?.includes(claude.id);
    });
    if (!held || owner.directory === undefined) continue;
    assert.equal(views[0]?.client.id, claude.id, id);
    assert.equal(views[0]?.entrance, 'directory', id);
    count += 1;
  }
  assert.ok(count >= 8, String(count));
});

test('a key that works is shown wherever every client would have to be registered by hand', () => {
  for (const { id, views, withToken } of shown) {
    const code = views.find(({ client }) => client.id === 'claude-code');
    if (code?.entrance !== 'prepare') continue;
    const owner = serverOwner(workspace.catalog, workspace.catalog.byId.get(id)!);
    const [first] = usableEndpoints(workspace.catalog, owner);
    const takesKey = waysOf(owner, code.endpoint).some(
      (way) => way.method === 'token' && way.headers !== undefined,
    );
    if (takesKey && first === code.endpoint) assert.notEqual(withToken, undefined, id);
  }
});

test('ready is said only of what nobody has to prepare', () => {
  let count = 0;
  for (const { rows } of workspace.plugins) {
    for (const { state, included, label } of rows) {
      if (state !== 'ready') continue;
      const good = included
        .flatMap(({ servers }) => servers)
        .some(({ server, connector }) => {
          if (server.state !== 'ready' || server.url === '') return false;
          if (connector === undefined) return true;
          const owner = serverOwner(workspace.catalog, connector);
          return usableEndpoints(workspace.catalog, connector).some((endpoint) => {
            const code = allClients.find(({ id }) => id === 'claude-code')!;
            const entrance = signInFor(owner, endpoint, code);
            return (
              ['open', 'connect', 'try', 'unknown'].includes(entrance.id) ||
              // The plugin brings the registration or the key along.
              server.oauth !== null ||
              Object.keys(server.headers).length > 0
            );
          });
        });
      assert.ok(good, label);
      count += 1;
    }
  }
  assert.ok(count > 20, String(count));
});
