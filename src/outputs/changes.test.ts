import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeCatalog } from '../catalog/catalog.ts';
import type { ChangedEntry } from '../catalog/changes/change.ts';
import { projectWorkspace } from '../workspace/testing.ts';
import { changesFeed, feedEntries } from './changes.ts';
import { changesMarkdown } from './markdown/changes.ts';
import { connectorMarkdown } from './markdown/connector.ts';

const workspace = await projectWorkspace();
const { groups, categories, connectors } = workspace.catalog;
const repository = 'https://github.com/owner/name';
const withLog = (changes: readonly ChangedEntry[]) =>
  makeCatalog(groups, categories, connectors, new Map(), { changes });
const entry = (date: string, connector: string, ...changes: ChangedEntry['changes']) => ({
  date,
  connector,
  name: connector,
  changes,
});

test('the log of the project is in the feed, each entry with its own day, the newest first', () => {
  const entries = feedEntries(workspace.catalog);
  const dates = entries.map(({ date }) => date);
  assert.deepEqual(dates, dates.toSorted().toReversed());
  assert.ok(new Set(dates).size > 1);
  const feed = changesFeed(workspace.catalog, repository);
  const updated = [...feed.matchAll(/<entry>.*?<updated>(\d{4}-\d\d-\d\d)T/gs)].map(
    ([, day]) => day,
  );
  assert.deepEqual(updated, dates);
});

test('ids are unique and absolute, outlive a new build, and there are not too many', () => {
  const many = Array.from({ length: 500 }, (_, index) =>
    entry('2026-12-01', `c-${index}`, { kind: 'tools-listed', count: 1 }),
  );
  for (const catalog of [workspace.catalog, withLog(many), withLog([])]) {
    const feed = changesFeed(catalog, repository);
    const ids = [...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.every((id) => id?.startsWith('tag:github.com,2026:owner/name')));
    assert.ok(ids.length <= 201);
  }
});

test('many that came on one day are one entry; a few are one each, after what changed', () => {
  const added = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      entry('2026-12-01', `c-${index}`, { kind: 'added' }),
    );
  const moved = entry('2026-12-01', 'hubspot', {
    kind: 'endpoint-moved',
    endpoint: 'hubspot',
    from: 'https://a.example.com',
    to: 'https://b.example.com',
  });
  assert.deepEqual(
    feedEntries(withLog([...added(30), moved])).map(({ title }) => title),
    ['hubspot: address moved', '30 connectors are new in the catalog'],
  );
  assert.deepEqual(
    feedEntries(withLog(added(1))).map(({ title }) => title),
    ['c-0: new in the catalog'],
  );
});

test('a connector tells what changed since it came, also under its former id', () => {
  const catalog = withLog([
    entry('2026-12-03', 'hubspot', { kind: 'tools-added', tools: ['find_deals', 'find_tasks'] }),
    entry('2026-12-02', 'hubspot', { kind: 'moved', from: 'hub', to: 'hubspot' }),
    entry('2026-12-01', 'hub', { kind: 'sign-in', from: ['token'], to: ['oauth', 'token'] }),
    entry('2026-11-01', 'hub', { kind: 'added' }),
    entry('2026-10-01', 'hub', { kind: 'removed' }),
  ]);
  const twin = connectorMarkdown({ ...workspace, catalog }, catalog.byId.get('hubspot')!, []);
  const [, section = ''] = /## What changed\n\n(.*?)\n\n/s.exec(twin) ?? [];
  assert.deepEqual(section.split('\n'), [
    '- 2026-12-03: 2 new tools: find_deals, find_tasks.',
    '- 2026-12-02: Its page is called hubspot now, not hub.',
    '- 2026-12-01: Sign-in: OAuth in the browser or a key or token; before: a key or token.',
  ]);
  assert.match(
    changesMarkdown({ ...workspace, catalog }),
    /^- hub: Sign-in: /m,
    'a name whose page is gone is no link',
  );
});

test('without a log, page and feed say so and are whole', () => {
  const catalog = withLog([]);
  assert.match(changesMarkdown({ ...workspace, catalog }), /Nobody keeps a log/);
  assert.doesNotMatch(changesFeed(catalog, repository), /<entry>/);
});

test('what strangers write is text', () => {
  const name = '<img src=x onerror=alert(1)> [a](javascript:b)';
  const catalog = withLog([
    { ...entry('2026-12-01', 'x', { kind: 'tools-removed', tools: ['</content><script>'] }), name },
  ]);
  const feed = changesFeed(catalog, repository);
  assert.doesNotMatch(feed, /<(?:img|script)/);
  assert.match(feed, /&lt;script&gt;/);
  assert.doesNotMatch(
    changesMarkdown({ ...workspace, catalog }),
    /<img|[^\\]\]\(javascript|<script/,
  );
});
