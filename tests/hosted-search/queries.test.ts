import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { search as words } from '../../src/words/en/search.ts';
import { openSearch } from '../../src/components/search/hosted.ts';
import type { SearchRecord } from '../../src/outputs/search/record.ts';
import { readRecords } from '../../src/outputs/search/records.ts';
import type { Search } from '../../src/components/search/search.ts';
import { findKeyProblem, uploadRecords } from '../../src/outputs/search/upload.ts';
import { queries } from '../site/search-queries.ts';
import { siteDirectory } from '../site/site.ts';
import { serveMeilisearch, type Engine } from './server.ts';

const keys = { admin: 'key-that-uploads', search: 'key-that-searches' };
let engine: Engine;
let search: Search;
let records: SearchRecord[];

before(async () => {
  engine = await serveMeilisearch(keys);
  records = await readRecords(siteDirectory);
  await uploadRecords(settings(keys.search), keys.admin, records);
  search = await openSearch('/', settings(keys.search), words);
});

after(() => engine.close());

test('it finds what the embedded search finds, among the first three', async () => {
  const missed: string[] = [];
  for (const [query, path] of queries) {
    const { results } = await search.find(query, {}, 10);
    const found = results.slice(0, 3).map((result) => result.path);
    if (!found.includes(path)) missed.push(`${query}: ${found.join(' ')}, not ${path}`);
  }
  assert.deepEqual(missed, []);
});

test('it says which name was meant', async () => {
  assert.equal((await search.find('hubpsot', {}, 10)).meant, 'HubSpot');
  assert.equal((await search.find('hubspot', {}, 10)).meant, undefined);
});

test('a code that begins with a minus is looked for, not left out', async () => {
  const { results } = await search.find('MCP error -32000: Connection closed', {}, 10);
  assert.equal(results[0]?.path, '/guides/troubleshooting/');
});

test('each filter has its values, and they narrow what is found', async () => {
  assert.deepEqual(Object.keys(search.filters), ['kind', 'category', 'sign-in', 'approval']);
  const { results } = await search.find('find', { kind: ['Connector'], category: ['Email'] }, 10);
  const paths = results.map(({ path }) => path);
  assert.ok(paths.includes('/connectors/gmail/'), paths.join(' '));
  assert.ok(!paths.includes('/connectors/figma/'), paths.join(' '));
});

test('an upload takes the place of the one before', async () => {
  await uploadRecords(settings(keys.search), keys.admin, records.slice(1));
  assert.equal(engine.indexes.get('connectors')?.documents.length, records.length - 1);
});

test('a key that may do more than search, or may not search, is told', async () => {
  assert.equal(await findKeyProblem(settings(keys.search)), undefined);
  assert.match((await findKeyProblem(settings(keys.admin))) ?? '', /only action is "search"/);
  assert.match((await findKeyProblem(settings('no-key'))) ?? '', /API key is invalid/);
});

test('an upload that the engine refuses says why', async () => {
  await assert.rejects(uploadRecords(settings(keys.search), keys.search, []), /API key is invalid/);
});

test('a site without an engine holds nothing of one', async () => {
  const directory = join(siteDirectory, '_astro');
  for (const name of await readdir(directory)) {
    if (!name.endsWith('.js')) continue;
    assert.doesNotMatch(await readFile(join(directory, name), 'utf8'), /meilisearch/i, name);
  }
});

function settings(key: string) {
  return { url: engine.url, key, index: 'connectors' };
}
