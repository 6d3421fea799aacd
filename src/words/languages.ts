import { de } from './de/de.ts';
import { names as german } from './de/names.ts';
import { en } from './en/en.ts';
import type { Names, Words } from './words.ts';

/** The languages that some pages have beside English, by the folder of their pages. */
export const languages: Readonly<Record<string, Language>> = {
  de: { label: 'Deutsch', words: de, names: german },
};

/** The languages as Starlight takes them; English has no folder. */
export const locales = {
  root: { label: 'English', lang: 'en' },
  ...Object.fromEntries(
    Object.entries(languages).map(([lang, { label }]) => [lang, { label, lang }]),
  ),
};

/** The words of every language, by its code. */
export const tables: Readonly<Record<string, Words>> = {
  en,
  ...Object.fromEntries(Object.entries(languages).map(([lang, { words }]) => [lang, words])),
};

/** The pages that are written in every language; the others are English alone. */
export const translatedPages: readonly string[] = ['/', '/guides/', '/guides/how-connectors-work/'];

/**
 * The language of a page, and its address in English.
 * @example
 * languageOf('/de/guides/') // => { language: 'de', page: '/guides/' }
 */
export function languageOf(page: string): { language: string; page: string } {
  const [, first = '', ...rest] = page.split('/');
  return Object.hasOwn(languages, first)
    ? { language: first, page: `/${rest.join('/')}` }
    : { language: 'en', page };
}

/**
 * A page in a language, where it is written in it; else in English.
 * @example
 * pageIn('de', '/guides/') // => '/de/guides/'
 * pageIn('de', '/rules/')  // => '/rules/'
 */
export function pageIn(language: string, page: string): string {
  return language !== 'en' && translatedPages.includes(page) ? `/${language}${page}` : page;
}

/** Whether there is such a page: one in English is, as far as languages go. */
export function isWritten(address: string): boolean {
  const { language, page } = languageOf(address);
  return pageIn(language, page) === address;
}

/** The other languages that a page is written in, each with its address. */
export function otherForms(address: string): { language: string; label: string; page: string }[] {
  const { language: own, page } = languageOf(address);
  if (!translatedPages.includes(page)) return [];
  return [
    { language: 'en', label: locales.root.label, page },
    ...Object.entries(languages).map(([language, { label }]) => ({
      language,
      label,
      page: pageIn(language, page),
    })),
  ].filter(({ language }) => language !== own);
}

interface Language {
  /** What it calls itself. */
  label: string;
  words: Words;
  names: Names;
}
