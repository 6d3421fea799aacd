import type { Catalog } from './catalog.ts';
import type { Category } from './category.ts';
import type { Connector } from './connector.ts';
import { fullNameKey } from './name-key.ts';

/** What is known of a product that has no entry: of which kind it is, and what the catalog has of that kind. */
export function absentProduct(catalog: Catalog, name: string): AbsentProduct | undefined {
  const key = fullNameKey(name);
  for (const category of catalog.categories) {
    const product = category.absent?.find((each) => fullNameKey(each) === key);
    if (product !== undefined) {
      return { name: product, category, nearest: nearestIn(catalog, category) };
    }
  }
  return undefined;
}

/** The connectors of a category that stand for its kind: those that most others name as related. */
export function nearestIn(
  { byCategory, connectors }: Pick<Catalog, 'byCategory' | 'connectors'>,
  { id }: Pick<Category, 'id'>,
  named: ReadonlyMap<string, number> = countNamed(connectors),
): Connector[] {
  const of = (byCategory.get(id) ?? []).filter(({ status }) => status !== 'none');
  const own = of.filter(({ categories }) => categories[0] === id);
  return [...(own.length > 0 ? own : of)]
    .sort((a, b) => (named.get(b.id) ?? 0) - (named.get(a.id) ?? 0))
    .slice(0, MOST);
}

/** How many name each connector as related, by its id. */
function countNamed(connectors: readonly Connector[]): ReadonlyMap<string, number> {
  const named = new Map<string, number>();
  for (const { related = [] } of connectors) {
    for (const each of related) named.set(each, (named.get(each) ?? 0) + 1);
  }
  return named;
}

const MOST = 3;

/** The known products that the catalog does not have, by their kind, with what is nearest. */
export function absentKinds(catalog: Catalog): AbsentKind[] {
  const named = countNamed(catalog.connectors);
  return catalog.categories.flatMap((category) => {
    const { id, name, absent: products } = category;
    const nearest = nearestIn(catalog, category, named).map((each) => each.name);
    return products === undefined || nearest.length === 0 ? [] : [{ id, name, nearest, products }];
  });
}

/** A look-up of the products in lists of such kinds, however their names are written. */
export function absentByName(
  kinds: readonly AbsentKind[],
): (name: string) => AbsentName | undefined {
  const known = new Map(
    kinds.flatMap(({ products, nearest }) =>
      products.map((name) => [fullNameKey(name), { name, nearest }] as const),
    ),
  );
  return (name) => known.get(fullNameKey(name));
}

/** Products of one category that have no entry. */
export interface AbsentKind {
  id: string;
  name: string;
  /** The names of the connectors that are nearest. */
  nearest: string[];
  products: string[];
}

/** Such a product, and the names of the connectors that are nearest. */
export interface AbsentName {
  name: string;
  nearest: readonly string[];
}

/** A product that people know and the catalog does not have. */
export interface AbsentProduct {
  name: string;
  category: Category;
  nearest: readonly Connector[];
}
