import { absentProduct } from '../src/catalog/absent.ts';
import type { Catalog } from '../src/catalog/catalog.ts';
import { unknownWord, UsageError } from './usage-error.ts';

/**
 * That nothing in the catalog has a name: what is near it where the product is known, else the name that was probably
 * meant; and how it is added.
 */
export function unknownConnector(catalog: Catalog, name: string, expected: string): UsageError {
  const absent = absentProduct(catalog, name);
  if (absent === undefined) {
    const known = catalog.connectors.flatMap((each) => [each.id, each.name]);
    return new UsageError(`${unknownWord('connector', name, known, expected).message} ${HOW}`);
  }
  const near = absent.nearest.map(({ id }) => id).join(', ');
  return new UsageError(
    `${absent.name} is not in the catalog. The nearest, for ${absent.category.name}: ${near}. ${HOW}`,
  );
}

const HOW = 'To add a product, give the address of its server to `catalog add`.';
