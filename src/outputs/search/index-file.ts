/**
 * The files of an index, all JSON: `index.json` (what it holds, and in which files), `<id>/w<n>.json` (a run
 * of its keys in order, each before its value) and `<id>/e<n>.json` (a run of its entries). A browser fetches
 * those that a query needs.
 *
 * A key is a word by its stem, or two of them with a space between; other keys end in a sign, so that they
 * lie beside the word they are of.
 */
export const keys = {
  /** Entries whose whole name this is. */
  name: (joined: string) => `${joined}=`,
  /** The terms that a phrase stands for. */
  redirect: (joined: string) => `${joined}>`,
  /** A product that is known and not in the catalog. */
  absent: (joined: string) => `${joined}!`,
  /** The words that lack one letter to be this, packed. */
  typo: (shortened: string) => `${shortened}~`,
  /** Entries that have a value of a filter. */
  filter: (field: string, value: string) => `@${field}:${value}`,
  /** One entry. */
  path: (path: string) => `@path:${path}`,
} as const;

/** Impacts are 1 to this. */
export const MOST_IMPACT = 63;

/** An entry and its impact as one number, as thousands of them are held while an index is made. */
export function joinImpact(id: number, impact: number): number {
  return id * (MOST_IMPACT + 1) + impact;
}

/**
 * Entries by falling impact, as numbers: minus the impact, then the ids by what each adds to the one before. They
 * come joined to their impacts, by rising ids.
 */
export function packPosting(entries: readonly number[]): number[] {
  const [only = 0] = entries;
  if (entries.length === 1)
    return [-(only % (MOST_IMPACT + 1)), Math.floor(only / (MOST_IMPACT + 1))];
  const groups = new Map<number, number[]>();
  for (const entry of entries) {
    const impact = entry % (MOST_IMPACT + 1);
    const ids = groups.get(impact);
    const id = (entry - impact) / (MOST_IMPACT + 1);
    if (ids === undefined) groups.set(impact, [id]);
    else ids.push(id);
  }
  return [...groups]
    .sort(([a], [b]) => b - a)
    .flatMap(([impact, ids]) => [-impact, ...ids.map((id, index) => id - (ids[index - 1] ?? 0))]);
}

/**
 * A key by what it has in common with the one before it: how many characters, as one digit, and the rest.
 * @example
 * packKey('invoiced', 'invoices') // => '7d'
 */
export function packKey(key: string, former: string): string {
  let shared = 0;
  while (shared < MOST_SHARED && shared < former.length && key[shared] === former[shared]) shared++;
  return shared.toString(BASE) + key.slice(shared);
}

/** The keys of a file with their values. */
export function readKeys(packed: readonly (string | IndexValue)[]): Map<string, IndexValue> {
  const values = new Map<string, IndexValue>();
  let key = '';
  for (let index = 0; index < packed.length; index += 2) {
    const part = packed[index] as string;
    key = key.slice(0, parseInt(part.charAt(0), BASE)) + part.slice(1);
    values.set(key, packed[index + 1]!);
  }
  return values;
}

const BASE = 36;
const MOST_SHARED = BASE - 1;

/**
 * A word by what it has more than one that lacks a letter: the letter, and where it is. Several are written with a
 * space between.
 * @example
 * packTypo('slck', 'slack') // => 'a2'
 */
export function packTypo(shortened: string, word: string): string {
  if (word === shortened) return '';
  let place = 0;
  while (word[place] === shortened[place]) place++;
  return `${word[place]}${place}`;
}

/** The words that a shortened one stands for. */
export function readTypo(shortened: string, packed: string): string[] {
  return packed.split(' ').map((part) => {
    const place = Number(part.slice(1));
    return shortened.slice(0, place) + part.slice(0, 1) + shortened.slice(place);
  });
}

/** Calls back with each entry and its impact. */
export function readPosting(posting: Posting, visit: (id: number, impact: number) => void): void {
  let impact = 0;
  let id = 0;
  for (const value of posting) {
    if (value < 0) [impact, id] = [-value, 0];
    else visit((id += value), impact);
  }
}

/** Whether what stands under a key are entries. */
export function isPosting(value: IndexValue | undefined): value is Posting {
  return Array.isArray(value) && typeof value[0] === 'number';
}

/** How many entries a posting holds. */
export function countPosting(posting: Posting): number {
  return posting.reduce((count, value) => (value < 0 ? count : count + 1), 0);
}

/** The file of a run that a key or an id is in: the last that starts at or before it. */
export function findRun<T extends string | number>(starts: readonly T[], wanted: T): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= wanted) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

export type Posting = readonly number[];

/** What an index holds under a key: entries, other terms, packed words, or what is known of a product. */
export type IndexValue = Posting | readonly string[] | string | AbsentProduct;

/** A product that the catalog does not have, and the terms nearest to it. */
export interface AbsentProduct {
  name: string;
  terms: readonly string[];
}

/** `index.json`. */
export interface IndexManifest {
  /** The folder of the other files, named by what they hold. */
  id: string;
  entries: number;
  /** The first key of each file of keys. */
  wordStarts: string[];
  /** The first entry of each file of entries. */
  entryStarts: number[];
  /** The values of each filter with the number of entries that have it. */
  filters: Record<string, Record<string, number>>;
}
