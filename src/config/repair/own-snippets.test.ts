import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Client } from '../../clients/client.ts';
import { loadClients } from '../../clients/clients.ts';
import { chooseEndpoint } from '../../coverage/connect.ts';
import { usableEndpoints } from '../../coverage/connection.ts';
import type { Server } from '../../protocol/server.ts';
import { projectWorkspace } from '../../workspace/testing.ts';
import { catalogIndexData, readCatalogIndex } from './catalog-index.ts';
import { repairText, type Repair } from './repair.ts';

const { catalog } = await projectWorkspace();
const index = readCatalogIndex(
  JSON.parse(JSON.stringify(catalogIndexData(catalog))) as ReturnType<typeof catalogIndexData>,
);
// One that is reached through another one's server has its configuration.
const owners = catalog.connectors.filter(({ servedBy }) => servedBy === undefined);

for (const client of await loadClients()) {
  if (client.format === 'none') continue;
  const printed = owners.map((owner) => printedServers(owner, client));
  const most = Math.max(...printed.map(({ length }) => length));
  // Each connector once in a file, as people have it: the first form of each, then the second, ...
  const files = Array.from({ length: most }, (_, number) =>
    printed.flatMap((servers) => servers[number] ?? []),
  );

  test(`${client.name}: the check finds nothing in what is printed of any connector`, async () => {
    assert.ok(files[0]!.length > 20);
    for (const servers of files) {
      const { text, unsupported } = client.configuration(servers);
      assert.deepEqual(unsupported, []);
      const repair = await repairText(text, { client: client.id }, index);
      assert.ok(!('problem' in repair));
      assert.equal(repair.servers.length, servers.length);
      assert.deepEqual(foundIn(repair), []);
      // Nothing that is open goes untold.
      const open = new Set(text.match(/\bYOUR_\w+|(?<!\$)\{\w+\}/g));
      const told = new Set(repair.toFillIn.map(({ place }) => place));
      assert.deepEqual([...open].filter((place) => !told.has(place)).sort(), []);
      assert.deepEqual([...told].filter((place) => !open.has(place)).sort(), []);
    }
  });

  test(`${client.name}: nor where it has to find out whose it is`, async () => {
    // Of more, the judgement of several clients is not compared.
    for (let start = 0; start < files[0]!.length; start += 50) {
      const { text } = client.configuration(files[0]!.slice(start, start + 50));
      const repair = await repairText(text, {}, index);
      assert.ok(!('problem' in repair));
      assert.deepEqual(foundIn(repair), []);
    }
  });
}

function foundIn({ problems }: Repair): string[] {
  return problems.map(({ rule, server, key }) => `${server}: ${rule} ${key}`);
}

/** Each form in which a connector is printed for a client, with a program between where it needs one. */
function printedServers(owner: (typeof owners)[number], client: Client): Server[] {
  const servers = usableEndpoints(catalog, owner).flatMap((endpoint) =>
    ([undefined, 'oauth', 'token', 'none'] as const).flatMap((method): Server[] => {
      const choice = chooseEndpoint(owner, endpoint, client, method);
      const { entrance, server, isLoaded, isBridgeable } = choice;
      if (entrance.id === 'cannot') return [];
      if (isLoaded) return [server];
      const [left] = client.configuration([server]).unsupported;
      return isBridgeable && left?.bridge !== undefined ? [left.bridge] : [];
    }),
  );
  return [...new Map(servers.map((server) => [JSON.stringify(server), server])).values()];
}
