/** How many connectors stand side by side at most. */
export const MOST_COMPARED = 4;

/**
 * What is compared, from the fragment of the address; what is no id is left out.
 * @example
 * parseComparison('#c=hubspot,salesforce&only=differences') // => { ids: ['hubspot', 'salesforce'], isShort: true }
 */
export function parseComparison(fragment: string): Comparison {
  const asked = new URLSearchParams(fragment.replace(/^#/, ''));
  const ids = (asked.get('c') ?? '').split(',').filter((id) => /^[a-z\d-]{1,100}$/.test(id));
  return {
    ids: [...new Set(ids)].slice(0, MOST_COMPARED),
    isShort: asked.get('only') === 'differences',
  };
}

/**
 * The fragment that holds what is compared.
 * @example
 * formatComparison({ ids: ['hubspot', 'salesforce'], isShort: false }) // => '#c=hubspot,salesforce'
 */
export function formatComparison({ ids, isShort }: Comparison): string {
  return ids.length === 0 ? '' : `#c=${ids.join(',')}${isShort ? '&only=differences' : ''}`;
}

export interface Comparison {
  /** Ids of connectors, in the order of their columns. */
  ids: readonly string[];
  /** Whether only rows that differ are shown. */
  isShort: boolean;
}
