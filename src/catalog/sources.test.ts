import assert from 'node:assert/strict';
import { test } from 'node:test';
import { projectCatalog } from './project-testing.ts';

// A page of the web, or a file of a repository at a commit; what follows a space is a remark.
const OPENABLE = /^(?:https:\/\/[^\s<>"]+|[\w.-]+\/[\w.-]+@[\da-f]{6,40}:\S+)(?:\s|$)/;

test('every source of every entry is one that a reader can open', async () => {
  const catalog = await projectCatalog();
  const found = catalog.connectors.flatMap((entry) =>
    [...sourcesIn(entry)].map((source) => `${entry.id}: ${source}`),
  );
  assert.ok(found.length > catalog.connectors.length);
  assert.deepEqual(
    found.filter((each) => !OPENABLE.test(each.slice(each.indexOf(': ') + 2))),
    [],
  );
});

test('words, a name alone and a file without its commit are no source', () => {
  const refused = [
    'Tool lists of clients in public repositories',
    'a public repository (name not recorded)',
    'npm package acme (1.0.0)',
    'owner/name',
    'owner/name:README.md',
    'owner/name@5267cf7',
    'owner/name@2026-07-08:README.md',
  ];
  for (const each of refused) assert.doesNotMatch(each, OPENABLE);
  for (const each of ['https://example.com/a (a table)', 'owner/name@5267cf7:a/b.md (excerpt)']) {
    assert.match(each, OPENABLE);
  }
});

/** The texts under `source` and `sources`, however deep. */
function* sourcesIn(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (key === 'source' || key === 'sources') yield value;
  } else if (Array.isArray(value)) {
    for (const each of value) yield* sourcesIn(each, key);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) yield* sourcesIn(each, name);
  }
}
