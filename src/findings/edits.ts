import type { Server } from '../plugins/server.ts';
import type { Fix } from './fixes.ts';

/** Writes fixes into the text of their file; all else stays as it is, byte for byte. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  const edits = toEdits(text, fixes);
  let result = text;
  for (const { offset, length, content } of edits.toSorted((a, b) => b.offset - a.offset)) {
    result = result.slice(0, offset) + content + result.slice(offset + length);
  }
  return result;
}

/** The changed lines of a text as a diff without context. */
export function formatDiff(file: string, before: string, after: string): string {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const hunks: string[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (old[i] === fresh[j] && i < old.length && j < fresh.length) {
      [i, j] = [i + 1, j + 1];
      continue;
    }
    const [a, b] = nextCommon(old, fresh, i, j);
    hunks.push(
      `@@ -${i + 1},${a - i} +${j + 1},${b - j} @@`,
      ...old.slice(i, a).map((line) => `-${line}`),
      ...fresh.slice(j, b).map((line) => `+${line}`),
    );
    [i, j] = [a, b];
  }
  return `--- ${file}\n+++ ${file}\n${hunks.join('\n')}\n`;
}

/** The nearest lines from which both texts go on alike. */
function nextCommon(
  old: readonly string[],
  fresh: readonly string[],
  i: number,
  j: number,
): [number, number] {
  for (let distance = 1; distance <= old.length - i + fresh.length - j; distance++) {
    for (let skipped = 0; skipped <= distance; skipped++) {
      const [a, b] = [i + skipped, j + distance - skipped];
      if (a < old.length && b < fresh.length && old[a] === fresh[b]) return [a, b];
    }
  }
  return [old.length, fresh.length];
}

function toEdits(text: string, fixes: readonly Fix[]): Edit[] {
  const byOffset = new Map<number, Edit>();
  for (const fix of fixes) {
    const edit = toEdit(text, fix);
    // Of one value the last wins; a file that is reached twice gets each edit once.
    if (edit !== null) byOffset.set(edit.offset, edit);
  }
  return [...byOffset.values()];
}

function toEdit(text: string, { server, key, value }: Fix): Edit | null {
  const place = server.keys[key];
  if (place === undefined) return insertion(text, server, key, value);
  const { offset, length } = place;
  const content = JSON.stringify(value);
  return /^".*"$/s.test(text.slice(offset, offset + length)) ? { offset, length, content } : null;
}

/** A new first member of an object, laid out like the member that was first. */
function insertion(text: string, server: Server, key: string, value: string): Edit | null {
  const first = Object.entries(server.keys)
    .filter(([name]) => !name.includes('/'))
    .map(([, place]) => offsetOf(text, place.key.line, place.key.column))
    .sort((a, b) => a - b)[0];
  if (first === undefined || text[first] !== '"') return null;
  const space = /\s*$/.exec(text.slice(0, first))?.[0] ?? '';
  const content = `"${key}": ${JSON.stringify(value)},${space === '' ? ' ' : space}`;
  return { offset: first, length: 0, content };
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

interface Edit {
  offset: number;
  length: number;
  content: string;
}
