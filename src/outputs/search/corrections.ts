import { correctWord } from './correct.ts';
import { isPosting, keys } from './index-file.ts';
import type { IndexReader } from './index-reader.ts';
import type { Query } from './query.ts';
import { placeOf, WEIGHT, type Asked } from './asked.ts';
import { isUnparted, stem } from '../../words/compounds.ts';

/** Beside other words a mistyped one is corrected up to so many; a sentence is taken as it stands. */
const MOST_CORRECTED = 3;

/** What unknown words were meant to be; those that stay unknown are ignored. */
export async function addCorrections(
  index: IndexReader,
  query: Query,
  words: readonly string[],
  unknown: readonly string[],
  asked: Asked,
): Promise<void> {
  const isShort = words.length <= MOST_CORRECTED && asked.absent.length === 0;
  const whole = isShort && query.words.length > 1 ? await correctWhole(index, query) : undefined;
  if (whole !== undefined) {
    const places = words.reduce((mask, word) => mask | placeOf(words, word), 0);
    asked.meant = whole;
    asked.words.push(whole);
    asked.terms.push(
      { key: whole, weight: WEIGHT.joined, places },
      { key: keys.name(whole), weight: WEIGHT.whole, places },
    );
    return;
  }
  const meant = new Map<string, string[]>();
  for (const word of unknown) {
    const others = isShort && !isUnparted(word) ? await correctWord(index, word) : [];
    if (others.length === 0) asked.ignored.push(word);
    else meant.set(word, others);
  }
  // Where nothing is known and something stays unknown, a likeness is chance.
  if (unknown.length === words.length && meant.size < words.length) {
    asked.ignored = [...unknown];
    return;
  }
  const nameWeight = words.length === 1 ? WEIGHT.whole : WEIGHT.name;
  for (const [word, others] of meant) {
    asked.words.push(...others);
    await index.prepare(others.map((other) => keys.redirect(stem(other))));
    const places = placeOf(words, word);
    for (const other of others) {
      const redirect = (index.get(keys.redirect(stem(other))) ?? []) as readonly string[];
      asked.terms.push(
        { key: stem(other), weight: WEIGHT.corrected, places },
        { key: other, weight: WEIGHT.corrected, places },
        { key: keys.name(other), weight: nameWeight, places },
        ...redirect.map((key) => ({ key, weight: WEIGHT.redirect, places })),
      );
    }
  }
  if (meant.size > 0) asked.meant = words.map((word) => meant.get(word)?.[0] ?? word).join(' ');
}

/** A name that the whole query is with a letter wrong: "git hubb" is one, not two words. */
async function correctWhole(index: IndexReader, query: Query): Promise<string | undefined> {
  const [whole] = await correctWord(index, query.words.map(({ word }) => word).join(''));
  if (whole === undefined) return undefined;
  await index.prepare([keys.name(whole)]);
  return isPosting(index.get(keys.name(whole))) ? whole : undefined;
}
