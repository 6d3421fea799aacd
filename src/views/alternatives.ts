import type { Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import { onceFor } from '../coverage/last.ts';
import { likeness } from './likeness.ts';

/** How many alternatives a page names. */
const MOST_ALTERNATIVES = 6;
/**
 * How alike two must be to stand for each other where they share a category of so many connectors: one of few is one
 * job, a wide one many. Set by reading what came of it for 300 connectors.
 */
const NEEDED: readonly { members: number; likeness: number }[] = [
  { members: 5, likeness: 0 },
  { members: 10, likeness: 0.06 },
  { members: 30, likeness: 0.1 },
  { members: 60, likeness: 0.2 },
  { members: Infinity, likeness: 0.32 },
];
/** What each category that two share counts in the order, where all that they say would count 1. */
const OF_CATEGORY = 0.15;
/** And what it counts that the other names this one. */
const OF_NAMING = 0.1;

/**
 * Other connectors for the same job: those that it names, then those that share a category and are most alike. One
 * through which it is reached, or that is reached through it, is no other.
 */
export function alternativesOf(catalog: Catalog, connector: Connector): Connector[] {
  const { related = [], beside = [] } = connector;
  const named = related.flatMap((id) => catalog.byId.get(id) ?? []);
  const found = new Set([...named, ...alikeOf(catalog, connector)]);
  found.delete(connector);
  return [...found]
    .filter(({ id }) => !beside.includes(id))
    .filter((other) => other.servedBy !== connector.id && other.id !== connector.servedBy)
    .slice(0, MOST_ALTERNATIVES);
}

function alikeOf(catalog: Catalog, connector: Connector): Connector[] {
  const alike = likeness(catalog, connector);
  const needed = new Map(connector.categories.map((id) => [id, neededIn(catalog, id)]));
  const close = connector.categories
    .filter((id) => needed.get(id) === 0)
    .flatMap((id) => catalog.byCategory.get(id) ?? []);
  const naming = new Set(namingOf(catalog).get(connector.id));
  const worth = new Map<Connector, number>();
  for (const other of new Set([...naming, ...alike.keys(), ...close])) {
    if (other.status === 'none') continue;
    const own = alike.get(other) ?? 0;
    const shared = other.categories.flatMap((id) => needed.get(id) ?? []);
    const names = naming.has(other);
    const isEnough = shared.length > 0 && own >= Math.min(...shared) / Math.sqrt(shared.length);
    if (!names && !isEnough) continue;
    worth.set(other, own + shared.length * OF_CATEGORY + (names ? OF_NAMING : 0));
  }
  return Array.from(worth)
    .sort(([a, worthOfA], [b, worthOfB]) => worthOfB - worthOfA || (a.id < b.id ? -1 : 1))
    .map(([other]) => other);
}

function neededIn({ byCategory }: Catalog, category: string): number {
  const members = byCategory.get(category)?.length ?? 0;
  return NEEDED.find((each) => members <= each.members)?.likeness ?? 1;
}

/** The connectors that name each as an alternative, by its id. */
const namingOf = onceFor(({ connectors }: Catalog) => {
  const naming = new Map<string, Connector[]>();
  for (const connector of connectors) {
    for (const id of connector.related ?? []) {
      const others = naming.get(id) ?? [];
      naming.set(id, others);
      others.push(connector);
    }
  }
  return naming;
});
