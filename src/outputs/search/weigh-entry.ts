import type { SearchEntry } from './entry.ts';
import { keys, MOST_IMPACT } from './index-file.ts';
import { compoundsOf, isStopWord, joinName, stem } from '../../words/compounds.ts';

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

/** How much an entry is about each key: words, pairs of words, names in full and by their first letters. */
export function weighEntry(entry: SearchEntry): Map<string, number> {
  const said = new Map<string, { sum: number; count: number }>();
  // Said again, a word counts half, then a third.
  const add = (key: string, weight: number) => {
    const each = said.get(key);
    if (each === undefined) said.set(key, { sum: weight, count: 1 });
    else each.sum += weight / ++each.count;
  };
  const share = shareOf(entry);
  // A heading is a sentence or a message: each of its words tells it from others.
  if (entry.page === undefined) addName(add, entry.title, WEIGHTS.title);
  else addName(add, entry.title, WEIGHTS.heading, 0.25);
  for (const name of entry.names) addName(add, name, WEIGHTS.name);
  addText(add, entry.description, WEIGHTS.description);
  for (const name of entry.category) addText(add, name, WEIGHTS.key);
  for (const text of entry.key) addText(add, text, WEIGHTS.key);
  addText(add, entry.page ?? '', WEIGHTS.page);
  for (const text of entry.text) addText(add, text, WEIGHTS.text * share, entry.page !== undefined);
  for (const text of entry.more ?? []) addText(add, text, WEIGHTS.more);
  for (const { title, text } of entry.parts) {
    addText(add, title, WEIGHTS.part * share);
    addText(add, text, WEIGHTS.text * share);
  }
  const impacts = new Map<string, number>();
  for (const [key, { sum }] of said) {
    const impact = Math.round((MOST_IMPACT * entry.prior * sum) / (sum + SATURATION));
    impacts.set(key, Math.min(MOST_IMPACT, Math.max(1, impact)));
  }
  return impacts;
}

/** What a word of a long text is worth: it says many, each of them less. */
function shareOf({ text, parts }: SearchEntry): number {
  const length = [...text, ...parts.map((part) => `${part.title} ${part.text}`)].join(' ').length;
  return 1 / (0.7 + 0.3 * Math.min(4, length / LONG_TEXT));
}

type Add = (key: string, weight: number) => void;

function addName(add: Add, name: string, weight: number, evenness = 0.5): void {
  const words = wordsOf(name);
  const joined = joinName(name);
  if (joined === '') return;
  add(keys.name(joined), weight >= WEIGHTS.title ? WHOLE_TITLE : weight);
  if (words.length > 1) add(joined, weight);
  for (let length = 1; length < LONGEST_START; length++) add(joined.slice(0, length), 1);
  addText(add, name, weight / Math.max(1, words.length) ** evenness, true);
}

function addText(add: Add, text: string, weight: number, isExact = false): void {
  let before: string | undefined;
  for (const { parts } of compoundsOf(text)) {
    if (parts.length > 1) add(parts.map(({ word }) => word).join(''), weight * JOINED);
    for (const { word } of parts) {
      const isStop = isStopWord(word);
      const stemmed = stem(word);
      if (!isStop) add(stemmed, weight);
      const isPair = isExact ? !(isStop && isStopWord(before ?? '')) : !isStop;
      if (before !== undefined && isPair) add(`${before} ${stemmed}`, weight * PHRASE);
      before = isStop && !isExact ? undefined : stemmed;
    }
  }
}

function wordsOf(name: string): string[] {
  return compoundsOf(name).flatMap(({ parts }) => parts.map(({ word }) => word));
}
