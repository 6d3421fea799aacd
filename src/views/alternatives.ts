import type { Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import { onceFor } from '../coverage/last.ts';

/** How many alternatives a page names. */
const MOST_ALTERNATIVES = 6;

/** Other connectors for the same job: those it names, then those that share most of its categories. */
export function alternativesOf(catalog: Catalog, connector: Connector): Connector[] {
  const related = (connector.related ?? []).flatMap((id) => catalog.byId.get(id) ?? []);
  const found = new Set([...related, ...rankedFor(catalog, connector, related.length)]);
  found.delete(connector);
  return [...found].slice(0, MOST_ALTERNATIVES);
}

/** The first of those that share its categories, the connector itself and those it names among them. */
function rankedFor(
  catalog: Catalog,
  { categories }: Connector,
  more: number,
): readonly Connector[] {
  const key = [more, ...categories].join(' ');
  const known = rankedByCatalog(catalog);
  const ranked = known.get(key) ?? rank(catalog, categories, more);
  known.set(key, ranked);
  return ranked;
}

function rank(catalog: Catalog, categories: readonly string[], more: number): Connector[] {
  const groups = groupsOf(catalog).get(categories[0] ?? '') ?? new Map<string, Group>();
  const enough = MOST_ALTERNATIVES + more + 1;
  const byShared = Map.groupBy(
    groups.values(),
    (group) => group.categories.filter((category) => categories.includes(category)).length,
  );
  const ranked: Connector[] = [];
  for (let shared = categories.length; shared > 0 && ranked.length < enough; shared--) {
    const members = (byShared.get(shared) ?? []).flatMap((each) => each.members.slice(0, enough));
    ranked.push(...members.sort((a, b) => a.order - b.order).map(({ connector }) => connector));
  }
  return ranked;
}

/**
 * The connectors of each category that have a server, together with those of the very same categories: there
 * may be thousands, of which a page names a few.
 */
const groupsOf = onceFor((catalog: Catalog): Groups => {
  const groups: Groups = new Map();
  for (const [order, connector] of catalog.connectors.entries()) {
    if (connector.status === 'none') continue;
    const { categories } = connector;
    const key = categories.join(' ');
    for (const category of new Set(categories)) {
      const ofCategory = groups.get(category) ?? new Map<string, Group>();
      groups.set(category, ofCategory);
      const group = ofCategory.get(key) ?? { categories, members: [] };
      ofCategory.set(key, group);
      group.members.push({ connector, order });
    }
  }
  return groups;
});

const rankedByCatalog = onceFor<Catalog, Map<string, readonly Connector[]>>(() => new Map());

/** By category, then by all categories of its members. */
type Groups = Map<string, Map<string, Group>>;

interface Group {
  categories: readonly string[];
  members: { connector: Connector; order: number }[];
}
