import { editDistance } from '../../catalog/nearest.ts';

/**
 * The connectors that a query names, best first: by name or alias in full, at the start of it, joined or
 * split ("sales force"), or with one letter wrong ("hubpsot"; two in long names).
 */
export function matchNames(text: string, entries: readonly NameEntry[]): NameMatch[] {
  // Nobody looks for a longer name; what is pasted may have any length.
  const query = text.slice(0, maximumQuery);
  const wanted = foldName(query);
  if (wanted === '') return [];
  const words = wordsOf(query);
  const isPasted = isSentence(query);
  return entries
    .flatMap((entry) => {
      // What is called so comes before what is called so too.
      const scores = foldedNames(entry).map(
        (name, index) => scoreName(wanted, words, name, isPasted) + (index === 0 ? 0 : 0.001),
      );
      const best = Math.min(...scores);
      const name = entry.names[scores.indexOf(best)] ?? '';
      return best === Infinity ? [] : [{ entry, name, score: best }];
    })
    .sort((a, b) => a.score - b.score || a.name.length - b.name.length);
}

/**
 * A name as it is compared: lower-case letters and digits only.
 * @example
 * foldName('monday.com') // => 'mondaycom'
 */
function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

// Every query is compared with the same names.
const foldedOf = new WeakMap<NameEntry, readonly FoldedName[]>();

function foldedNames(entry: NameEntry): readonly FoldedName[] {
  const known = foldedOf.get(entry);
  if (known !== undefined) return known;
  const made = entry.names.map((name) => ({ folded: foldName(name), nameWords: wordsOf(name) }));
  foldedOf.set(entry, made);
  return made;
}

interface FoldedName {
  folded: string;
  nameWords: readonly string[];
}

// Lower is better; the steps keep a typo behind every real match.
function scoreName(
  wanted: string,
  words: readonly string[],
  { folded, nameWords }: FoldedName,
  isPasted: boolean,
): number {
  if (folded === wanted) return 0;
  // One letter starts much, and is the whole name of X alone.
  if (wanted.length < 2) return Infinity;
  if (folded.startsWith(wanted)) return 1 + (folded.length - wanted.length) / 100;
  const starts = (word: string) => nameWords.some((each) => each.startsWith(word));
  if (wanted.length >= 3 && words.every(starts)) return 2 + nameWords.length / 100;
  // A name inside a longer question: "hubspot contacts".
  if (words.length > nameWords.length && folded.length >= 4) {
    const size = nameWords.length;
    const runs = words.slice(size - 1).map((_, start) => words.slice(start, start + size).join(''));
    if (runs.includes(folded)) return 3;
    // Beside other words a short one is more likely another word than a name mistyped.
    const mayBeMistyped = !isPasted && folded.length >= 5;
    if (mayBeMistyped && runs.some((run) => isTypo(run, folded))) return 5;
  }
  if (isTypo(wanted, folded)) return 4 + Math.abs(folded.length - wanted.length) / 100;
  const [first = ''] = nameWords;
  if (words.length === 1 && isTypo(wanted, first)) return 4.5;
  return Infinity;
}

/** Whether a query is a sentence, such as a pasted message: its words are what they are, no names mistyped. */
export function isSentence(query: string): boolean {
  return query.trim().split(/\s+/).length > 4;
}

function isTypo(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  const allowed = shorter >= 9 ? 2 : shorter >= 3 && longer >= 4 ? 1 : 0;
  return editDistance(a, b, allowed) <= allowed;
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).flatMap((word) => {
    const folded = foldName(word);
    return folded === '' ? [] : [folded];
  });
}

const maximumQuery = 1000;

/** What is searched by name: its names (the first is shown), where it leads, what it does. */
export interface NameEntry {
  names: string[];
  path: string;
  kind: string;
  description: string;
}

export interface NameMatch {
  entry: NameEntry;
  /** The name or alias that matched. */
  name: string;
  /** 0 exact to 5; from 4 on a typo was forgiven. */
  score: number;
}
