import { search as english } from '../../words/en/search.ts';
import { fillWords, type Words } from '../../words/words.ts';

/** What the reader is told of a search: how much, what was meant, what was left out. */
export function describeFound(
  query: string,
  found: FoundCounts,
  { words, language }: InLanguage = { words: english, language: 'en' },
): string {
  const quote = (text: string) =>
    fillWords(words.quoted, { text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text });
  const list = (names: readonly string[]) => new Intl.ListFormat(language).format(names.map(quote));
  const count = (total: number) =>
    fillWords(total === 1 ? words.result : words.results, {
      count: total.toLocaleString(language),
    });
  const { total, meant, ignored = [], absent = [], problem } = found;
  const sentences: string[] = [];
  const results = count(total);
  if (absent.length > 0) {
    sentences.push(
      fillWords(absent.length === 1 ? words.absent : words.absentMany, { names: list(absent) }),
    );
    if (total > 0) sentences.push(fillWords(words.nearest, { results }));
  } else if (total === 0) sentences.push(fillWords(words.nothing, { query: quote(query) }));
  else if (meant === undefined) sentences.push(`${results}.`);
  else sentences.push(fillWords(words.resultsFor, { results, meant: quote(meant) }));
  if (total > 0 && ignored.length > 0) {
    const rest = ignored.length - MOST_IGNORED;
    sentences.push(
      fillWords(rest > 0 ? words.ignoredMore : words.ignored, {
        names: list([...ignored].slice(0, MOST_IGNORED)),
        count: String(rest),
      }),
    );
  }
  if (problem !== undefined) sentences.push(problem);
  return sentences.join(' ');
}

const MOST_IGNORED = 4;
/** The characters of a query that are said again. */
const LONGEST = 60;

/** The words of search, and the language that counts and lists are written in. */
export interface InLanguage {
  words: Words['search'];
  language: string;
}

/** How much was found, and what was made of the query. */
interface FoundCounts {
  total: number;
  meant?: string | undefined;
  ignored?: readonly string[];
  /** Products that the catalog does not have. */
  absent?: readonly string[];
  problem?: string | undefined;
}
