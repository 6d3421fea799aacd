import type { Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import { onceFor } from '../coverage/last.ts';
import { likeness, profilesOf, type Profile } from './likeness.ts';

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
 * through which it is reached, or that is reached through it, is no other, nor is what either says is used beside it.
 */
export function alternativesOf(catalog: Catalog, connector: Connector): readonly Connector[] {
  return byCatalog(catalog)(connector);
}

// The page, its twin and its documents all name them.
const byCatalog = onceFor((catalog: Catalog) =>
  onceFor((connector: Connector) => findAlternatives(catalog, connector)),
);

function findAlternatives(catalog: Catalog, connector: Connector): Connector[] {
  const profiles = profilesOf(catalog);
  const profile = profiles.get(connector);
  if (profile === undefined) return [];
  const { related = [], beside = [], id, servedBy } = connector;
  const named = related.flatMap((each) => profileOf(catalog, each) ?? []);
  const besides = new Set([...beside, servedBy].map((each) => catalog.byId.get(each ?? '')));
  return [...new Set([...named, ...alikeOf(catalog, profile)])]
    .filter((other) => other !== profile && other.servedBy !== id && !other.beside.includes(id))
    .map((other) => other.connector)
    .filter((other) => !besides.has(other))
    .slice(0, MOST_ALTERNATIVES);
}

function alikeOf(catalog: Catalog, profile: Profile): Profile[] {
  const alike = likeness(profile);
  const needed = new Map(profile.categories.map((id) => [id, neededIn(catalog, id)]));
  const close = profile.categories
    .filter((id) => needed.get(id) === 0)
    .flatMap((id) => membersOf(catalog, id));
  const naming = new Set(namingOf(catalog).get(profile.connector.id));
  const worth = new Map<Profile, number>();
  for (const other of new Set([...naming, ...alike.keys(), ...close])) {
    if (!other.hasServer) continue;
    const own = alike.get(other) ?? 0;
    const shared = other.categories.flatMap((id) => needed.get(id) ?? []);
    const names = naming.has(other);
    const isEnough = shared.length > 0 && own >= Math.min(...shared) / Math.sqrt(shared.length);
    if (!names && !isEnough) continue;
    worth.set(other, own + shared.length * OF_CATEGORY + (names ? OF_NAMING : 0));
  }
  return Array.from(worth)
    .sort(([a, worthOfA], [b, worthOfB]) => worthOfB - worthOfA || a.order - b.order)
    .map(([other]) => other);
}

function profileOf(catalog: Catalog, id: string): Profile | undefined {
  const connector = catalog.byId.get(id);
  return connector && profilesOf(catalog).get(connector);
}

function neededIn({ byCategory }: Catalog, category: string): number {
  const members = byCategory.get(category)?.length ?? 0;
  return NEEDED.find((each) => members <= each.members)?.likeness ?? 1;
}

function membersOf(catalog: Catalog, category: string): Profile[] {
  const profiles = profilesOf(catalog);
  return (catalog.byCategory.get(category) ?? []).flatMap((each) => profiles.get(each) ?? []);
}

/** The connectors that name each as an alternative, by its id. */
const namingOf = onceFor((catalog: Catalog) => {
  const naming = new Map<string, Profile[]>();
  for (const [connector, profile] of profilesOf(catalog)) {
    for (const id of connector.related ?? []) {
      const others = naming.get(id) ?? [];
      naming.set(id, others);
      others.push(profile);
    }
  }
  return naming;
});
