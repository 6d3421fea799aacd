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
): Connector[] {
  const of = (byCategory.get(id) ?? []).filter(({ status }) => status !== 'none');
  const own = of.filter(({ categories }) => categories[0] === id);
  const named = new Map<string, number>();
  for (const each of connectors.flatMap(({ related = [] }) => related)) {
    named.set(each, (named.get(each) ?? 0) + 1);
  }
  return [...(own.length > 0 ? own : of)]
    .sort((a, b) => (named.get(b.id) ?? 0) - (named.get(a.id) ?? 0))
    .slice(0, MOST);
}

const MOST = 3;

/** A product that people know and the catalog does not have. */
export interface AbsentProduct {
  name: string;
  category: Category;
  nearest: readonly Connector[];
}
