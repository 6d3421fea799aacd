import { plainExcerpt } from './excerpt.ts';
import { isSentence, type NameEntry, type NameMatch } from '../../outputs/search/name-match.ts';
import type { SearchResult } from './search.ts';

const MOST_RESULTS = 12;
const TYPO_SCORE = 4;
const INSIDE_SCORE = 3;

/** How many names are shown before what speaks of them. */
export const MOST_NAMED = 5;

/** How many pages to look at before the best are shown. */
export const MOST_FOUND = MOST_RESULTS * 2;

/** The results to show, each page once: what the query names, then what speaks of it. */
export function rankResults(
  query: string,
  named: readonly NameMatch[],
  texts: readonly SearchResult[],
  base: string,
): SearchResult[] {
  const direct = named.slice(0, MOST_NAMED);
  // A pasted message holds words that are names by chance: what is about it comes first.
  const isByChance = ({ score }: NameMatch) => score >= INSIDE_SCORE && isSentence(query);
  const results = (matches: NameMatch[]) => matches.map(({ entry }) => entryToResult(entry, base));
  return [
    ...results(direct.filter((match) => !isByChance(match))),
    ...texts,
    ...results(direct.filter(isByChance)),
  ]
    .filter(({ path }, index, all) => all.findIndex((other) => other.path === path) === index)
    .slice(0, MOST_RESULTS);
}

/** The name that was meant where the query is a name mistyped. */
export function meantName([best]: readonly NameMatch[]): string | undefined {
  return best !== undefined && best.score >= TYPO_SCORE ? best.name : undefined;
}

/** What is known of a name as a result of a search. */
function entryToResult(entry: NameEntry, base: string): SearchResult {
  return {
    path: sitePath(entry.path, base),
    title: entry.names[0] ?? '',
    kind: entry.kind,
    excerpt: plainExcerpt(entry.description),
  };
}

/**
 * A path of the site under its base, whatever it is: it never leads to another host.
 * @example
 * sitePath('/connectors/x/', '/catalog/') // => '/catalog/connectors/x/'
 * sitePath('//evil.example', '/')         // => '/evil.example'
 */
export function sitePath(path: string, base: string): string {
  return `${base}${path.replace(/^[/\\]+/, '')}`;
}
