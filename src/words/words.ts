import type { en } from './en/en.ts';

/** What a language says: all that English says, part by part. */
export type Words = typeof en;

/** What a language calls what has its English name in a row of its own: pages, guides, categories. */
export interface Names {
  /** The site in a sentence. */
  description: string;
  /** Which of its pages are written in it, as a sentence on the first. */
  extent: string;
  /** What one can search for in it, for the first page. */
  searches: readonly string[];
  pages: Readonly<Record<string, string>>;
  guides: Readonly<Record<string, string>>;
  allGuides: string;
  groups: Readonly<Record<string, string>>;
  categories: Readonly<Record<string, string>>;
}

/** Keys as Starlight's `t` takes them: the part, a dot, the word. */
export type WordKey = {
  [Part in keyof Words]: `${Part}.${Extract<keyof Words[Part], string>}`;
}[keyof Words];

/**
 * The words of a language as one table, for Starlight.
 * @example
 * flatWords(en)['copy.copied'] // => 'Copied'
 */
export function flatWords(words: Words): Record<WordKey, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([part, table]) =>
      Object.entries(table).map(([key, text]) => [`${part}.${key}`, text]),
    ),
  ) as Record<WordKey, string>;
}

/**
 * A text with its values, as `t` fills them in.
 * @example
 * fillWords('{{count}} results', { count: '12' }) // => '12 results'
 */
export function fillWords(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => values[name] ?? place);
}
