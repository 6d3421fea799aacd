/** What can be found: a page or a section of one. Paths are without the base of the site. */
export interface SearchEntry {
  path: string;
  /** The heading of a section, else the title of the page. */
  title: string;
  /** The title of the page that a section is of. */
  page?: string | undefined;
  /** Other names of it. */
  names: string[];
  /** Undefined for a page that is none of the kinds by which one filters. */
  kind?: string | undefined;
  category: string[];
  'sign-in': string[];
  /** What the organisation that runs the catalog says of it, where it decides. */
  approval?: string[] | undefined;
  /** How near it is to what most people look for: 1, more for what many use. */
  prior: number;
  description: string;
  /** What says more than text does: addresses, use cases. */
  key: string[];
  text: string[];
  /** What else its page says, found by whoever looks for just that. */
  more?: string[] | undefined;
  /** What has its own place on the page: tools, skills. */
  parts: EntryPart[];
  /** What a part is, for the reader. */
  partKind?: string | undefined;
}

/** A part of a page with its own anchor. */
export interface EntryPart {
  anchor: string;
  title: string;
  text: string;
}

/** Words that lead to entries which do not say them. */
export interface SearchWords {
  /** Each phrase means these terms: categories by filter, entries by path. */
  redirects: { words: readonly string[]; terms: readonly string[] }[];
  /** Products that are known and not in the catalog, with the terms nearest to them. */
  absent: { name: string; terms: readonly string[] }[];
}

/** All that the index is made of. */
export interface SearchSource {
  entries: SearchEntry[];
  words: SearchWords;
}
