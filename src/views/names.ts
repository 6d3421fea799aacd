import { languages } from '../words/languages.ts';
import type { Names } from '../words/words.ts';
import { listLabel } from './routes.ts';

/**
 * What a page of the menu is called in a language.
 * @example
 * pageName('de', '/connectors/') // => 'Konnektoren'
 */
export function pageName(language: string, page: string): string {
  return languages[language]?.names.pages[page] ?? listLabel(page);
}

/** What a category or a group is called in a language; one of a company's own keeps the name that it has. */
export function nameIn(
  language: string,
  kind: 'categories' | 'groups',
  { id, name }: { id: string; name: string },
): string {
  return languages[language]?.names[kind][id] ?? name;
}

/** The label of an item of the sidebar in every language that has a word for it, as Starlight takes it. */
export function translations(wordOf: (names: Names) => string | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(languages).flatMap(([language, { names }]) => {
      const word = wordOf(names);
      return word === undefined ? [] : [[language, word]];
    }),
  );
}
