import type { Excerpt } from './excerpt.ts';

/**
 * A search over names and the full text, opened once the dialog is first used. The embedded one
 * (embedded.ts) runs in the browser alone; the hosted one (hosted.ts) asks a search engine.
 */
export interface Search {
  /** What a reader must know before searching, such as that only names can be searched. */
  notice: string | undefined;
  /** The values of each filter with the number of pages that have it. */
  filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
  find: (query: string, filters: ChosenFilters) => Promise<Found>;
}

/** What was found. */
export interface Found {
  results: SearchResult[];
  /** The name that was looked for in place of a mistyped query. */
  meant: string | undefined;
  /** Why less was searched than could be. */
  problem: string | undefined;
}

/** One page found, with what it says of what was looked for. */
export interface SearchResult {
  path: string;
  title: string;
  kind: string;
  excerpt: Excerpt;
}

/** The values chosen of each filter; a page must have one of each. */
export type ChosenFilters = Readonly<Record<string, readonly string[]>>;
