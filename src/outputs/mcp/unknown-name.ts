import { absentProduct } from '../../catalog/absent.ts';
import type { Catalog } from '../../catalog/catalog.ts';
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

/** That there is no connector of a name; of a known product also which are nearest. */
export function unknownConnector(catalog: Catalog, name: string): string {
  const absent = absentProduct(catalog, name.slice(0, LONGEST_NAME));
  if (absent === undefined) {
    const known = catalog.connectors.flatMap((each) => [each.id, each.name]);
    return unknownName('connector', name, known);
  }
  const near = absent.nearest.map(({ id }) => id).join(', ');
  return `${absent.name} is not in the catalog. The nearest, for ${absent.category.name}: ${near}.`;
}

const MOST_NAMED = 40;
