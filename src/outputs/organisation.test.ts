import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { claudeCode } from '../clients/claude-code.ts';
import { builderData } from '../config/builder/data.ts';
import { packBuilder, unpackBuilder } from '../config/builder/pack.ts';
import { adminView } from '../views/admin-view.ts';
import { comparedConnector } from '../views/compare/data.ts';
import { compareRows } from '../views/compare/rows.ts';
import { connectorFacets } from '../views/connector-facets.ts';
import { connectorView } from '../views/connector-view.ts';
import { entranceLabels } from '../views/labels.ts';
import { pluginView } from '../views/plugin-view.ts';
import { projectWorkspace } from '../workspace/testing.ts';
import { readWorkspace } from '../workspace/workspace.ts';
import { documentKinds, documentText, listDocuments } from './api/documents.ts';
import { connectorSources } from './html/connector-sources.ts';
import { categoryMarkdown } from './markdown/category.ts';
import { connectorMarkdown } from './markdown/connector.ts';
import { pluginMarkdown } from './markdown/plugin.ts';
import { publisherKey } from './registry/schema.ts';
import { registryAnswers } from './registry/server.ts';
import { workspaceEntries } from './search/workspace-entries.ts';

const root = join(import.meta.dirname, '../..');
const directories = {
  catalog: [join(root, 'catalog'), join(root, 'examples/company-catalog')],
  plugins: [join(root, 'catalog/plugins/sales')],
};
const workspace = await readWorkspace(directories);
const only = await readWorkspace({ ...directories, only: 'approved' });
const plain = await projectWorkspace();
const documentOf = (model: typeof workspace, path: string) => {
  const document = listDocuments(model).find((each) => each.path === path);
  assert.ok(document, path);
  const value = JSON.parse(documentText(document));
  const parsed = documentKinds[document.kind].schema.safeParse(value);
  assert.ok(parsed.success, `${path}: ${parsed.error?.message}`);
  return value;
};
const sales = (model: typeof workspace) => model.plugins.find(({ id }) => id === 'sales')!;

test('the example of a company fits the catalog', () => {
  assert.deepEqual(
    workspace.catalogs.flatMap(({ findings }) => findings),
    [],
  );
});

