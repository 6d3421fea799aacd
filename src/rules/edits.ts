import type { Server } from '../plugins/server.ts';
import type { Fix } from './fixes.ts';

/** Writes fixes into the text of their file; all else stays as it is, byte for byte. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  let result = '';
  let from = 0;
  for (const { offset, length, content } of toEdits(text, fixes)) {
    result += text.slice(from, offset) + content;
    from = offset + length;
  }
  return result + text.slice(from);
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

/** Edits in order of their places, each place once. */
function toEdits(text: string, fixes: readonly Fix[]): Edit[] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const byOffset = new Map<number, Edit>();
  for (const fix of fixes) {
    const edit = toEdit(text, starts, fix);
    // Of one value the last wins; a file that is reached twice gets each edit once.
    if (edit !== null) byOffset.set(edit.offset, edit);
  }
  return [...byOffset.values()].sort((a, b) => a.offset - b.offset);
}

function toEdit(text: string, starts: readonly number[], { server, key, value }: Fix): Edit | null {
  const place = server.keys[key];
  if (place === undefined) return insertion(text, starts, server, `"${key}": "${value}"`);
  const { offset, length } = place;
  const content = JSON.stringify(value);
  return /^".*"$/s.test(text.slice(offset, offset + length)) ? { offset, length, content } : null;
}

/** A new first member of an object, laid out like the member that was first. */
function insertion(
  text: string,
  starts: readonly number[],
  { keys }: Server,
  member: string,
): Edit | null {
  const [first] = Object.entries(keys)
    .filter(([name]) => !name.includes('/'))
    .map(([, { key }]) => (starts[key.line - 1] ?? 0) + key.column - 1)
    .sort((a, b) => a - b);
  if (first === undefined || text[first] !== '"') return null;
  const space = /(?<!\s)\s*$/.exec(text.slice(Math.max(0, first - maximumSpace), first))?.[0] ?? '';
  return { offset: first, length: 0, content: `${member},${space === '' ? ' ' : space}` };
}

const maximumSpace = 200;

interface Edit {
  offset: number;
  length: number;
  content: string;
}
