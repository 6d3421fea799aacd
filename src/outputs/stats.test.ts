import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectCatalog } from '../catalog/project-testing.ts';
import { catalogStats, statsTable } from './stats.ts';

const root = join(import.meta.dirname, '../..');
const catalog = await projectCatalog();
const stats = catalogStats(catalog);

test('the figures are those of the catalog, each part within its whole', () => {
  const { all, categories } = stats;
  assert.equal(all.connectors, catalog.connectors.length);
  assert.equal(
    categories.reduce((sum, { connectors }) => sum + connectors, 0),
    catalog.connectors.flatMap((connector) => connector.categories).length,
  );
  for (const figures of [all, ...categories]) {
    assert.ok(figures.corroborated <= figures.endpoints);
    assert.ok(figures.derived <= figures.tools);
    assert.ok(figures.drawn <= figures.connectors);
    assert.ok(figures.signIn <= figures.served && figures.served <= figures.connectors);
  }
});

test('each category is a row, and all lines are of one width', () => {
  const lines = statsTable(stats).trimEnd().split('\n');
  assert.equal(lines.length, catalog.categories.length + 3);
  assert.equal(new Set(lines.map((line) => line.length)).size, 1);
  assert.match(lines.at(-1) ?? '', new RegExp(`^\\| all +\\| +${catalog.connectors.length} \\|`));
});

test('the README has the categories and columns of the table', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [head = ''] = statsTable(stats).split('\n');
  const [, section = ''] = readme.split('## What the catalog knows');
  const table = section.split('\n\n').find((part) => part.startsWith('|')) ?? '';
  assert.deepEqual(firstCells(table), firstCells(statsTable(stats)));
  assert.deepEqual(table.split('\n')[0]?.split(/ *\| */), head.split(/ *\| */));
});

function firstCells(table: string): string[] {
  return [...table.matchAll(/^\| ([^|]+?) +\|/gm)].map(([, cell = '']) => cell);
}