test('the page of a connector starts with what the organisation says, as text', () => {
  const connector = workspace.catalog.byId.get('hubspot')!;
  const hostile = {
    ...connector,
    organisation: { ...connector.organisation, note: '<img src=x> [a](javascript:b) **c**' },
  };
  const twin = connectorMarkdown(workspace, hostile, [claudeCode]);
  assert.match(twin, /In your organisation:\n\n- \*\*Approved\*\*\. You may use it\./);
  assert.match(twin, /4 of the 19 tools that are known may run/);
  assert.match(twin, /Ask Revenue Operations\./);
  assert.match(twin, /manage_segment.*Not allowed in your organisation/);
  assert.doesNotMatch(twin, /<img|\[a\]\(javascript|\*\*c\*\*/);
});

test('where nobody decides, nothing is said of it', () => {
  const connector = plain.catalog.byId.get('hubspot')!;
  assert.doesNotMatch(connectorMarkdown(plain, connector, [claudeCode]), /In your organisation:/);
  assert.ok(connectorFacets(plain).every(({ id }) => id !== 'approval'));
  assert.equal(adminView(plain).approved, undefined);
  for (const path of [
    'connectors',
    'connectors/hubspot',
    'permissions/hubspot',
    'policies/sales',
  ]) {
    const text = JSON.stringify(documentOf(plain, path));
    assert.doesNotMatch(text, /"approved"|"organisation"|your organisation (?:has|does)/, path);
  }
});

test('the list can be narrowed to what is approved', () => {
  const facet = connectorFacets(workspace).find(({ id }) => id === 'approval');
  assert.deepEqual(
    facet?.options.map(({ value, count }) => [value, count]),
    [
      ['approved', 4],
      ['refused', 1],
      ['undecided', workspace.catalog.connectors.length - 5],
    ],
  );
});

test('API, permissions, policies and registry know what is approved, and admit nothing refused', () => {
  assert.equal(
    documentOf(workspace, 'connectors/hubspot').organisation.owner,
    'Revenue Operations',
  );
  const { sets, refused, approved } = documentOf(workspace, 'permissions/hubspot');
  assert.equal(approved, true);
  for (const { permissions } of sets) {
    assert.ok(permissions.deny.includes('mcp__hubspot__manage_segment'));
    assert.ok(!permissions.allow.includes('mcp__hubspot__manage_segment'));
  }
  assert.equal(refused.length, 15);
  for (const { text, cautions } of documentOf(workspace, 'policies/sales').files) {
    assert.doesNotMatch(text, /mcp\.apollo\.io/);
    assert.ok(
      cautions.includes('Apollo: your organisation does not approve it, so it is left out.'),
    );
  }
  const names = registryAnswers(workspace, 'com.example', (path) => path).map(
    ({ server: { _meta: meta } }) => meta[publisherKey],
  );
  const known = names.map((each) => each['com.example']!);
  assert.ok(known.every(({ connector }) => connector !== 'apollo' && connector !== 'zapier'));
  assert.ok(
    known.some(({ connector, approved: is }) => connector === 'acme-orders' && is === true),
  );
});

test('a plugin says which of its connectors are approved, and which are not in the catalog', () => {
  const twin = pluginMarkdown(workspace, sales(workspace), [claudeCode]);
  assert.match(twin, /\[HubSpot\]\([^)]+\) \(Approved\./);
  assert.match(twin, /\[Apollo\]\([^)]+\) \(Not approved\./i);
  const view = pluginView(only, sales(only));
  assert.match(view.notHere ?? '', /^Not in this catalog: Slack, .+ has not approved them/);
  assert.ok(only.pluginFindings.every(({ rule }) => rule !== 'server-unknown'));
  assert.equal(pluginView(plain, sales(plain)).notHere, undefined);
});

test('a catalog of approved connectors has nothing else', () => {
  const ids = ['acme-orders', 'amplitude', 'hubspot', 'notion'];
  assert.deepEqual(
    only.catalog.connectors.map(({ id }) => id),
    ids,
  );
  const paths = listDocuments(only).map(({ path }) => path);
  assert.deepEqual(
    paths.filter((path) => path.startsWith('connectors/')),
    ids.map((id) => `connectors/${id}`),
  );
  const text = JSON.stringify(documentOf(only, 'connectors/notion'));
  for (const { connector } of only.catalog.leftOut) {
    assert.ok(!text.includes(`/connectors/${connector.id}/`), connector.id);
  }
});

test('what is approved stands in lists: categories, comparison, builder and search', () => {
  const { catalog } = workspace;
  const hubspot = catalog.byId.get('hubspot')!;
  const apollo = catalog.byId.get('apollo')!;
  const category = catalog.categories.find(({ id }) => id === hubspot.categories[0])!;
  assert.match(categoryMarkdown(workspace, category), /\| \[HubSpot\]\S+ \| Approved \|/);
  assert.doesNotMatch(categoryMarkdown(plain, category), /Your organisation/);

  const rowsOf = (model: typeof workspace) =>
    compareRows(
      [hubspot, apollo].map(({ id }) =>
        comparedConnector(model, model.catalog.byId.get(id)!, [claudeCode]),
      ),
    );
  const own = rowsOf(workspace).flatMap(({ rows }) =>
    rows.filter(({ label }) => label === 'Your organisation'),
  );
  assert.deepEqual(
    own[0]?.cells.map((cell) => JSON.stringify(cell).match(/Approved|Not approved/)?.[0]),
    ['Approved', 'Not approved'],
  );
  assert.ok(
    rowsOf(plain).every(({ rows }) => rows.every(({ label }) => label !== 'Your organisation')),
  );

  const packed = JSON.parse(JSON.stringify(packBuilder(builderData(workspace, entranceLabels))));
  const offered = unpackBuilder(packed).connectors;
  assert.deepEqual(
    ['hubspot', 'apollo', 'slack'].map((id) => offered.find((each) => each.id === id)?.approval),
    ['approved', 'refused', undefined],
  );
  assert.doesNotMatch(JSON.stringify(packBuilder(builderData(plain, entranceLabels))), /approv/);

  const approvals = (model: typeof workspace) =>
    new Set(workspaceEntries(model).flatMap(({ approval }) => approval ?? []));
  assert.deepEqual([...approvals(workspace)].toSorted(), [
    'Approved',
    'Not approved',
    'Not decided',
  ]);
  assert.deepEqual([...approvals(plain)], []);
});

test('the public repository is named for public entries alone', () => {
  assert.match(sourcesOf('hubspot'), /\/edit\/main\/catalog\/connectors\/hubspot\.yaml/);
  assert.doesNotMatch(sourcesOf('acme-orders'), /\/edit\/|issues\/new/);
  assert.match(sourcesOf('acme-orders'), /Your organisation added this entry/);
});

function sourcesOf(id: string): string {
  return connectorSources(connectorView(workspace, workspace.catalog.byId.get(id)!)).text;
}
