import type { Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import { onceFor } from '../coverage/last.ts';
import { compoundsOf, isStopWord, stem } from '../words/compounds.ts';

/** A word that more connectors say tells nothing of what one is for, and would cost time for each pair of them. */
const MOST_HOLDERS = 100;
/** The words of a connector that are compared, the most telling first. */
const MOST_WORDS = 24;
/** What a word of the description counts, where one of a use case counts 1. */
const OF_DESCRIPTION = 3;

/** What is compared of each connector, read once: each page compares its own with others. */
export const profilesOf = onceFor((catalog: Catalog): ReadonlyMap<Connector, Profile> => {
  const counts = catalog.connectors.map(countWords);
  const spread = new Map<string, number>();
  for (const own of counts) {
    for (const word of own.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  const holders = new Map<string, Profile['words'][number]['holders']>();
  const profiles = catalog.connectors.map((connector, order): Profile => {
    const weighed = weigh(counts[order] ?? new Map(), (word) => counts.length / spread.get(word)!);
    const words = weighed.flatMap(([word, weight]) => {
      const held = spread.get(word) ?? 0;
      if (held < 2 || held > MOST_HOLDERS) return [];
      const own = holders.get(word) ?? [];
      holders.set(word, own);
      return { weight, holders: own };
    });
    const { categories, status, servedBy, beside = [] } = connector;
    const hasServer = status !== 'none';
    const profile = { connector, order, categories, hasServer, servedBy, beside, words };
    for (const word of words) word.holders.push({ profile, weight: word.weight });
    return profile;
  });
  return new Map(profiles.map((profile) => [profile.connector, profile]));
});

/**
 * How much of what a connector is for others are for too, by the words of their descriptions and use cases: from 0 to
 * 1, for those that share a telling word.
 */
export function likeness(profile: Profile): ReadonlyMap<Profile, number> {
  const found = new Map<Profile, number>();
  for (const { weight, holders } of profile.words) {
    for (const other of holders) {
      found.set(other.profile, (found.get(other.profile) ?? 0) + weight * other.weight);
    }
  }
  found.delete(profile);
  return found;
}

/** How often a connector says each word, but for its own names. */
function countWords({ name, vendor, aliases = [], description, useCases }: Connector): Counts {
  const names = new Set([name, vendor, ...aliases].flatMap(stems));
  const counts = new Map<string, number>();
  const count = (text: string, weight: number) => {
    for (const word of stems(text)) {
      if (!names.has(word)) counts.set(word, (counts.get(word) ?? 0) + weight);
    }
  };
  count(description, OF_DESCRIPTION);
  for (const each of useCases) count(each, 1);
  return counts;
}

function stems(text: string): string[] {
  return compoundsOf(text)
    .flatMap(({ parts }) => parts)
    .flatMap(({ word }) => (word.length > 2 && !isStopWord(word) ? stem(word) : []));
}

/** The most telling words with their weights, whose squares are 1 together. */
function weigh(counts: Counts, rarity: (word: string) => number): [string, number][] {
  const weighed = Array.from(counts, ([word, count]): [string, number] => [
    word,
    (1 + Math.log(count)) * Math.log(rarity(word)),
  ])
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_WORDS);
  const length = Math.hypot(...weighed.map(([, weight]) => weight));
  return length === 0 ? [] : weighed.map(([word, weight]) => [word, weight / length]);
}

type Counts = ReadonlyMap<string, number>;

/** What is compared of a connector. */
export interface Profile {
  connector: Connector;
  /** Its place in the catalog. */
  order: number;
  categories: readonly string[];
  hasServer: boolean;
  servedBy: string | undefined;
  beside: readonly string[];
  /** Its words that others say too, with their weights, and who says them. */
  words: readonly { weight: number; holders: { profile: Profile; weight: number }[] }[];
}
