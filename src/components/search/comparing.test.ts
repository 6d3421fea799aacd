import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedConnectors } from './comparing.ts';

const found = (
  title: string,
  path = `/connectors/${title.toLowerCase().replaceAll(' ', '-')}/`,
) => ({
  title,
  path,
});
const results = [
  found('Snowflake'),
  found('Amazon Redshift'),
  found('BigQuery'),
  found('Databricks'),
  found('MotherDuck'),
  found('Google Drive'),
  found('Warehouses', '/connectors/snowflake/#tool-x'),
  found('Data warehouse', '/categories/data-warehouse/'),
];

for (const [query, names] of [
  ['snowflake vs redshift', ['Snowflake', 'Amazon Redshift']],
  ['Compare BIGQUERY, Databricks & Snowflake', ['Snowflake', 'BigQuery', 'Databricks']],
  [
    'snowflake bigquery databricks motherduck redshift',
    ['Snowflake', 'Amazon Redshift', 'BigQuery', 'Databricks'],
  ],
  // One alone is no comparison.
  ['snowflake', []],
  ['google drive', []],
  // Nor are a category and a tool.
  ['snowflake data warehouse warehouses', []],
  ['', []],
] as [string, string[]][]) {
  test(`“${query}” names ${names.join(', ') || 'nothing to compare'}`, () => {
    assert.deepEqual(
      namedConnectors(query, results, '/').map(([, name]) => name),
      names,
    );
  });
}

test('below a base path the ids are the same', () => {
  const below = results.slice(0, 2).map(({ path, title }) => ({ title, path: `/catalog${path}` }));
  assert.deepEqual(
    namedConnectors('snowflake redshift', below, '/catalog/').map(([id]) => id),
    ['snowflake', 'amazon-redshift'],
  );
  assert.deepEqual(namedConnectors('snowflake redshift', below, '/'), []);
});
