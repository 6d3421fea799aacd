import type { Words } from '../words/words.ts';

/**
 * One part of the interface's words in the language of the page. English comes with the script that asks, so that
 * most pages fetch nothing more.
 */
export async function pageWords<Part extends keyof Words>(
  part: Part,
  english: Words[Part],
): Promise<Words[Part]> {
  const load = others[document.documentElement.lang];
  return load === undefined ? english : (await load())[part];
}

const others: Readonly<Record<string, () => Promise<Words>>> = {
  de: () => import('../words/de/de.ts').then(({ de }) => de),
};
