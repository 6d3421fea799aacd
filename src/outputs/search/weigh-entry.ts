import { compoundsOf, joinName, wholeCompounds } from '../../words/compounds.ts';
import type { SearchEntry } from './entry.ts';
import { keys, MOST_IMPACT } from './index-file.ts';
import type { IndexKey, IndexKeys } from './index-keys.ts';

/** What a word is worth in each field; a name is shared by its words. */
const WEIGHTS = {
  title: 12,
  heading: 7,
  name: 10,
  description: 4,
  key: 3,
  part: 3,
  page: 1.5,
  text: 1,
  more: 0.25,
} as const;
const SATURATION = 3;
/** A part of a phrase counts less than a word: both are found. */
const PHRASE = 0.5;
const JOINED = 1.5;
const LONGEST_START = 3;
/** Of two that bear a name, that whose title it is. */
const WHOLE_TITLE = 60;
const LONG_TEXT = 1500;

/**
 * Tells how much an entry is about each key: words, pairs of words, names in full and by their first letters. All
 * entries of an index are weighed with the same table.
 */
export function weighEntry(
  entry: SearchEntry,
  table: IndexKeys,
  tell: (key: IndexKey, impact: number) => void,
): void {
  const said: IndexKey[] = [];
  // Said again, a word counts half, then a third.
  const add = (key: IndexKey, weight: number) => {
    if (key.count === 0) {
      said.push(key);
      key.sum = weight;
      key.count = 1;
    } else key.sum += weight / ++key.count;
  };
  const name = (text: string, weight: number, evenness?: number) => {
    addName(add, table, text, weight, evenness);
  };
  const say = (text: string, weight: number, isExact?: boolean) => {
    addText(add, table, text, weight, isExact);
  };
  const share = shareOf(entry);
  // A heading is a sentence or a message: each of its words tells it from others.
  if (entry.page === undefined) name(entry.title, WEIGHTS.title);
  else name(entry.title, WEIGHTS.heading, 0.25);
  for (const each of entry.names) name(each, WEIGHTS.name);
  say(entry.description, WEIGHTS.description);
  for (const each of entry.category) say(each, WEIGHTS.key);
  for (const text of entry.key) say(text, WEIGHTS.key);
  say(entry.page ?? '', WEIGHTS.page);
  for (const text of entry.text) say(text, WEIGHTS.text * share, entry.page !== undefined);
  for (const text of entry.more ?? []) say(text, WEIGHTS.more);
  for (const { title, text } of entry.parts) {
    say(title, WEIGHTS.part * share);
    say(text, WEIGHTS.text * share);
  }
  for (const key of said) {
    const impact = Math.round((MOST_IMPACT * entry.prior * key.sum) / (key.sum + SATURATION));
    key.count = 0;
    tell(key, Math.min(MOST_IMPACT, Math.max(1, impact)));
  }
}

/** What a word of a long text is worth: it says many, each of them less. */
function shareOf({ text, parts }: SearchEntry): number {
  const length = [...text, ...parts.map((part) => `${part.title} ${part.text}`)].join(' ').length;
  return 1 / (0.7 + 0.3 * Math.min(4, length / LONG_TEXT));
}

type Add = (key: IndexKey, weight: number) => void;

function addName(add: Add, table: IndexKeys, name: string, weight: number, evenness = 0.5): void {
  const words = wordsOf(name);
  const joined = joinName(name);
  if (joined === '') return;
  add(table.keyOf(keys.name(joined)), weight >= WEIGHTS.title ? WHOLE_TITLE : weight);
  if (words.length > 1) add(table.keyOf(joined), weight);
  for (let length = 1; length < LONGEST_START; length++) {
    add(table.keyOf(joined.slice(0, length)), 1);
  }
  addText(add, table, name, weight / Math.max(1, words.length) ** evenness, true);
}

function addText(add: Add, table: IndexKeys, text: string, weight: number, isExact = false): void {
  let before: IndexKey | undefined;
  let isBeforeStop = false;
  for (const whole of wholeCompounds(text)) {
    const { joined, words } = table.compoundOf(whole);
    if (joined !== undefined) add(joined, weight * JOINED);
    for (const { stem, isStop, isStemStop } of words) {
      if (!isStop) add(stem, weight);
      const isPair = isExact ? !(isStop && isBeforeStop) : !isStop;
      if (before !== undefined && isPair) add(table.pairOf(before, stem), weight * PHRASE);
      before = isStop && !isExact ? undefined : stem;
      isBeforeStop = isStemStop;
    }
  }
}

function wordsOf(name: string): string[] {
  return compoundsOf(name).flatMap(({ parts }) => parts.map(({ word }) => word));
}
