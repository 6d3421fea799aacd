import { compoundsOf, isStopWord } from '../../words/compounds.ts';
import type { SearchEntry, SearchWords } from './entry.ts';
import { keys } from './index-file.ts';

/** Where each message has its anchor. */
export const MESSAGES = '/guides/troubleshooting/#';

/** So many words in their order are said by one message and by no sentence. */
const WORDS = 4;
const FEWEST_WORDS = 3;
const FEWEST_TELLING = 2;
/** What nearly every message of a client says. */
const COMMON = new Set(
  'client connect connecting connection error failed mcp not server servers start'.split(' '),
);

/**
 * By which runs of words a message is known in a text that somebody pasted; what differs each time stands as NAME, N
 * or an ellipsis.
 * @example
 * messagePhrases('MCP client for `NAME` timed out after N seconds') // => ['timed out after']
 */
export function messagePhrases(message: string): string[] {
  const runs = message.split(/\b(?:NAME|N)\b|…|<[^<>]*>/).map(wordsOf);
  const phrases = runs.flatMap((words) => {
    if (words.length < FEWEST_WORDS) return [];
    const count = Math.max(1, words.length - WORDS + 1);
    return Array.from({ length: count }, (_, start) => words.slice(start, start + WORDS));
  });
  return phrases
    .filter((words) => {
      const telling = words.filter((word) => !isStopWord(word));
      return telling.length >= FEWEST_TELLING && telling.some((word) => !COMMON.has(word));
    })
    .map((words) => words.join(' '));
}

/** The headings of the guide that explains messages, as phrases that lead to what it says of them. */
export function messageRedirects(entries: readonly SearchEntry[]): SearchWords['redirects'] {
  return entries
    .filter(({ path }) => path.startsWith(MESSAGES))
    .map(({ path, title }) => ({ words: messagePhrases(title), terms: [keys.path(path)] }));
}

function wordsOf(text: string): string[] {
  return compoundsOf(text).flatMap(({ parts }) => parts.map(({ word }) => word));
}
