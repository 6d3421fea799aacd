import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MARK_END, MARK_START } from './excerpt.ts';
import { makeFilter, rankHits } from './hosted.ts';
import { sitePath } from './rank.ts';
import type { SearchRecord } from '../../outputs/search/record.ts';

test('what is chosen becomes a filter, whatever it holds', () => {
  assert.deepEqual(makeFilter({ kind: ['Guide'], category: [], 'sign-in': ['a', 'b'] }), [
    ['kind = "Guide"'],
    ['sign-in = "a"', 'sign-in = "b"'],
  ]);
  assert.deepEqual(makeFilter({ kind: ['x" OR kind = "y\\'] }), [
    ['kind = "x\\" OR kind = \\"y\\\\"'],
  ]);
});

test('what the query names comes first, each page once', () => {
  const guide = hit('/guides/x/', 'Swap connectors', 'how to leave HubSpot');
  const hubspot = hit('/connectors/hubspot/', 'HubSpot', 'deals');
  const { results, meant } = rankHits('hubpsot', [[hubspot], [guide, hubspot]], '/base/');
  assert.deepEqual(
    results.map(({ path }) => path),
    ['/base/connectors/hubspot/', '/base/guides/x/'],
  );
  assert.equal(meant, 'HubSpot');
});

test('an excerpt quotes what was found, else describes the page; all of it is text', () => {
  const quoting = hit('/a/', 'A', 'text', `<b> ${MARK_START}deal${MARK_END}`);
  const silent = hit('/b/', '<i>B</i>', 'text');
  const { results } = rankHits('deal', [[], [quoting, silent]], '/');
  assert.deepEqual(
    results.map(({ title, excerpt }) => [title, excerpt]),
    [
      [
        'A',
        [
          { text: '<b> ', isFound: false },
          { text: 'deal', isFound: true },
        ],
      ],
      ['<i>B</i>', [{ text: 'What <i>B</i> is', isFound: false }]],
    ],
  );
});

test('a path leads to no other host', () => {
  for (const path of [
    '//evil.example/',
    '/\\evil.example',
    'javascript:alert(1)',
    'https://evil.example',
  ]) {
    const { host } = new URL(sitePath(path, '/'), 'https://site.example');
    assert.equal(host, 'site.example', path);
  }
});

function hit(path: string, title: string, text: string, quoted?: string) {
  const record: SearchRecord = {
    id: path,
    path,
    title,
    names: [title],
    kind: 'Page',
    category: [],
    'sign-in': [],
    approval: [],
    description: `What ${title} is`,
    key: '',
    text,
  };
  return quoted === undefined ? record : { ...record, _formatted: { text: quoted } };
}
