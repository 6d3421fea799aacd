import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { causeMessages, resultMessages } from '../../src/config/general-messages.ts';
import { guideWords } from '../../src/outputs/search/guide-words.ts';
import { findEntries } from '../../src/outputs/search/find.ts';
import { readIndex, type IndexReader } from '../../src/outputs/search/index-reader.ts';
import { nonsense, queries } from './search-quality-queries.ts';
import { siteDirectory } from './site.ts';

const LEAST_FIRST = 0.85;
const LEAST_AMONG_THREE = 0.95;

let index: IndexReader;

before(async () => {
  index = await readIndex(
    async (name) =>
      JSON.parse(await readFile(join(siteDirectory, 'search', name), 'utf8')) as unknown,
  );
});

test('people find what they look for, first or among the first three', async (context) => {
  let [all, first, three] = [0, 0, 0];
  for (const [kind, list] of Object.entries(queries)) {
    let [kindFirst, kindThree] = [0, 0];
    for (const [text, ...wanted] of list) {
      const rank = (await placesOf(text)).findIndex((place) => isWanted(place, wanted));
      if (rank === 0) kindFirst++;
      if (rank >= 0 && rank < 3) kindThree++;
      else context.diagnostic(`missed: ${text}: ${(await placesOf(text)).slice(0, 3).join(' ')}`);
    }
    context.diagnostic(`${kind}: ${kindFirst} and ${kindThree} of ${list.length}`);
    [all, first, three] = [all + list.length, first + kindFirst, three + kindThree];
  }
  const percent = (count: number) => `${((100 * count) / all).toFixed(1)} %`;
  console.log(`search: hit@1 ${percent(first)}, hit@3 ${percent(three)} of ${all} queries`);
  assert.ok(all >= 150);
  assert.ok(first / all >= LEAST_FIRST, `hit@1 ${percent(first)}`);
  assert.ok(three / all >= LEAST_AMONG_THREE, `hit@3 ${percent(three)}`);
});

test('nonsense finds nothing', async () => {
  for (const text of nonsense) assert.deepEqual(await placesOf(text), [], text);
});

test('a product that the catalog does not have is told, with the nearest', async () => {
  for (const [text, near] of queries['absent'] ?? []) {
    const { absent } = await findEntries(index, text, {}, 10);
    assert.equal(absent.length, 1, text);
    assert.ok((await placesOf(text)).slice(0, 3).includes(near!), text);
  }
});

test('the words of the guides, and the check of a pasted message, lead to places that exist', async () => {
  const known = new Set<string>();
  for (let id = 0; id < index.manifest.entries; id++) {
    known.add((await index.entry(id))?.path ?? '');
  }
  const messages = [...causeMessages, ...resultMessages];
  const led = messages.map(({ anchor }) => `/guides/troubleshooting/#${anchor}`);
  assert.deepEqual(
    [...Object.keys(guideWords), ...led].filter((path) => !known.has(path)),
    [],
  );
});

test('the number of results is that of what is found, however many are shown', async () => {
  const few = await findEntries(index, 'crm', {}, 3);
  const more = await findEntries(index, 'crm', {}, 50);
  assert.equal(few.found.length, 3);
  assert.equal(few.total, more.total);
  assert.ok(more.total > 12);
});

test('no excerpt shows the lines of a table or glued words', async () => {
  for (const list of Object.values(queries)) {
    for (const [text] of list) {
      for (const { part } of (await findEntries(index, text, {}, 10)).found) {
        const quote = part.quote.map((run) => run.text).join('');
        assert.doesNotMatch(quote, /\|/, quote);
      }
    }
  }
});

async function placesOf(text: string): Promise<string[]> {
  const { found } = await findEntries(index, text, {}, 10);
  return found.map(({ entry, part }) =>
    part.part === undefined ? entry.path : `${entry.path}#${part.part.anchor}`,
  );
}

// A tool or a skill is on the page that is wanted; a section of a guide has to be the one that answers.
function isWanted(place: string, wanted: readonly string[]): boolean {
  const [page = ''] = place.split('#');
  return wanted.includes(place) || (!page.startsWith('/guides/') && wanted.includes(page));
}
