import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadClients } from '../clients/clients.ts';
import { projectWorkspace } from '../workspace/testing.ts';
import { rolloutText, rolloutView } from './rollout-view.ts';

const { catalog, plugins } = await projectWorkspace();
const clients = await loadClients();

test('every server of every plugin has a row that says how people sign in', () => {
  for (const plugin of plugins) {
    const rows = rolloutView(catalog, plugin, clients);
    assert.deepEqual(
      rows.map(({ server }) => server),
      plugin.servers.map(({ server }) => server.name),
    );
    for (const { signIn } of rows) assert.match(signIn, /\.$/);
  }
});

test('a ticket has a box for each connector and each step, with who takes it', () => {
  const sales = plugins.find(({ id }) => id === 'sales')!;
  const text = rolloutText('Sales', rolloutView(catalog, sales, clients));
  assert.match(text, /^# Roll out Sales\n- \[ \] /);
  assert.match(text, /^- \[ \] HubSpot: Sign in with your HubSpot account/m);
  assert.match(text, /^ {2}- \[ \] An admin of HubSpot: Approve the connector for Claude/m);
  assert.match(text, /^ {2}- Works in Claude Code and Claude; in Claude Desktop as a connector$/m);
  assert.equal(text.match(/^- \[ \] /gm)?.length, sales.servers.length);
});

test('what has no address in the plugin is connected in Claude, and asks what Claude asks', () => {
  const sales = plugins.find(({ id }) => id === 'sales')!;
  const row = rolloutView(catalog, sales, clients).find(
    ({ server }) => server === 'google calendar',
  )!;
  assert.equal(row.group, 'settings');
  assert.match(row.signIn, /^Connect Google Calendar in Claude’s settings/);
  assert.ok(row.steps.every(({ what }) => !what.includes('Register Claude')));
  assert.match(row.loads, /^Connected there, it works in Claude /);
});

test('a licence and a seat are bought with the vendor as a plan is', () => {
  const sales = plugins.find(({ id }) => id === 'sales')!;
  const rows = rolloutView(catalog, sales, clients);
  const groups = ['zoominfo', 'similarweb'].map(
    (name) => rows.find(({ server }) => server === name)?.group,
  );
  assert.deepEqual(groups, ['plan', 'plan']);
});
