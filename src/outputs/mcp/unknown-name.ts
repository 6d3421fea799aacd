import { nearest } from '../../catalog/nearest.ts';

/** No name that is asked for is longer. */
export const LONGEST_NAME = 200;

/**
 * That there is nothing of a name, with the name that was probably meant.
 * @example
 * unknownName('connector', 'hubpsot', ['hubspot']) // => 'There is no connector “hubpsot”. Did you mean “hubspot”?'
 */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const meant = nearest(name.slice(0, LONGEST_NAME), known);
  const hint =
    meant !== undefined
      ? `Did you mean “${meant}”?`
      : known.length <= MOST_NAMED
        ? `There is: ${known.join(', ')}.`
        : 'search_connectors finds it by what it does.';
  return `There is no ${what} “${name}”. ${hint}`;
}

const MOST_NAMED = 40;
