import type { EntryPart, SearchEntry } from './entry.ts';
import { compoundsOf, fold, isStopWord, joinName, stem } from '../../words/compounds.ts';

const QUOTE = 170;
/** So many words of a query in the name of a tool or a skill name it. */
const CALLED = 2;

/**
 * Where in an entry the words of a query are: a part with an anchor of its own where that says more of them
 * than the rest does, and a quote with the words marked.
 */
export function bestPart(entry: SearchEntry, words: readonly string[]): PartFound {
  const wanted = new Set(words.filter((word) => !isStopWord(word)).map(stem));
  const joined = joinName(words.join(''));
  const { description, key, more = [] } = entry;
  const texts = [description, ...key, ...entry.text, ...more].filter((text) => text !== '');
  const titled = new Set(saidOf([entry.title, ...entry.names].join(' '), wanted));
  // What is only named is told by what it is; words beyond the name are quoted.
  const beyond = new Set([...wanted].filter((word) => !titled.has(word)));
  const own = new Set(
    [entry.title, ...entry.names, entry.description, ...entry.key].flatMap((text) =>
      saidOf(text, wanted),
    ),
  );
  const part = findPart(entry.parts, wanted, own, joined);
  if (part !== undefined) return { part, quote: quoteOf([part.text], wanted, wanted) };
  return { part: undefined, quote: quoteOf(texts, beyond, wanted) };
}

function findPart(
  parts: readonly EntryPart[],
  wanted: ReadonlySet<string>,
  own: ReadonlySet<string>,
  joined: string,
): EntryPart | undefined {
  let best: EntryPart | undefined;
  let most = 0;
  for (const part of parts) {
    if (joinName(part.title) === joined) return part;
    const said = saidOf(`${part.title} ${part.text}`, wanted);
    const titled = saidOf(part.title, wanted).length;
    // What the page says at its top leads there, unless the part is called so.
    const added = said.filter((word) => !own.has(word)).length;
    const isMeant = added > 0 || titled >= CALLED;
    const score = isMeant ? added + said.length / 10 + titled / 20 : 0;
    if (score > most) [best, most] = [part, score];
  }
  return best;
}

function saidOf(text: string, wanted: ReadonlySet<string>): string[] {
  if (!mayHold(text, wanted)) return [];
  const found = compoundsOf(text).flatMap(({ parts }) => {
    const whole = fold(parts.map(({ word }) => word).join(''));
    return [...parts.map(({ word }) => stem(word)), whole];
  });
  return [...new Set(found)].filter((word) => wanted.has(word));
}

/** The text that says most of the words, cut to where they stand close together. */
function quoteOf(
  texts: readonly string[],
  beyond: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
): QuoteRun[] {
  let [best = '', spots]: [string | undefined, Spot[]] = [
    texts[0],
    spotsOf(texts[0] ?? '', beyond),
  ];
  const count = (all: readonly Spot[]) => new Set(all.map(({ word }) => word)).size;
  for (const text of texts.slice(1)) {
    const found = spotsOf(text, beyond);
    if (count(found) > count(spots)) [best, spots] = [text, found];
  }
  spots = spotsOf(best, wanted);
  const start = startOf(best, spots);
  const end =
    best.length - start <= QUOTE + 20 ? best.length : best.lastIndexOf(' ', start + QUOTE);
  const runs: QuoteRun[] = [];
  let at = start;
  for (const spot of spots) {
    if (spot.start < at || spot.end > end) continue;
    runs.push(
      { text: best.slice(at, spot.start), isFound: false },
      { text: best.slice(spot.start, spot.end), isFound: true },
    );
    at = spot.end;
  }
  runs.push({ text: best.slice(at, Math.max(at, end)), isFound: false });
  const cut = [
    ...(start > 0 ? [{ text: '… ', isFound: false }] : []),
    ...runs,
    ...(end < best.length ? [{ text: ' …', isFound: false }] : []),
  ];
  return cut.filter(({ text }) => text !== '');
}

/** Where a quote starts so that it holds most of the words. */
function startOf(text: string, spots: readonly Spot[]): number {
  if (text.length <= QUOTE + 20) return 0;
  let [start, most] = [0, 0];
  for (const [index, { start: from }] of spots.entries()) {
    const near = new Set<string>();
    // They stand in order: those further on are too far.
    for (let at = index; at < spots.length && spots[at]!.end <= from + QUOTE - 30; at++) {
      near.add(spots[at]!.word);
    }
    if (near.size > most) [start, most] = [from, near.size];
  }
  return start < 60 ? 0 : text.lastIndexOf(' ', start - 25) + 1;
}

/** Whether a text could hold one of the words: most do not, and need not be taken apart. */
function mayHold(text: string, wanted: ReadonlySet<string>): boolean {
  // Accents are folded later.
  if (/[\u00c0-\u1fff]/.test(text)) return true;
  const lower = text.toLowerCase();
  // The last letter of a stem may be another: company, companies.
  return [...wanted].some((word) => lower.includes(word.length > 3 ? word.slice(0, -1) : word));
}

function spotsOf(text: string, wanted: ReadonlySet<string>): Spot[] {
  if (!mayHold(text, wanted)) return [];
  return compoundsOf(text).flatMap(({ parts }) => {
    const whole = parts.map(({ word }) => word).join('');
    const [first, last] = [parts[0], parts.at(-1)];
    if (parts.length > 1 && first && last && wanted.has(whole)) {
      return [{ start: first.start, end: last.end, word: whole }];
    }
    return parts.flatMap(({ word, start, end }) => {
      const key = [...wanted].find(
        (each) => stem(word) === each || (each.length > 3 && word.startsWith(each)),
      );
      return key === undefined ? [] : [{ start, end, word: key }];
    });
  });
}

interface Spot {
  start: number;
  end: number;
  word: string;
}

/** A run of a quote: what was looked for, or what stands around it. */
export interface QuoteRun {
  text: string;
  isFound: boolean;
}

/** The part of an entry that answers, and what it says. */
export interface PartFound {
  part: EntryPart | undefined;
  quote: QuoteRun[];
}
