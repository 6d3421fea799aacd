import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectWorkspace } from '../workspace/testing.ts';
import { browseList } from './browse-list.ts';
import { readBrowseList } from './browse-rows.ts';
import { cardView } from './card-view.ts';
import { connectorFacets, facetValuesOf } from './connector-facets.ts';
import { connectorPages } from './connector-pages.ts';
import { narrow } from './facets.ts';

const model = await projectWorkspace();
const { catalog } = model;
const list = browseList(model);
const items = readBrowseList(JSON.parse(JSON.stringify(list)));

test('the file of the browse page says of each connector what its card and its facets say', () => {
  assert.equal(items.length, catalog.connectors.length);
  for (const [index, connector] of catalog.connectors.entries()) {
    const { text, values, ...card } = items[index]!;
    const said = { ...cardView(catalog, connector), values: facetValuesOf(model, connector) };
    assert.deepEqual(
      JSON.parse(JSON.stringify({ ...card, values })),
      JSON.parse(JSON.stringify(said)),
    );
    for (const word of [connector.name, connector.description, ...(connector.aliases ?? [])]) {
      assert.ok(text.includes(word.toLowerCase()), `${connector.id}: ${word}`);
    }
  }
});

test('it stays small: what many have alike stands once', () => {
  assert.ok(list.badges.length < items.length / 5, `${list.badges.length} sets of badges`);
  const { length } = JSON.stringify(list);
  assert.ok(length < 320 * items.length, `${length} characters`);
});

test('each option of a facet counts what choosing it leaves', () => {
  const facets = connectorFacets(model);
  const ids = facets.map(({ id }) => id);
  for (const { id, options } of facets) {
    for (const { value, count } of options) {
      const { fitting } = narrow(items, { words: '', values: { [id]: value } }, ids);
      assert.equal(fitting.length, count, `${id}=${value}`);
    }
  }
});

test('the lists by name hold every connector once', () => {
  const pages = connectorPages(catalog);
  const ids = pages.flatMap(({ connectors }) => connectors.map(({ id }) => id));
  assert.deepEqual(ids.toSorted(), catalog.connectors.map(({ id }) => id).toSorted());
  for (const { from, to, connectors } of pages) {
    assert.deepEqual([connectors[0]?.name, connectors.at(-1)?.name], [from, to]);
  }
});
