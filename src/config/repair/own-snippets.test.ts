import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadClients } from '../../clients/clients.ts';
import { bestConnection } from '../../coverage/connect.ts';
import { projectWorkspace } from '../../workspace/testing.ts';
import { catalogIndexData, readCatalogIndex } from './catalog-index.ts';
import { repairText } from './repair.ts';

const { catalog } = await projectWorkspace();
const index = readCatalogIndex(
  JSON.parse(JSON.stringify(catalogIndexData(catalog))) as ReturnType<typeof catalogIndexData>,
);
// One that is reached through another one's server has its configuration.
const owners = catalog.connectors.filter(({ servedBy }) => servedBy === undefined);

for (const client of await loadClients()) {
  if (client.format === 'none') continue;
  test(`${client.name}: the check finds nothing in what is printed of any connector`, async () => {
    const servers = owners.flatMap((connector) => {
      const choice = bestConnection(catalog, connector, client);
      return choice === undefined || choice.entrance.id === 'cannot' ? [] : [choice.server];
    });
    const { text, notes, unsupported } = client.configuration(servers);
    assert.ok(servers.length - unsupported.length > 20);
    const repair = await repairText(text, { client: client.id }, index);
    assert.ok(!('problem' in repair));
    assert.equal(repair.servers.length, servers.length - unsupported.length);
    // Where the client replaces no variables, each place to fill in is told, and nothing else.
    const left = repair.problems.filter(({ rule }) => rule === 'server-placeholder-left');
    const isAsked = notes.some((note) => note.text.includes(' in place of YOUR_'));
    assert.ok(left.length === 0 || isAsked);
    assert.ok(left.every(({ severity }) => severity === 'info'));
    const found = repair.problems
      .filter((problem) => !left.includes(problem))
      .map(({ rule, server }) => `${server}: ${rule}`);
    assert.deepEqual(found, []);
  });
}
