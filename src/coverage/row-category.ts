import type { Category } from '../catalog/category.ts';
import type { Connector } from '../catalog/connector.ts';
import type { PluginCategory } from '../plugins/categories.ts';
import type { Resolver } from './resolver.ts';

/**
 * The category that a row means: by its name, its placeholder, its name in another language or a part of it;
 * else that of the product it is called by, or the one that all products it names have in common.
 */
export function categoryOfRow(
  { label, placeholder, included, others }: PluginCategory,
  resolver: Resolver,
): Category | undefined {
  const { categoryOfName, categoryOfWord, connectorOfName } = resolver;
  const byName =
    categoryOfName(label) ??
    (placeholder === null ? undefined : categoryOfName(placeholder)) ??
    categoryOfWord(label);
  if (byName !== undefined) return byName;
  const parts = label.split('/', maximumParts).map((part) => part.trim());
  const ofPart =
    parts.length < 2
      ? undefined
      : firstDefined(parts, (part) => categoryOfName(part) ?? categoryOfWord(part));
  if (ofPart !== undefined || placeholder === null) return ofPart;
  const named = (names: readonly string[]) => names.flatMap((name) => connectorOfName(name) ?? []);
  const id = connectorOfName(label)?.categories[0] ?? common(named(included), named(others));
  return resolver.catalog.categories.find((category) => category.id === id);
}

/**
 * The category that several products have in common, or that of the only one included; a suite, which has many,
 * does not tell which of them is meant.
 */
function common(included: readonly Connector[], others: readonly Connector[]): string | undefined {
  const [first, ...rest] = new Set([...included, ...others]);
  if (first === undefined) return undefined;
  const [primary] = first.categories;
  if (rest.length === 0) {
    return included.length > 0 && first.categories.length < suite ? primary : undefined;
  }
  const shared = first.categories.filter((id) =>
    rest.every(({ categories }) => categories.includes(id)),
  );
  return shared.length === 1 || shared[0] === primary ? shared[0] : undefined;
}

function firstDefined<Item, Value>(
  items: readonly Item[],
  find: (item: Item) => Value | undefined,
): Value | undefined {
  for (const item of items) {
    const value = find(item);
    if (value !== undefined) return value;
  }
  return undefined;
}

const maximumParts = 5;
const suite = 4;
