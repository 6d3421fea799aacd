import type { Settings } from 'meilisearch';

/** The fields by which results are filtered, as the dialog names them. */
export const filterFields = ['kind', 'category', 'sign-in', 'approval'] as const;

/** How Meilisearch reads the records: names before all else, mistyped words as the embedded search forgives them. */
export const indexSettings = {
  searchableAttributes: ['names', 'description', 'key', 'text'],
  filterableAttributes: [...filterFields],
  displayedAttributes: ['path', 'title', 'names', 'kind', 'description', 'key', 'text'],
  typoTolerance: { minWordSizeForTypos: { oneTypo: 4, twoTypos: 9 }, disableOnNumbers: true },
  faceting: { maxValuesPerFacet: 200, sortFacetValuesBy: { '*': 'alpha' } },
} satisfies Settings;

/** One page of the site as the engine finds it. */
export interface SearchRecord {
  /** The path in the characters that an id may have; the same in every build. */
  id: string;
  /** Without the base of the site. */
  path: string;
  title: string;
  names: string[];
  /** Null for a page that is none of the kinds by which one filters. */
  kind: string | null;
  category: string[];
  'sign-in': string[];
  /** What the organisation that runs the catalog says; empty where it decides on none. */
  approval: string[];
  description: string;
  /** Headings, aliases, addresses, use cases: what the page marks as more than text. */
  key: string;
  text: string;
}
