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
 * Reads a selection from the fragment of an address, or from the query of an older link; facets and values that do
 * not exist are ignored.
 * @example
 * parseSelection('#q=mail&category=email', { category: ['email', 'crm'] })
 * // => { words: 'mail', values: { category: 'email' } }
 */
export function parseSelection(
  address: string,
  facets: Readonly<Record<string, readonly string[]>>,
): Selection {
  const parameters = new URLSearchParams(address.replace(/^[?#]/, ''));
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

/** Writes a selection as the fragment of an address, which is never sent; empty where nothing is chosen. */
export function formatSelection({ words, values }: Selection): string {
  const parameters = new URLSearchParams();
  if (words.trim() !== '') parameters.set('q', words.trim());
  for (const [facet, value] of Object.entries(values)) {
    if (value !== '') parameters.set(facet, value);
  }
  const query = parameters.toString();
  return query === '' ? '' : `#${query}`;
}

/**
 * The items that fit a selection, and how many each value of a facet would leave with the other facets and the
 * words kept, all in one pass: there may be thousands, and a reader types. Items that share their values are
 * judged once.
 */
export function narrow<Item extends FilterItem>(
  items: readonly Item[],
  { words: text, values: wanted }: Selection,
  facets: readonly string[],
): Narrowed<Item> {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = Object.entries(wanted).filter(([, value]) => value !== '');
  const judged = new Map<FacetValues, { unfit: string[]; count: number }>();
  const fitting: Item[] = [];
  for (const item of items) {
    if (!words.every((word) => item.text.includes(word))) continue;
    const { values } = item;
    let judgement = judged.get(values);
    if (judgement === undefined) {
      const unfit = chosen.filter(([facet, value]) => !values[facet]?.includes(value));
      judgement = { unfit: unfit.map(([facet]) => facet), count: 0 };
      judged.set(values, judgement);
    }
    judgement.count += 1;
    if (judgement.unfit.length === 0) fitting.push(item);
  }
  const counts = new Map(facets.map((facet) => [facet, new Map<string, number>()]));
  for (const [values, { unfit, count }] of judged) {
    // One that a single facet keeps out counts for that facet.
    const counted = unfit.length === 0 ? facets : unfit.length === 1 ? unfit : [];
    for (const facet of counted) addCounts(counts.get(facet), values[facet], count);
  }
  return { fitting, counts };
}

function addCounts(
  counts: Map<string, number> | undefined,
  values: readonly string[] | undefined,
  count: number,
): void {
  for (const value of values ?? []) counts?.set(value, (counts.get(value) ?? 0) + count);
}

/** What is left of a list, and by facet and value what would be. */
interface Narrowed<Item> {
  fitting: Item[];
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}
