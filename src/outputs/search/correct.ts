import { editDistance } from '../../catalog/nearest.ts';
import type { IndexReader } from './index-reader.ts';
import { countPosting, isPosting, keys, readTypo, type Posting } from './index-file.ts';
import { shortenings } from '../../words/compounds.ts';

const SHORTEST = 4;
const MOST = 3;
/** From this length on two letters may be wrong. */
const LONG = 8;
/** Letters at the start that are right where the word is no name. */
const STARTS = 3;

/**
 * The words that were probably meant by one that the index does not know, equally near: names with a letter
 * wrong, missing or too many, else another word that begins alike.
 */
export async function correctWord(index: IndexReader, word: string): Promise<string[]> {
  if (word.length < SHORTEST || /\d{2}/.test(word)) return [];
  const asked = shortenings(word);
  await index.prepare(asked.map(keys.typo));
  const names = asked.flatMap((shortened) => {
    const packed = index.get(keys.typo(shortened)) as string | undefined;
    return packed === undefined ? [] : readTypo(shortened, packed);
  });
  const start = word.slice(0, STARTS);
  const others = [...index.startingWith(start)]
    .filter(([key, value]) => isWord(key) && isPosting(value))
    .map(([key]) => key);
  const most = word.length >= LONG ? 2 : 1;
  const rank = (candidate: string, isName: boolean) => {
    const distance = editDistance(word, candidate, most);
    // A short word with another first letter is another word.
    const isOther = word.length === SHORTEST && word[0] !== candidate[0];
    return distance > most || isOther ? Infinity : distance + (isName ? 0 : 0.5);
  };
  const ranked = [
    ...names.map((name) => ({ name, rank: rank(name, true) })),
    ...(word.length > SHORTEST ? others : []).map((name) => ({ name, rank: rank(name, false) })),
  ].filter((each) => each.rank < Infinity);
  const common = (name: string) => countPosting((index.get(name) ?? []) as Posting);
  ranked.sort((a, b) => a.rank - b.rank || common(b.name) - common(a.name));
  const nearest = ranked.filter((each) => each.rank === ranked[0]?.rank);
  return [...new Set(nearest.map(({ name }) => name))].slice(0, MOST);
}

function isWord(key: string): boolean {
  return /^[\p{L}\p{N}]{4,}$/u.test(key);
}
