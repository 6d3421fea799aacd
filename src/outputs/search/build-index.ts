import { packEntry } from './packed-entry.ts';
import { compareKeys } from './compare-keys.ts';
import type { SearchEntry, SearchSource, SearchWords } from './entry.ts';
import { messageRedirects } from './message-phrases.ts';
import { filterFields } from './record.ts';
import { makeIndexKeys, type IndexKey } from './index-keys.ts';
import { weighEntry } from './weigh-entry.ts';
import {
  isPosting,
  joinImpact,
  keys,
  MOST_IMPACT,
  packKey,
  packPosting,
  packTypo,
  type IndexManifest,
  type IndexValue,
} from './index-file.ts';
import { fold, joinName, joinStems, shortenings } from '../../words/compounds.ts';

// As much as before they were packed weighs compressed.
const KEY_FILE = 9_000;
const ENTRY_FILE = 6_000;
const SHORTEST_NAME = 4;
/** A first letter or two lead to so many names at most. */
const MOST_STARTS = 40;
/** A connector of a category beside the category itself. */
const MEMBER = 24;

/**
 * The files of the search index by their names, as text; `hash` names what they hold. The same source makes
 * the same files.
 */
export function buildIndex(
  source: SearchSource,
  hash: (text: string) => string,
): Map<string, string> {
  const { entries, words } = source;
  // Hundreds of thousands: each is put where it stays.
  const values = new Map<string, IndexValue>(postingsOf(entries));
  addTypos(values, entries);
  const redirects = [...words.redirects, ...messageRedirects(entries)];
  for (const [key, value] of redirectsOf({ ...words, redirects })) values.set(key, value);
  // By their characters, the same in every language.
  const sorted = [...values.keys()].sort();
  const keyRuns = cut(sorted, KEY_FILE, (key, former = '') => {
    return `${JSON.stringify(packKey(key, former))},${jsonOf(values.get(key))}`;
  });
  const entryRuns = cut([...entries.keys()], ENTRY_FILE, (id) =>
    JSON.stringify(packEntry(entries[id]!)),
  );
  const files = [
    ...keyRuns.map(({ texts }, index) => [`w${index}.json`, `[${texts.join(',')}]`] as const),
    ...entryRuns.map(({ texts }, index) => [`e${index}.json`, `[${texts.join(',')}]`] as const),
  ];
  const id = hash(files.map(([, text]) => text).join('\n'));
  const manifest: IndexManifest = {
    id,
    entries: entries.length,
    wordStarts: keyRuns.map(({ first }) => first),
    entryStarts: entryRuns.map(({ first }) => first),
    filters: countFilters(entries),
  };
  return new Map([
    ['index.json', JSON.stringify(manifest)],
    ...files.map(([name, text]): [string, string] => [`${id}/${name}`, text]),
  ]);
}

// Hundreds of thousands of them are lists of numbers.
function jsonOf(value: IndexValue | undefined): string {
  return isPosting(value) ? `[${value.join(',')}]` : JSON.stringify(value);
}

function postingsOf(entries: readonly SearchEntry[]): [string, number[]][] {
  const table = makeIndexKeys();
  for (const [id, entry] of entries.entries()) {
    const tell = ({ text, posting }: IndexKey, impact: number) => {
      // Names of one or two letters as one types them: the first ones do.
      if (text.length > 2 || posting.length < MOST_STARTS) posting.push(joinImpact(id, impact));
    };
    weighEntry(entry, table, tell);
    for (const [key, impact] of new Map(placesOf(entry))) tell(table.keyOf(key), impact);
  }
  return Array.from(table.all()).flatMap(({ text, posting }): [string, number[]][] =>
    posting.length === 0 ? [] : [[text, packPosting(posting)]],
  );
}

/** Where an entry is: its path, and what one filters it by. */
function placesOf(entry: SearchEntry): [string, number][] {
  const filters = filterFields.flatMap((field) =>
    [entry[field] ?? []]
      .flat()
      .map((value): [string, number] => [
        keys.filter(field, value),
        entry.title === value ? MOST_IMPACT : MEMBER,
      ]),
  );
  return [[keys.path(entry.path), MOST_IMPACT], ...filters];
}

/** Adds for each word of a name the words that it is with a letter left out, to find it mistyped. */
function addTypos(values: Map<string, IndexValue>, entries: readonly SearchEntry[]): void {
  // Thousands of names have some of their words in common.
  for (const word of new Set(nameWords(entries))) {
    for (const shortened of shortenings(word)) {
      const key = keys.typo(shortened);
      const known = values.get(key) as string | undefined;
      const packed = packTypo(shortened, word);
      values.set(key, known === undefined ? packed : `${known} ${packed}`);
    }
  }
}

function* nameWords(entries: readonly SearchEntry[]): Generator<string> {
  for (const { title, names, kind, page } of entries) {
    if (kind === undefined || page !== undefined) continue;
    for (const name of [title, ...names]) {
      const said = [joinName(name), ...fold(name).split(/[^\p{L}\p{N}]+/u)];
      yield* said.filter(isCorrectable);
    }
  }
}

// Nobody mistypes a sentence as a name.
function isCorrectable(word: string): boolean {
  return word.length >= SHORTEST_NAME && word.length <= 24;
}

function redirectsOf({ redirects, absent }: SearchWords): [string, IndexValue][] {
  const terms = new Map<string, Set<string>>();
  for (const redirect of redirects) {
    for (const phrase of redirect.words) {
      const key = keys.redirect(joinStems(phrase));
      terms.set(key, new Set([...(terms.get(key) ?? []), ...redirect.terms]));
    }
  }
  return [
    ...[...terms].map(([key, all]): [string, string[]] => [key, [...all]]),
    ...absent.map((product): [string, IndexValue] => [
      keys.absent(joinName(product.name)),
      product,
    ]),
  ];
}

function countFilters(entries: readonly SearchEntry[]): IndexManifest['filters'] {
  return Object.fromEntries(
    filterFields.map((field) => {
      const values = entries.flatMap((entry) => entry[field] ?? []);
      const counts = [...Map.groupBy(values, (value) => value)]
        .map(([value, all]): [string, number] => [value, all.length])
        .sort(([a], [b]) => compareKeys(a, b));
      return [field, Object.fromEntries(counts)];
    }),
  );
}

/** What is written of each in runs of about so many characters; the first of a run has none before it. */
function cut<T>(
  items: readonly T[],
  size: number,
  write: (item: T, former?: T) => string,
): { first: T; texts: string[] }[] {
  const runs: { first: T; texts: string[] }[] = [];
  let length = Infinity;
  for (const [index, first] of items.entries()) {
    let text = write(first, items[index - 1]);
    if (length + text.length > size) {
      runs.push({ first, texts: [] });
      length = 0;
      text = write(first);
    }
    runs.at(-1)?.texts.push(text);
    length += text.length;
  }
  return runs;
}
