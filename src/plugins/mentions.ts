import { escapePattern, foldName } from './text.ts';

/** Finds every line of a plugin's Markdown that names one of some words, whole and in any case. */
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
  return files.flatMap(({ path, text }) => {
    const found: Mention[] = [];
    let line = 1;
    let lineStart = 0;
    for (const match of text.matchAll(pattern)) {
      for (
        let end = text.indexOf('\n', lineStart);
        end !== -1 && end < match.index;
        end = text.indexOf('\n', lineStart)
      ) {
        line += 1;
        lineStart = end + 1;
      }
      const lineEnd = text.indexOf('\n', match.index);
      const source = text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd).trim();
      const word = names.find((name) => foldName(name) === foldName(match[0])) ?? match[0];
      found.push({
        file: path,
        line,
        column: match.index - lineStart + 1,
        word,
        text: source.slice(0, 300),
      });
    }
    return found;
  });
}

// White space in a name may be a line end; a Latin word must stand alone, others may be followed.
function wordPattern(word: string): string {
  const parts = word.split(/[\s_-]+/).map((part) => escapePattern(part));
  const before = /^[\p{Script=Latin}\p{N}]/u.test(word) ? '(?<![\\p{Script=Latin}\\p{N}])' : '';
  const after = /[\p{Script=Latin}\p{N}]$/u.test(word) ? '(?![\\p{Script=Latin}\\p{N}])' : '';
  return before + parts.filter((part) => part !== '').join('[\\s_-]{1,3}') + after;
}

export interface TextFile {
  path: string;
  text: string;
}

/** A place that names a word, with the line it stands in. */
export interface Mention {
  file: string;
  line: number;
  column: number;
  word: string;
  text: string;
}
