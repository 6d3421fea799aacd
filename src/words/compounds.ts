import { STOP_WORDS } from './stop-words.ts';

/**
 * The words of a text with their places. What is joined by signs (`slack_send_message`, `mcp.linear.app/mcp`)
 * or by capitals is one compound; its parts are words too.
 * @example
 * compoundsOf('Use list_deals').map(({ parts }) => parts.map(({ word }) => word)) // => [['use'], ['list', 'deals']]
 */
export function compoundsOf(text: string): Compound[] {
  return Array.from(text.matchAll(COMPOUND), ({ 0: whole, index }) => {
    // Nearly all: one word, without signs or capitals inside.
    if (PLAIN.test(whole)) {
      return { parts: [{ word: whole.toLowerCase(), start: index, end: index + whole.length }] };
    }
    let start = index;
    const parts = whole.split(BETWEEN_PARTS).flatMap((part = '') => {
      const end = start + part.length;
      const word = { word: fold(part), start, end };
      start = end;
      return /[\p{L}\p{N}]/u.test(part) ? [word] : [];
    });
    // An address is the same with its protocol and without.
    return { parts: parts.length > 1 && /^https?:/i.test(whole) ? parts.slice(1) : parts };
  });
}

/** The compounds of a text as they stand in it: what is said again need not be parted again. */
export function wholeCompounds(text: string): readonly string[] {
  return text.match(COMPOUND) ?? [];
}

/**
 * A word, and it with each letter left out: two words that share one differ by a letter or by a pair swapped.
 * @example
 * shortenings('abc') // => ['abc', 'bc', 'ac', 'ab']
 */
export function shortenings(word: string): string[] {
  const found = [word];
  let index = 0;
  for (const letter of word) {
    // Of two letters that are the same it makes no difference which one is left out.
    if (letter !== word[index - 1]) found.push(word.slice(0, index) + word.slice(index + 1));
    index++;
  }
  return found;
}

/**
 * A text as it is compared: lower case, without accents; letters and digits of any script stay.
 * @example
 * fold('Évènement') // => 'evenement'
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss');
}

/**
 * A name or a phrase as one word.
 * @example
 * joinName('monday.com') // => 'mondaycom'
 */
export function joinName(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * A word without the endings by which its forms differ: invoices, invoiced and invoicing are one.
 * @example
 * stem('invoicing') // => 'invoic'
 */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = findStem(word);
  if (stems.size < MOST_STEMS) stems.set(word, found);
  return found;
}

// The same words are in all texts.
const stems = new Map<string, string>();
const MOST_STEMS = 100_000;

function findStem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const single = singular(word);
  const bare = single.length > 5 ? single.replace(/(?:ing|ed)$/, '') : single;
  const isCut = bare !== single && bare.length > 2 && /[aeiouy]/.test(bare);
  const base = isCut ? bare.replace(/([bdgklmnprt])\1$/, '$1') : single;
  return base.length > 4 ? base.replace(/e$/, '') : base;
}

/**
 * A phrase as one word of the stems of its words: one in the singular is that in the plural.
 * @example
 * joinStems('help desks') // => 'helpdesk'
 */
export function joinStems(phrase: string): string {
  return compoundsOf(phrase)
    .flatMap(({ parts }) => parts.map(({ word }) => stem(word)))
    .join('');
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Whether a word says nothing of what is looked for, in the languages whose words the catalog knows. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Whether a word is of a script that does not part words by spaces, or joins their endings to them. */
export function isUnparted(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
    word,
  );
}

const COMPOUND = /[\p{L}\p{N}\p{M}]+(?:[_./:@&+#'’-]{1,3}[\p{L}\p{N}\p{M}]+)*/gu;
const PLAIN = /^(?:[A-Z]?[a-z\d]*|[A-Z]+)$/;
const ASCII = /^[\0-\x7f]*$/;
// Signs, which stay as parts of their own, and what is before a capital: searchJiraIssues.
const BETWEEN_PARTS = /([_./:@&+#'’-]+)|(?<=\p{Ll})(?=\p{Lu})/u;

/** One word and where it stands. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

export interface Compound {
  parts: Word[];
}
