import type { Category } from '../catalog/category.ts';
import type { Connector } from '../catalog/connector.ts';
import type { PluginCategory } from '../plugins/categories.ts';
import type { Resolver } from './resolver.ts';

/**
 * The category that a row means: by its name, its placeholder, its name in another language or a part of it;
 * else that of the product it is called by, or the one that all it includes are of.
 */
export function categoryOfRow(
  { label, placeholder }: PluginCategory,
  included: readonly { connector: Connector | undefined }[],
  resolver: Resolver,
): Category | undefined {
  const { categoryOfName, categoryOfWord, connectorOfName } = resolver;
  const named =
    categoryOfName(label) ??
    (placeholder === null ? undefined : categoryOfName(placeholder)) ??
    categoryOfWord(label);
  if (named !== undefined) return named;
  const parts = label.split('/', maximumParts).map((part) => part.trim());
  const ofPart =
    parts.length < 2
      ? undefined
      : firstDefined(parts, (part) => categoryOfName(part) ?? categoryOfWord(part));
  if (ofPart !== undefined || placeholder === null) return ofPart;
  const ids = new Set(included.map(({ connector }) => primary(connector)));
  const [shared] = ids.size === 1 ? ids : [];
  const id = primary(connectorOfName(label)) ?? shared;
  return resolver.catalog.categories.find((category) => category.id === id);
}

function primary(connector: Connector | undefined): string | undefined {
  return connector?.categories[0];
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
