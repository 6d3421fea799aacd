import type { TextFile } from '../diagnostics/text.ts';
import { findNames, makeNameTree } from './name-tree.ts';

/** Finds each line of a plugin's Markdown that names one of some words, whole and in any case. */
export function findMentions(files: readonly TextFile[], words: readonly string[]): Mention[] {
  const names = words.map((word) => word.trim()).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (names.length === 0) return [];
  // White space in a name may be a line end.
  const tree = makeNameTree(names, { gap: /[\s_-]/, longestGap: 3 });
  return files.flatMap(({ path, text }) => {
    const found: Mention[] = [];
    let line = 1;
    let start = 0;
    let end = lineEnd(text, 0);
    let onLine = new Set<string>();
    for (const { start: at, name: word } of findNames(text, tree)) {
      while (at > end) {
        line += 1;
        start = end + 1;
        end = lineEnd(text, start);
        onLine = new Set();
      }
      if (onLine.has(word)) continue;
      onLine.add(word);
      const source = text.slice(start, Math.min(end, start + maximumText)).trim();
      found.push({ file: path, line, column: at - start + 1, word, text: source });
    }
    return found;
  });
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

const maximumText = 300;

/** A place that names a word, with the line it stands in. */
export interface Mention {
  file: string;
  line: number;
  column: number;
  word: string;
  text: string;
}
