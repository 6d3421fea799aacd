import { lineAt } from '../repair/position.ts';
import type { mendJson } from './mend.ts';
import { mendWords } from './mend-text.ts';

/** Each kind of change once, with the lines in which it was made. */
export function describeChanges(
  { changes }: ReturnType<typeof mendJson>,
  text: string,
  start: number,
): string[] {
  let line = lineAt(text, start);
  let last = start;
  const placed = changes
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ kind, offset }) => {
      line += text.slice(last, start + offset).split('\n').length - 1;
      last = Math.max(last, start + offset);
      return { what: mendWords[kind], line };
    });
  return inLines(placed);
}

/** Each change once, as a sentence with its first lines. */
export function inLines(changes: readonly { what: string; line: number }[]): string[] {
  const lines = new Map<string, Set<number>>();
  for (const { what, line } of changes) lines.set(what, (lines.get(what) ?? new Set()).add(line));
  return [...lines].map(([words, found]) => {
    const shown = [...found].slice(0, 5).join(', ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}: line ${shown}${found.size > 5 ? ' and more' : ''}.`;
  });
}
