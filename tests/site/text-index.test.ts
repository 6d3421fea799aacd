import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pageToRecord } from '../../src/outputs/search/page-record.ts';
import { makeIndexKeys } from '../../src/outputs/search/index-keys.ts';
import { weighEntry } from '../../src/outputs/search/weigh-entry.ts';
import { compoundsOf, isStopWord, stem } from '../../src/words/compounds.ts';
import { workspaceEntries } from '../../src/outputs/search/workspace-entries.ts';
import { projectWorkspace } from '../../src/workspace/testing.ts';
import { siteDirectory } from './site.ts';

// What more pages have is said of the kind, not of the one.
const FEW = 1 / 40;
const LEAST = 0.99;

test('a connector is found by what its page says of it alone: Pagefind does not read it', async () => {
  const entries = workspaceEntries(await projectWorkspace()).filter(({ path }) =>
    path.startsWith('/connectors/'),
  );
  const pages = entries.map((entry) => {
    const html = readFileSync(join(siteDirectory, entry.path, 'index.html'), 'utf8');
    const { text = '', key = '' } = pageToRecord(html, entry.path) ?? {};
    const words = compoundsOf(`${text} ${key}`).flatMap(({ parts }) => parts);
    const said = words.filter(({ word }) => /^\p{L}+$/u.test(word) && !isStopWord(word));
    return { entry, words: new Set(said.map(({ word }) => stem(word))) };
  });
  const counts = new Map<string, number>();
  for (const { words } of pages) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const table = makeIndexKeys();
  const own = pages.flatMap(({ entry, words }) => {
    const keys = new Set<string>();
    weighEntry(entry, table, ({ text }) => keys.add(text));
    return [...words]
      .filter((word) => (counts.get(word) ?? 0) < pages.length * FEW)
      .map((word) => ({ at: entry.path, word, isFound: keys.has(word) }));
  });
  const missing = own.filter(({ isFound }) => !isFound);
  assert.ok(own.length > pages.length * 10, String(own.length));
  assert.ok(missing.length < own.length * (1 - LEAST), JSON.stringify(missing.slice(0, 50)));
});
