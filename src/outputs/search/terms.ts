import { placeOf, WEIGHT, type Asked } from './asked.ts';
import { addCorrections } from './corrections.ts';
import type { IndexReader } from './index-reader.ts';
import { isPosting, keys, type AbsentProduct } from './index-file.ts';
import { worthOf, type Worth } from './phrase-worth.ts';
import { parseQuery, phrasesOf, tellingWords, type Phrase, type Query } from './query.ts';
import { isStopWord, stem } from '../../words/compounds.ts';

const MOST_STARTING = 8;
const SHORTEST_JOIN = 4;
/** What a phrase stands for beside what is called so. */
const BESIDE_NAME = 0.3;
/** Longer than this it is a message, whose words are called like products by chance. */
const LONGEST_QUESTION = 10;
/** The impact of a word that is in a name. */
const LEAST_NAME = 40;

/** What a query asks the index for. */
export async function findTerms(index: IndexReader, text: string): Promise<Asked> {
  const query = parseQuery(text);
  const phrases = phrasesOf(query);
  const words = tellingWords(query);
  await index.prepare([...phrases.flatMap(keysOf), ...words.map(stem), ...pairsOf(query)]);
  const asked: Asked = { terms: [], ignored: [], absent: [], meant: undefined, words: [...words] };
  const place = (start: number, end: number) =>
    query.words.slice(start, end).reduce((mask, { word }) => mask | placeOf(words, word), 0);
  const covered = addPhrases(index, query, phrases, place, asked);
  const unknown = addWords(index, query, words, asked).filter(
    (word) => (covered & placeOf(words, word)) === 0,
  );
  asked.terms.push(...pairsOf(query).map((key) => ({ key, weight: WEIGHT.pair, places: 0 })));
  if (unknown.length > 0) await addCorrections(index, query, words, unknown, asked);
  const isAnswered = (word: string) =>
    asked.terms.some(({ places }) => (places & placeOf(words, word)) !== 0);
  asked.ignored = asked.ignored.filter((word) => !isAnswered(word));
  await index.prepare(asked.terms.map(({ key }) => key));
  asked.terms = asked.terms.filter(({ key }) => isPosting(index.get(key)));
  return asked;
}

/** Names, joined words and phrases of the tables; answers which places they cover. */
function addPhrases(
  index: IndexReader,
  query: Query,
  phrases: readonly Phrase[],
  place: (start: number, end: number) => number,
  asked: Asked,
): number {
  let covered = 0;
  const named = new Set<number>();
  const last = query.words.length;
  for (const phrase of phrases) {
    const { joined, start, end } = phrase;
    const isWhole = start === 0 && end === last;
    if (!isWhole && end - start === 1 && isStopWord(joined)) continue;
    const places = place(start, end);
    if (end - start > 1 && joined.length >= SHORTEST_JOIN && isPosting(index.get(joined))) {
      asked.terms.push({ key: joined, weight: WEIGHT.joined, places });
      covered |= places;
    }
    // A longer name or phrase holds this one.
    const range = Array.from({ length: end - start }, (_, at) => start + at);
    if (range.every((at) => named.has(at))) continue;
    const worth = worthOf(index, query, phrase, asked.words.length);
    const isQuestion = last <= LONGEST_QUESTION;
    if (!addMeanings(index, phrase, { places, worth, isQuestion }, asked)) continue;
    for (const at of range) named.add(at);
    covered |= places;
  }
  return covered;
}

/** What a phrase is the name of, or stands for; answers whether it is known. */
function addMeanings(
  index: IndexReader,
  { joined, stems }: Phrase,
  { places, worth, isQuestion }: Meant,
  asked: Asked,
): boolean {
  const absent = isQuestion
    ? (index.get(keys.absent(joined)) as AbsentProduct | undefined)
    : undefined;
  const redirect = (index.get(keys.redirect(stems)) ?? []) as readonly string[];
  const isName = isPosting(index.get(keys.name(joined)));
  if (absent !== undefined) {
    asked.absent.push(absent);
    asked.terms.push(...absent.terms.map((key) => ({ key, weight: WEIGHT.absent, places })));
  }
  asked.terms.push(
    ...redirect.map((key) => ({
      key,
      weight: (isName ? worth.redirect * BESIDE_NAME : worth.redirect) / redirect.length,
      places,
    })),
  );
  if (isName) asked.terms.push({ key: keys.name(joined), weight: worth.name, places });
  return absent !== undefined || redirect.length > 0 || isName;
}

function keysOf({ joined, stems }: Phrase): string[] {
  return [joined, keys.name(joined), keys.redirect(stems), keys.absent(joined)];
}

/** Neighbours in a query: an exact phrase says more than its words. */
function pairsOf({ words }: Query): string[] {
  return words.flatMap(({ word }, at) => {
    const next = words[at + 1]?.word;
    return next === undefined || (isStopWord(word) && isStopWord(next))
      ? []
      : [`${stem(word)} ${stem(next)}`];
  });
}

/** The words as they are, and the names that begin with the last; answers those that no page says. */
function addWords(
  index: IndexReader,
  query: Query,
  words: readonly string[],
  asked: Asked,
): string[] {
  const last = query.isOpen ? query.words.at(-1)?.word : undefined;
  return words.filter((word) => {
    const key = stem(word);
    const places = placeOf(words, word);
    const isKnown = isPosting(index.get(key));
    const starting = word === last ? findStarting(index, word) : [];
    const weight = isKnown ? WEIGHT.starting : WEIGHT.onlyStarting;
    asked.terms.push(...starting.map((each) => ({ key: each, weight, places })));
    if (isKnown) asked.terms.push({ key, weight: WEIGHT.word, places });
    return !isKnown;
  });
}

/** The names that begin as the last word does, while it is typed. */
function findStarting(index: IndexReader, word: string): string[] {
  const names: { key: string; impact: number }[] = [];
  for (const [key, value] of index.startingWith(word)) {
    const isLonger = key.length > word.length && /^[\p{L}\p{N}]+$/u.test(key);
    if (!isLonger || !isPosting(value)) continue;
    names.push({ key, impact: -(value[0] ?? 0) });
  }
  return names
    .filter(({ impact }) => impact >= LEAST_NAME)
    .sort((a, b) => b.impact - a.impact || a.key.length - b.key.length)
    .slice(0, MOST_STARTING)
    .map(({ key }) => key);
}

/** Which words a phrase covers, what it is worth, and whether somebody may ask for a product with it. */
interface Meant {
  places: number;
  worth: Worth;
  isQuestion: boolean;
}
