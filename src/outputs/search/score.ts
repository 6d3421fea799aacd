import { countPosting, MOST_IMPACT, readPosting, type Posting } from './index-file.ts';
import type { IndexReader } from './index-reader.ts';
import type { Asked, Term } from './asked.ts';

/** What is found says at least this share of what the best says of the query. */
const LEAST_SHARE = 0.5;
/** Unless it is found for as good a reason, such as a long phrase among much else. */
const LEAST_SCORE = 0.5;
const RARE: Posting = [-1, 0, 1, 1];

/**
 * Entries by how much they say of a query, the best first: rare words weigh most, the same words in several
 * forms count once, and all is worth the share of the query that it answers.
 */
export function scoreEntries(
  index: IndexReader,
  { terms }: Pick<Asked, 'terms'>,
  filters: readonly ReadonlySet<number>[],
): Scored[] {
  const found = new Map<number, { score: number; places: number }>();
  for (const members of Map.groupBy(terms, ({ key, places }) => places || key).values()) {
    const best = new Map<number, number>();
    for (const { key, weight } of members) {
      const posting = index.get(key) as Posting;
      const worth = (weight * rarity(index, posting)) / MOST_IMPACT;
      readPosting(posting, (id, impact) => {
        if (filters.some((ids) => !ids.has(id))) return;
        if (worth * impact > (best.get(id) ?? 0)) best.set(id, worth * impact);
      });
    }
    const [{ places } = { places: 0 }] = members;
    for (const [id, score] of best) {
      const sum = found.get(id);
      if (sum === undefined) found.set(id, { score, places });
      else {
        sum.score += score;
        sum.places |= places;
      }
    }
  }
  const shareOf = makeShare(index, terms);
  const ranked = Array.from(found, ([id, { score, places }]) => {
    const share = shareOf(places);
    return { id, share, score: score * share };
  }).sort((a, b) => b.score - a.score || a.id - b.id);
  const most = ranked.slice(0, 20).reduce((max, { share }) => Math.max(max, share), 0);
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(
    ({ share, score }) => share > 0 && (share >= most * LEAST_SHARE || score >= best * LEAST_SCORE),
  );
}

/** The share of a query that places are, by how rare their words are. */
function makeShare(index: IndexReader, terms: readonly Term[]): (places: number) => number {
  const worth = new Map<number, number>();
  for (const { key, places } of terms) {
    const bits = bitsOf(places);
    // Many are of a category, but what stands for it is said by few.
    const isStanding = key.startsWith('@');
    const posting = isStanding ? RARE : (index.get(key) as Posting);
    const rare = rarity(index, posting) / bits.length;
    // What a word is worth by itself, else as a part of the phrase that is known.
    for (const bit of bits) {
      const isAlone = bits.length === 1;
      worth.set(bit, isAlone ? Math.max(rare, worth.get(bit) ?? 0) : (worth.get(bit) ?? rare));
    }
  }
  const whole = [...worth.values()].reduce((sum, each) => sum + each, 0);
  const known = new Map<number, number>();
  return (places) => {
    const share =
      known.get(places) ??
      bitsOf(places).reduce((sum, bit) => sum + (worth.get(bit) ?? 0), 0) / whole;
    known.set(places, share);
    return share;
  };
}

function bitsOf(places: number): number[] {
  return Array.from({ length: 31 }, (_, at) => 1 << at).filter((bit) => (places & bit) !== 0);
}

/** How rare a key is: what few entries have says most. */
function rarity(index: IndexReader, posting: Posting): number {
  const { entries } = index.manifest;
  const count = countPosting(posting);
  return Math.log(1 + (entries - count + 0.5) / (count + 0.5));
}

interface Scored {
  id: number;
  share: number;
  score: number;
}
