import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectCatalog } from '../catalog/project-testing.ts';
import { connectorSections } from './connector-sections.ts';
import type { Workspace } from '../workspace/workspace.ts';

const catalog = await projectCatalog();

test('only of a product with a server a page says what to ask', () => {
  const model = { catalog, uses: new Map() } as unknown as Workspace;
  for (const connector of catalog.connectors) {
    const titles = connectorSections(model, connector).map(({ title }) => title);
    const isReachable = connector.status !== 'none';
    assert.equal(titles.includes('What you can ask'), isReachable, connector.id);
    assert.equal(titles.includes('What people use it for'), !isReachable, connector.id);
  }
});
