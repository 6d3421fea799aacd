import { compoundsOf, isStopWord, stem } from '../../words/compounds.ts';

/**
 * The keys of an index that is made, and what its texts say: of thousands of entries most say the same words, so each
 * key and each compound is made once and then known.
 */
export function makeIndexKeys(): IndexKeys {
  const all = new Map<string, IndexKey>();
  const compounds = new Map<string, IndexCompound>();
  const keyOf = (text: string) => {
    let key = all.get(text);
    if (key === undefined) {
      key = { text, sum: 0, count: 0, posting: [], followers: undefined };
      all.set(text, key);
    }
    return key;
  };
  const readCompound = (whole: string): IndexCompound => {
    const parts = compoundsOf(whole).flatMap((each) => each.parts.map(({ word }) => word));
    return {
      joined: parts.length > 1 ? keyOf(parts.join('')) : undefined,
      words: parts.map((word) => {
        const stemmed = stem(word);
        return {
          stem: keyOf(stemmed),
          isStop: isStopWord(word),
          isStemStop: isStopWord(stemmed),
        };
      }),
    };
  };
  return {
    keyOf,
    compoundOf(whole) {
      const known = compounds.get(whole);
      if (known !== undefined) return known;
      const read = readCompound(whole);
      if (compounds.size < MOST_COMPOUNDS) compounds.set(whole, read);
      return read;
    },
    pairOf(before, after) {
      before.followers ??= new Map();
      let pair = before.followers.get(after);
      if (pair === undefined) {
        pair = keyOf(`${before.text} ${after.text}`);
        before.followers.set(after, pair);
      }
      return pair;
    },
    all: () => all.values(),
  };
}

const MOST_COMPOUNDS = 100_000;

/** A key, the entries that are found by it, and what the one that is weighed says of it. */
export interface IndexKey {
  readonly text: string;
  /** Joined to their impacts; none where nothing is found by it. */
  readonly posting: number[];
  sum: number;
  /** How often it is said; 0 between two entries. */
  count: number;
  /** The pairs that begin with it, by their second words. */
  followers: Map<IndexKey, IndexKey> | undefined;
}

/** What a compound adds to an index. */
export interface IndexCompound {
  /** All of it as one word, where it has several. */
  readonly joined: IndexKey | undefined;
  readonly words: readonly { stem: IndexKey; isStop: boolean; isStemStop: boolean }[];
}

/** The keys of an index, each once. */
export interface IndexKeys {
  keyOf: (text: string) => IndexKey;
  compoundOf: (whole: string) => IndexCompound;
  pairOf: (before: IndexKey, after: IndexKey) => IndexKey;
  all: () => Iterable<IndexKey>;
}
