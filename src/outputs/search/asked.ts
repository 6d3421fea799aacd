import type { AbsentProduct } from './index-file.ts';

/** What a term is worth by how it came of the query. */
export const WEIGHT = {
  word: 1,
  joined: 1.2,
  pair: 0.6,
  starting: 0.4,
  onlyStarting: 0.9,
  corrected: 0.8,
  redirect: 3.2,
  absent: 8,
  name: 0.8,
  nameAmongFew: 2,
  whole: 4,
} as const;

/** The place of a word among those that say something, as a bit. */
export function placeOf(words: readonly string[], word: string): number {
  const at = words.indexOf(word);
  return at < 0 ? 0 : 1 << at;
}

/** One key to look up, and the places of the query that it answers, as bits. */
export interface Term {
  key: string;
  weight: number;
  places: number;
}

/** A query as the index is asked for it. */
export interface Asked {
  terms: Term[];
  /** Words that nothing here says. */
  ignored: string[];
  /** Products that the catalog does not have. */
  absent: AbsentProduct[];
  /** The word that was looked for in place of a mistyped one. */
  meant: string | undefined;
  /** The words of the query that say something, as bits count them, then those that were meant. */
  words: string[];
}
