import type { Catalog } from '../../catalog/catalog.ts';
import { clientMessages } from '../../clients/messages.ts';
import type { SearchWords } from './entry.ts';
import { guideWords } from './guide-words.ts';
import { keys } from './index-file.ts';
import { MESSAGES, messagePhrases } from './message-phrases.ts';

/** What people say for what the pages call otherwise, from the categories and from the table of the guides. */
export function searchWords({ categories }: Pick<Catalog, 'categories'>): SearchWords {
  return {
    redirects: [
      ...categories.map(({ name, placeholder, aliases = [], words = {} }) => ({
        words: [name, placeholder, ...aliases, ...Object.values(words).flat()],
        terms: termOf(name),
      })),
      ...Object.entries(guideWords).map(([path, words]) => ({ words, terms: [keys.path(path)] })),
      ...clientMessages.map(({ id, also = [] }) => ({
        words: also.flatMap(messagePhrases),
        terms: [keys.path(`${MESSAGES}${id}`)],
      })),
    ],
    absent: categories.flatMap(({ name, absent = [] }) =>
      absent.map((product) => ({ name: product, terms: termOf(name) })),
    ),
  };
}

function termOf(category: string): string[] {
  return [keys.filter('category', category)];
}
