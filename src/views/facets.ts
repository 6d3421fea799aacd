/** The values one connector has in each facet. */
export type FacetValues = Readonly<Record<string, readonly string[]>>;

/** What a reader has chosen: words to find and one value a facet. */
export interface Selection {
  words: string;
  values: Readonly<Record<string, string>>;
}

/** One connector as the filter sees it: `text` is what the words are looked for in, lower-case. */
export interface FilterItem {
  text: string;
  values: FacetValues;
}

/**
 * Reads a selection from the query of an address; facets and values that do not exist are ignored.
 * @example
 * parseSelection('?q=mail&category=email', { category: ['email', 'crm'] })
 * // => { words: 'mail', values: { category: 'email' } }
 */
export function parseSelection(
  query: string,
  facets: Readonly<Record<string, readonly string[]>>,
): Selection {
  const parameters = new URLSearchParams(query);
  for (const [facet, { now, values }] of Object.entries(formerFacets)) {
    const value = parameters.get(facet) ?? '';
    if (Object.hasOwn(facets, facet) || parameters.has(now) || !Object.hasOwn(values, value)) {
      continue;
    }
    parameters.set(now, values[value] ?? '');
  }
  const chosen = Object.entries(facets).flatMap(([facet, values]) => {
    const value = parameters.get(facet);
    return value !== null && values.includes(value) ? [[facet, value] as const] : [];
  });
  return {
    words: (parameters.get('q') ?? '').slice(0, 200),
    values: Object.fromEntries(chosen),
  };
}

/** Facets by an earlier name, which links of people still have, and what their values are called now. */
const formerFacets: Readonly<Record<string, { now: string; values: Record<string, string> }>> = {
  auth: {
    now: 'sign-in',
    values: {
      none: 'open',
      oauth: 'connect',
      'oauth-client': 'prepare',
      token: 'token',
      'oauth-or-token': 'connect',
      unknown: 'unknown',
    },
  },
};

/** Writes a selection as the query of an address, empty where nothing is chosen. */
export function formatSelection({ words, values }: Selection): string {
  const parameters = new URLSearchParams();
  if (words.trim() !== '') parameters.set('q', words.trim());
  for (const [facet, value] of Object.entries(values)) {
    if (value !== '') parameters.set(facet, value);
  }
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

/** Whether an item fits a selection; `except` leaves one facet out. */
export function isSelected(item: FilterItem, selection: Selection, except?: string): boolean {
  const words = selection.words.toLowerCase().split(/\s+/).filter(Boolean);
  return (
    words.every((word) => item.text.includes(word)) &&
    Object.entries(selection.values).every(
      ([facet, value]) =>
        facet === except || value === '' || (item.values[facet] ?? []).includes(value),
    )
  );
}

/** How many items each value of a facet would leave, the other facets and the words kept. */
export function countValues(
  items: readonly FilterItem[],
  selection: Selection,
  facet: string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    if (!isSelected(item, selection, facet)) continue;
    for (const value of item.values[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
