import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCatalog } from '../catalog/read.ts';
import { changesFeed, findChanges } from './changes.ts';

const root = join(import.meta.dirname, '../..');
const { catalog } = await readCatalog(join(root, 'catalog'));
const { catalog: hostile } = await readCatalog(join(root, 'tests/fixtures/hostile/catalog'));
const hubspot = catalog.byId.get('hubspot');
assert.ok(hubspot);

test('an endpoint that is no longer the one to use is an entry that outlives another look', () => {
  const again = {
    ...hubspot,
    endpoints: hubspot.endpoints?.map((each) => ({ ...each, checked: '2027-01-05' })),
  };
  const idOf = (each: typeof hubspot) =>
    findChanges([each]).find(({ title }) => title.includes('hubspot-app is legacy'))?.id;
  assert.ok(idOf(hubspot));
  assert.equal(idOf(again), idOf(hubspot));
  assert.equal(findChanges([again])[0]?.date, '2027-01-05');
});

test('facts read on different days are different entries, the newest first', () => {
  const [way, ...ways] = hubspot.signIn ?? [];
  assert.ok(way);
  const later = { ...hubspot, signIn: [{ ...way, checked: '2027-02-01' }, ...ways] };
  const [first] = findChanges([later]);
  assert.equal(first?.id, '/connectors/hubspot/2027-02-01');
  assert.deepEqual(first.lines, ['Sign-in: OAuth in the browser.']);
  const dates = findChanges([later, ...catalog.connectors]).map(({ date }) => date);
  assert.deepEqual(dates, dates.toSorted().toReversed());
});

test('ids are unique and absolute, and there are not too many', () => {
  const many = Array.from({ length: 500 }, (_, index) => ({ ...hubspot, id: `c-${index}` }));
  for (const connectors of [catalog.connectors, many]) {
    const feed = changesFeed(connectors, 'https://github.com/owner/name');
    const ids = [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.every((id) => id?.startsWith('tag:github.com,2026:owner/name')));
    assert.ok(ids.length <= 201);
  }
});

test('what strangers write is text in the feed', () => {
  const feed = changesFeed(hostile.connectors, 'https://github.com/owner/name');
  assert.match(feed, /Evil &quot;&#39;onfocus/);
  assert.match(feed, /&amp;lt;script/);
  assert.doesNotMatch(feed, /<(?:img|script|svg|iframe)/);
  const control = changesFeed(
    [{ ...hubspot, name: 'a\u0000b\uD800<' }],
    'https://github.com/owner/name',
  );
  assert.ok(control.includes('a\uFFFDb\uFFFD&lt;'));
});
