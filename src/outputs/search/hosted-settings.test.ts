import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostedSearch } from './hosted-settings.ts';

const given = { MEILISEARCH_URL: 'https://search.example.com/', MEILISEARCH_SEARCH_KEY: 'public' };

test('without variables search runs in the browser alone', () => {
  assert.equal(hostedSearch({}), undefined);
  assert.equal(hostedSearch({ MEILISEARCH_URL: ' ', MEILISEARCH_SEARCH_KEY: '' }), undefined);
  assert.equal(hostedSearch({ MEILISEARCH_ADMIN_KEY: 'secret' }), undefined);
});

test('address, key and index are read', () => {
  const engine = { url: 'https://search.example.com', key: 'public', index: 'connectors' };
  assert.deepEqual(hostedSearch(given), engine);
  assert.deepEqual(hostedSearch({ ...given, MEILISEARCH_INDEX: 'acme' }), {
    ...engine,
    index: 'acme',
  });
  const local = { ...given, MEILISEARCH_URL: 'http://localhost:7700' };
  assert.equal(hostedSearch(local)?.url, 'http://localhost:7700');
});

test('what would not work, or would publish a secret, is refused', () => {
  for (const [variables, words] of [
    [{ MEILISEARCH_SEARCH_KEY: 'public' }, /MEILISEARCH_URL is ""/],
    [{ ...given, MEILISEARCH_URL: 'http://search.example.com' }, /is no https address/],
    [{ ...given, MEILISEARCH_URL: 'https://me:pw@example.com' }, /is no https address/],
    [{ ...given, MEILISEARCH_URL: 'search.example.com' }, /is no https address/],
    [{ ...given, MEILISEARCH_SEARCH_KEY: '' }, /MEILISEARCH_SEARCH_KEY is empty/],
    [{ ...given, MEILISEARCH_ADMIN_KEY: 'public' }, /the same as MEILISEARCH_ADMIN_KEY/],
    [{ ...given, MEILISEARCH_INDEX: 'a/b' }, /MEILISEARCH_INDEX is/],
  ] as const) {
    assert.throws(() => hostedSearch(variables), words);
  }
});
