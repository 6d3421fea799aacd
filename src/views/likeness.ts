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

/**
 * How much of what a connector is for others are for too, by the words of their descriptions and use cases: from 0 to
 * 1, for those that share a telling word.
 */
export function likeness(catalog: Catalog, connector: Connector): ReadonlyMap<Connector, number> {
  const { words, holders } = wordsOf(catalog);
  const found = new Map<Connector, number>();
  for (const [word, weight] of words.get(connector) ?? []) {
    for (const [other, otherWeight] of holders.get(word) ?? []) {
      found.set(other, (found.get(other) ?? 0) + weight * otherWeight);
    }
  }
  found.delete(connector);
  return found;
}

const wordsOf = onceFor((catalog: Catalog): Index => {
  const counts = new Map(catalog.connectors.map((each) => [each, countWords(each)]));
  const spread = new Map<string, number>();
  for (const own of counts.values()) {
    for (const word of own.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  const words = new Map<Connector, [string, number][]>();
  const holders = new Map<string, [Connector, number][]>();
  for (const [connector, own] of counts) {
    const weighed = weigh(own, (word) => counts.size / (spread.get(word) ?? 1));
    const shared = weighed.filter(([word]) => {
      const held = spread.get(word) ?? 0;
      return held > 1 && held <= MOST_HOLDERS;
    });
    words.set(connector, shared);
    for (const [word, weight] of shared) {
      const others = holders.get(word) ?? [];
      holders.set(word, others);
      others.push([connector, weight]);
    }
  }
  return { words, holders };
});

/** How often a connector says each word, but for its own names. */
function countWords(connector: Connector): Map<string, number> {
  const { name, vendor, aliases = [], description, useCases } = connector;
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
function weigh(
  counts: ReadonlyMap<string, number>,
  rarity: (word: string) => number,
): [string, number][] {
  const weighed = Array.from(counts, ([word, count]): [string, number] => [
    word,
    (1 + Math.log(count)) * Math.log(rarity(word)),
  ])
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_WORDS);
  const length = Math.hypot(...weighed.map(([, weight]) => weight));
  return length === 0 ? [] : weighed.map(([word, weight]) => [word, weight / length]);
}

interface Index {
  /** The words of each connector that others say too, with their weights. */
  words: ReadonlyMap<Connector, readonly [word: string, weight: number][]>;
  /** Who says a word. */
  holders: ReadonlyMap<string, readonly [connector: Connector, weight: number][]>;
}
