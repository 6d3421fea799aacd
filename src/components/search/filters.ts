import type { Search } from './search.ts';

/** The ways to narrow what is found: what each is called, and its choice that narrows nothing. */
const FILTERS = [
  { id: 'kind', label: 'Kind', all: 'Everything' },
  { id: 'category', label: 'Category', all: 'Any category' },
  { id: 'sign-in', label: 'Sign-in', all: 'Any sign-in' },
  { id: 'approval', label: 'Approval', all: 'Approved or not' },
];

/** A select for each filter that has values. */
export function makeFilters(search: Pick<Search, 'filters'>): HTMLSelectElement[] {
  return FILTERS.flatMap(({ id, label, all }) => {
    const values = Object.entries(search.filters[id] ?? {});
    if (values.length === 0) return [];
    const select = document.createElement('select');
    select.name = id;
    select.setAttribute('aria-label', label);
    select.append(
      new Option(all, ''),
      ...values.map(([value, count]) => new Option(`${value} (${count})`, value)),
    );
    return [select];
  });
}
