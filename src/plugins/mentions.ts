import type { TextFile } from '../diagnostics/text.ts';
import { escapePattern, foldName } from './text.ts';

/** Finds each line of a plugin's Markdown that names one of some words, whole and in any case. */
export function findMentions(files: readonly TextFile[], words: readonly string[]): Mention[] {
  const names = [...new Set(words.map((word) => word.trim()))].filter((word) =>
    /[\p{L}\p{N}]/u.test(word),
  );
  if (names.length === 0) return [];
  const pattern = new RegExp(
    names
      .sort((a, b) => b.length - a.length)
      .map(wordPattern)
      .join('|'),
    'giu',
  );
  const wordOf = new Map(names.map((name) => [foldName(name), name]));
  return files.flatMap(({ path, text }) => {
    const found: Mention[] = [];
    let line = 1;
    let start = 0;
    let end = lineEnd(text, 0);
    let onLine = new Set<string>();
    for (const match of text.matchAll(pattern)) {
      while (match.index > end) {
        line += 1;
        start = end + 1;
        end = lineEnd(text, start);
        onLine = new Set();
      }
      const word = wordOf.get(foldName(match[0])) ?? match[0];
      if (onLine.has(word)) continue;
      onLine.add(word);
      const source = text.slice(start, Math.min(end, start + maximumText)).trim();
      found.push({ file: path, line, column: match.index - start + 1, word, text: source });
    }
    return found;
  });
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

const maximumText = 300;

// White space in a name may be a line end; a Latin word must stand alone, others may be followed.
function wordPattern(word: string): string {
  const parts = word.split(/[\s_-]+/).map((part) => escapePattern(part));
  const before = /^[\p{Script=Latin}\p{N}]/u.test(word) ? '(?<![\\p{Script=Latin}\\p{N}])' : '';
  const after = /[\p{Script=Latin}\p{N}]$/u.test(word) ? '(?![\\p{Script=Latin}\\p{N}])' : '';
  return before + parts.filter((part) => part !== '').join('[\\s_-]{1,3}') + after;
}

/** A place that names a word, with the line it stands in. */
export interface Mention {
  file: string;
  line: number;
  column: number;
  word: string;
  text: string;
}
