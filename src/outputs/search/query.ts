import { compoundsOf, isStopWord, isUnparted, stem } from '../../words/compounds.ts';
import { withoutNoise } from './pasted-text.ts';

const MOST_LETTERS = 2000;
const MOST_WORDS = 80;
/** Places of words are bits of one number. */
const MOST_TELLING = 30;
/** A name or a phrase of the tables has so many words at most. */
const LONGEST_PHRASE = 6;
const LONGEST_UNPARTED = 12;

/** A query as words in their order; what is pasted may have any length. */
export function parseQuery(text: string): Query {
  const compounds = compoundsOf(withoutNoise(text).slice(0, MOST_LETTERS));
  const words = compounds
    .flatMap(({ parts }, at) => parts.map(({ word }) => ({ word, compound: at })))
    .slice(0, MOST_WORDS);
  return { words, isOpen: /[\p{L}\p{N}]$/u.test(text) };
}

/** Runs of words of a query, joined, the longest first: names and phrases that it may hold. */
export function phrasesOf({ words }: Query): Phrase[] {
  const phrases: Phrase[] = [];
  for (let start = 0; start < words.length; start++) {
    const { word = '', compound = 0 } = words[start] ?? {};
    if (isUnparted(word)) phrases.push(...substringsOf(word, start));
    let [joined, stems] = ['', ''];
    for (let end = start; end < words.length; end++) {
      const next = words[end]!;
      // The parts of one compound stay together, however many they are.
      if (end - start >= LONGEST_PHRASE && next.compound !== compound) break;
      joined += next.word;
      stems += stem(next.word);
      phrases.push({ joined, stems, start, end: end + 1 });
    }
  }
  return phrases.sort((a, b) => b.joined.length - a.joined.length);
}

/** Scripts without spaces: whatever stands in a run may be a word. */
function substringsOf(word: string, at: number): Phrase[] {
  const letters = Array.from(word);
  return letters.flatMap((first, start) =>
    letters.slice(start, start + LONGEST_UNPARTED).map((last, length) => {
      const joined = length === 0 ? first : letters.slice(start, start + length).join('') + last;
      return { joined, stems: joined, start: at, end: at + 1 };
    }),
  );
}

/** The words of a query that say something; all of them where none does. */
export function tellingWords({ words }: Query): string[] {
  const telling = words.filter(({ word }) => !isStopWord(word) && word.length > 1);
  const kept = telling.length > 0 ? telling : words;
  return [...new Set(kept.map(({ word }) => word))].slice(0, MOST_TELLING);
}

/** What was typed: its words, and whether the last may go on. */
export interface Query {
  words: { word: string; compound: number }[];
  isOpen: boolean;
}

/** Words of a query from `start` up to `end`, as one. */
export interface Phrase {
  joined: string;
  /** The stems of the words, as one. */
  stems: string;
  start: number;
  end: number;
}
