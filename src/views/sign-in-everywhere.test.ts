import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { serverOwner } from '../catalog/catalog.ts';
import { waysOf } from '../catalog/ways.ts';
import { allClients } from '../clients/all-clients.ts';
import { claudeCode } from '../clients/claude-code.ts';
import { claude } from '../clients/claude.ts';
import { referencesIn } from '../protocol/reference.ts';
import { endpointKey } from '../protocol/url-template.ts';
import { configurationOf } from '../coverage/connect.ts';
import { usableEndpoints } from '../coverage/connection.ts';
import { givenClient, signInFor } from '../coverage/sign-in.ts';
import { firstEntrance } from '../coverage/sign-in-summary.ts';
import { builderData } from '../config/builder/data.ts';
import { buildOutput } from '../config/builder/output.ts';
import { emptyState } from '../config/builder/state.ts';
import { entranceLabels } from './labels.ts';
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

test('a key that lasts comes first where every client would be registered by hand: the view of page and twin, builder, file', () => {
  const data = builderData(workspace, entranceLabels);
  let count = 0;
  for (const { id, views } of shown) {
    const connector = workspace.catalog.byId.get(id)!;
    const owner = serverOwner(workspace.catalog, connector);
    // The builder chooses servers: that of an owner has the ways of its other products too.
    const isShared = connector.servedWith !== undefined;
    const offered = isShared ? undefined : data.connectors.find((each) => each.id === owner.id);
    for (const { client, endpoint, entrance, sentence, connection } of views) {
      const ways = waysOf(owner, endpoint);
      const key = ways.find(
        (way) => way.method === 'token' && way.headers !== undefined && way.lasts === undefined,
      );
      const isOpen = ways.some(
        (way) =>
          way.method === 'none' ||
          (way.method === 'oauth' &&
            (way.registration.some((each) => each !== 'pre-registered') ||
              givenClient(way, client.id) !== undefined)),
      );
      if (key?.method !== 'token' || isOpen || client.signInAbilities.headers.is !== 'yes')
        continue;
      const where = `${id} ${client.id}`;
      assert.equal(entrance, 'token', where);
      assert.match(sentence, new RegExp(key.name, 'i'), where);
      // In whatever form a client writes the header, it names the variable of the key.
      const [name = ''] = Object.values(key.headers ?? {}).flatMap((value) =>
        referencesIn(value).map((reference) => reference.name),
      );
      assert.ok(connection?.snippet.text.includes(name) ?? true, where);
      const printed = configurationOf(workspace.catalog, [connector], client);
      assert.equal(printed, connection?.snippet.text, where);
      const choice = offered?.endpoints.find((each) => each.endpoint.id === endpoint.id);
      if (choice === undefined) continue;
      const state = { ...emptyState, client: client.id, endpoints: [endpoint.id] };
      assert.ok(buildOutput(client, state, data).text.includes(name), where);
      count += 1;
    }
  }
  for (const id of ['pagerduty', 'snowflake', 'databricks', 'zoom']) {
    const { client, entrance } = firstEntrance(workspace.catalog.byId.get(id)!)!;
    assert.equal(`${client.id} ${entrance.id}`, 'claude-code token', id);
  }
  assert.ok(count >= 60, String(count));
});

test('where Claude’s directory lists a connector, its own settings come first, with the link', () => {
  let count = 0;
  for (const { id, views } of shown) {
    const { directory } = serverOwner(workspace.catalog, workspace.catalog.byId.get(id)!);
    const view = views.find(({ client }) => client.id === claude.id);
    if (directory?.slug === undefined || view?.connection === undefined) continue;
    assert.equal(views[0], view, id);
    assert.equal(view.directory, `https://claude.ai/directory/connectors/${directory.slug}`, id);
    for (const other of views.slice(1)) assert.equal(other.directory, undefined, id);
    count += 1;
  }
  assert.ok(count >= 60, String(count));
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
          // The endpoint that the plugin wires, not the best one there is.
          const key = server.url === null ? undefined : endpointKey(server.url);
          const wired = (owner.endpoints ?? []).find((endpoint) =>
            endpoint.type === 'stdio' ? key === undefined : endpointKey(endpoint.url) === key,
          );
          if (wired === undefined) return false;
          assert.notEqual(wired.status, 'retired', label);
          const entrance = signInFor(owner, wired, claudeCode);
          const steps = 'steps' in entrance ? entrance.steps : [];
          // A registration is nothing to prepare where the plugin brings it along.
          const left = steps.filter(
            ({ kind }) => kind !== 'register' || server.oauth?.['clientId'] === undefined,
          );
          return left.length === 0 && !['cannot', 'directory'].includes(entrance.id);
        });
      assert.ok(good, label);
      count += 1;
    }
  }
  assert.ok(count > 20, String(count));
});
