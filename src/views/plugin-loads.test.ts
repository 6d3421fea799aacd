import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadClients } from '../clients/clients.ts';
import { projectWorkspace } from '../workspace/testing.ts';
import { pluginLoads } from './plugin-loads.ts';
import { rolloutView } from './rollout-view.ts';

const workspace = await projectWorkspace();
const clients = await loadClients();

test('a server whose vendor admits only some programs is not said to load in the others', () => {
  const sales = workspace.plugins.find(({ id }) => id === 'sales')!;
  const { hosts, rows, meanings } = pluginLoads(sales, workspace.resolver);
  const hubspot = rows.find(({ server }) => server === 'hubspot')!;
  assert.deepEqual(
    Object.fromEntries(hubspot.cells.map(({ label }, index) => [hosts[index]?.id, label])),
    {
      'claude-code': 'Loads',
      'claude-desktop': 'As connector',
      cowork: 'Loads',
      claude: 'As connector',
      codex: 'Not let in',
      'copilot-cli': 'Not let in',
      'vs-code': 'Not let in',
    },
  );
  assert.ok(meanings.some(({ label }) => label === 'Not let in'));
});

test('where a server loads and where the roll-out says that it works do not contradict each other', () => {
  let count = 0;
  for (const plugin of workspace.plugins) {
    const { hosts, rows } = pluginLoads(plugin, workspace.resolver);
    const rollOut = rolloutView(workspace.catalog, plugin, clients);
    for (const [index, { server }] of plugin.servers.entries()) {
      const known = server.url === null ? undefined : workspace.resolver.endpointOfUrl(server.url);
      // The roll-out tells of the address that takes the place of an old one.
      if (known?.endpoint.status !== 'current') continue;
      for (const [column, { id, name }] of hosts.entries()) {
        if (!clients.some((client) => client.id === id)) continue;
        const isLoaded = rows[index]?.cells[column]?.outcome === 'loads';
        const isWorking = worksIn(rollOut[index]?.loads ?? '', name);
        assert.ok(isWorking || !isLoaded, `${server.name} ${name}`);
        if (!isWorking) count += 1;
      }
    }
  }
  assert.ok(count > 0);
});

/** Whether the line of a roll-out has a program among those in which a server works. */
function worksIn(loads: string, name: string): boolean {
  const [, every, listed = ''] = /^Works in (every client(?: but )?)?([^;]*)/.exec(loads) ?? [];
  const isListed = listed.split(/,? and |, /).includes(name);
  return every === undefined ? isListed : !isListed;
}
