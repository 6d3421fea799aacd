import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeCatalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import { nearestOf } from '../catalog/nearest.ts';
import { loadClients } from '../clients/clients.ts';
import { connectorView } from '../views/connector-view.ts';
import { projectWorkspace } from '../workspace/testing.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { connectorDocument } from './api/connector.ts';
import { listDocuments, documentText } from './api/documents.ts';
import { connectorMarkdown } from './markdown/connector.ts';
import { registryFiles } from './registry/files.ts';
import { searchSource } from './search/search-source.ts';

const project = await projectWorkspace();
const clients = await loadClients();
const some = project.catalog.connectors.filter((_, index) => index % 4 === 0);

/** The workspace with `times` as many connectors as the sample, and how often their fields were read. */
function workspaceOf(times: number) {
  const reads = new Map<string, number>();
  const watched = Array.from({ length: times }, (_, copy) => some.map((each) => copyOf(each, copy)))
    .flat()
    .map((connector) => {
      return new Proxy(connector, {
        get(target, key) {
          reads.set(target.id, (reads.get(target.id) ?? 0) + 1);
          return Reflect.get(target, key) as unknown;
        },
      });
    });
  const { groups, categories, answers } = project.catalog;
  const workspace: Workspace = {
    ...project,
    catalog: makeCatalog(groups, categories, watched, answers),
  };
  const count = (run: () => unknown, without?: string) => {
    reads.clear();
    run();
    return [...reads].reduce((sum, [id, number]) => sum + (id === without ? 0 : number), 0);
  };
  return { workspace, count };
}

/** A copy under another name; the first is the connector itself, so that what others say of it still leads to it. */
function copyOf(connector: Connector, copy: number): Connector {
  if (copy === 0) return connector;
  const { id, endpoints } = connector;
  return {
    ...connector,
    id: `${id}-${copy}`,
    ...(endpoints && {
      endpoints: endpoints.map((each) => ({ ...each, id: `${each.id}-${copy}` })),
    }),
  };
}

test('what is made of one connector looks at no more others where the catalog has twice as many', () => {
  const once = workspaceOf(2);
  const twice = workspaceOf(4);
  const makers: Record<string, (workspace: Workspace, connector: Connector) => unknown> = {
    view: connectorView,
    twin: (workspace, connector) => connectorMarkdown(workspace, connector, clients),
    data: connectorDocument,
  };
  for (const [name, make] of Object.entries(makers)) {
    for (const { id } of some.filter((_, index) => index % 10 === 0)) {
      const [few, many] = [once, twice].map(({ workspace, count }) => {
        const connector = workspace.catalog.byId.get(id);
        assert.ok(connector);
        // The first makes what all share.
        make(workspace, connector);
        return count(() => make(workspace, connector), id);
      });
      assert.ok(many! <= few! + 40, `${name} of ${id}: ${few} reads of others, then ${many}`);
    }
  }
});

test('what is made of all connectors reads twice as much where there are twice as many', () => {
  const makers: Record<string, (workspace: Workspace) => unknown> = {
    documents: (workspace) => listDocuments(workspace).map(documentText),
    registry: (workspace) =>
      registryFiles(workspace, 'example.catalog', (path) => path).map(({ text }) => text()),
    search: searchSource,
  };
  const once = workspaceOf(1);
  const twice = workspaceOf(2);
  for (const [name, make] of Object.entries(makers)) {
    const [few, many] = [once, twice].map(({ workspace, count }) => count(() => make(workspace)));
    assert.ok(few! > some.length, name);
    assert.ok(many! < few! * 2.2, `${name}: ${few} reads, then ${many}`);
  }
});

test('of a thousand wrong names the first few hundred are compared with all others', () => {
  let looked = 0;
  const nearestId = nearestOf(() => {
    looked += 1;
    return ['hubspot'];
  });
  assert.equal(nearestId('hubpsot'), 'hubspot');
  for (let index = 0; index < 1000; index++) {
    nearestId('hubpsot');
    nearestId(`hubspot${index}`);
  }
  assert.equal(looked, 200);
});
