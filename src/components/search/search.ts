import type { Excerpt } from './excerpt.ts';

/**
 * A search over names and texts, opened once the dialog is first used. The embedded one (embedded.ts) runs
 * in the browser alone; the hosted one (hosted.ts) asks a search engine.
 */
export interface Search {
  /** What a reader must know before searching. */
  notice: string | undefined;
  /** The values of each filter with the number of entries that have it. */
  filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The best `limit` of what is found; told first is what is known at once and stays, where the rest takes longer. */
  find: (
    query: string,
    filters: ChosenFilters,
    limit: number,
    tellFirst?: (found: SearchHits) => void,
  ) => Promise<SearchHits>;
}

/** What was found, and what was made of the query. */
export interface SearchHits {
  results: SearchResult[];
  /** How many there are, shown or not. */
  total: number;
  /** The name that was looked for in place of a mistyped query. */
  meant?: string | undefined;
  /** Words of the query that nothing here says. */
  ignored?: readonly string[];
  /** Products of the query that the catalog does not have. */
  absent?: readonly string[];
  /** Why less was searched than could be. */
  problem?: string | undefined;
}

/** One place found, with what it says of what was looked for. */
export interface SearchResult {
  path: string;
  title: string;
  /** The page that a section, a tool or a skill is of. */
  page?: string | undefined;
  kind: string;
  excerpt: Excerpt;
}

/** The values chosen of each filter; a result must have one of each. */
export type ChosenFilters = Readonly<Record<string, readonly string[]>>;
