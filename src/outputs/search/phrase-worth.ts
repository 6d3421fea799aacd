import { WEIGHT } from './asked.ts';
import { stem } from '../../words/compounds.ts';
import { countPosting, type Posting } from './index-file.ts';
import type { IndexReader } from './index-reader.ts';
import type { Phrase, Query } from './query.ts';

/** Up to so many words a name among them is what is looked for; a sentence may hold any. */
const SHORT_QUERY = 4;
/** So many words in their order were said on purpose, whatever stands around them. */
const LONG_PHRASE = 3;
/** A word or two that so many pages say at most are as telling as that. */
const FEW_PAGES = 8;

/** What a phrase of a query, of which so many words say something, is worth. */
export function worthOf(
  index: IndexReader,
  query: Query,
  { start, end }: Pick<Phrase, 'start' | 'end'>,
  telling: number,
): Worth {
  const last = query.words.length;
  const length = end - start;
  if (length === last) return { name: WEIGHT.whole, redirect: WEIGHT.redirect };
  const isLong = length >= LONG_PHRASE;
  const share = length / (2 * Math.max(1, telling));
  const least = isLong || isRare(index, query, start, end) ? Math.max(LONG_PHRASE, length) : 0;
  const redirect = WEIGHT.redirect * Math.max(share, least / (2 * LONG_PHRASE));
  const name = last <= SHORT_QUERY ? WEIGHT.nameAmongFew : WEIGHT.name;
  return { name: isLong ? Math.max(name, redirect) : name, redirect };
}

/** Whether hardly any page says these words beside each other. */
function isRare(index: IndexReader, { words }: Query, start: number, end: number): boolean {
  const key = words
    .slice(start, end)
    .map(({ word }) => stem(word))
    .join(' ');
  return countPosting((index.get(key) ?? []) as Posting) <= FEW_PAGES;
}

/** What a phrase is worth as a name, and for what it stands for. */
export interface Worth {
  name: number;
  redirect: number;
}
