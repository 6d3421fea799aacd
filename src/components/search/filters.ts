import type { Words } from '../../words/words.ts';
import type { Search } from './search.ts';

/** The ways to narrow what is found: the words for each, and for its choice that narrows nothing. */
const FILTERS = [
  { id: 'kind', label: 'kind', all: 'anyKind' },
  { id: 'category', label: 'category', all: 'anyCategory' },
  { id: 'sign-in', label: 'signIn', all: 'anySignIn' },
  { id: 'approval', label: 'approval', all: 'anyApproval' },
] as const;

/** A select for each filter that has values. */
export function makeFilters(
  search: Pick<Search, 'filters'>,
  words: Words['search'],
  kinds: Readonly<Record<string, string>>,
): HTMLSelectElement[] {
  return FILTERS.flatMap(({ id, label, all }) => {
    const named: Readonly<Record<string, string>> = id === 'kind' ? kinds : {};
    const values = Object.entries(search.filters[id] ?? {});
    if (values.length === 0) return [];
    const select = document.createElement('select');
    select.name = id;
    select.setAttribute('aria-label', words[label]);
    select.append(
      new Option(words[all], ''),
      ...values.map(([value, count]) => new Option(`${named[value] ?? value} (${count})`, value)),
    );
    return [select];
  });
}
