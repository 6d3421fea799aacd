import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withFullText } from './embedded.ts';
import { readPagefindExcerpt } from './excerpt.ts';
import { speaksOf } from './full-text.ts';
import type { SearchHits, SearchResult } from './search.ts';

const result = (path: string): SearchResult => ({ path, title: path, kind: 'Page', excerpt: [] });
const own = (paths: readonly string[], more: Partial<SearchHits> = {}): SearchHits => ({
  results: paths.map(result),
  total: paths.length,
  ...more,
});
const texts = async () => ['/a/#x', '/b/', '/c/#y'].map(result);
const refuse = () => Promise.reject(new Error('asked'));
const page = (quote: string) => ({ excerpt: readPagefindExcerpt(quote) });
const pathsOf = (found: SearchHits) => found.results.map(({ path }) => path);

test('the text of pages follows where little was found, each page once', async () => {
  const found = await withFullText(own(['/a/', '/c/#z']), 10, texts);
  assert.deepEqual(pathsOf(found), ['/a/', '/c/#z', '/b/']);
  assert.equal(found.total, 3);
});

test('it is not asked where a screen is full, and is where words were left out', async () => {
  const full = own(['/a/', '/d/']);
  assert.deepEqual(await withFullText(full, 2, refuse), full);
  const found = await withFullText(own(['/a/', '/d/'], { ignored: ['zork'] }), 2, texts);
  assert.deepEqual(pathsOf(found), ['/a/', '/d/', '/b/', '/c/#y']);
  const absent = own([], { absent: ['Evernote'] });
  assert.deepEqual(await withFullText(absent, 2, refuse), absent);
});

test('what cannot be loaded leaves what was found', async () => {
  const found = own(['/a/']);
  assert.deepEqual(await withFullText(found, 5, () => Promise.reject(new Error('offline'))), found);
});

test('a page that has only the first letters of a word does not speak of it', () => {
  assert.ok(speaksOf(page('its <mark>codes</mark>'), 'code'));
  assert.ok(!speaksOf(page('its <mark>zone</mark>'), 'zzzqqq'));
  assert.ok(!speaksOf(page('nothing'), 'zzzqqq'));
});

test('what Pagefind quotes is text: its entities are read, its marks are marks', () => {
  assert.deepEqual(readPagefindExcerpt('a &lt;img onerror&gt; <mark>&lt;b&gt;</mark> & c'), [
    { text: 'a <img onerror> ', isFound: false },
    { text: '<b>', isFound: true },
    { text: ' & c', isFound: false },
  ]);
});
