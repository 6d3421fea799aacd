import type { DeclaredServer } from '../../plugins/server.ts';
import type { ValueFix } from './plugin-fixes.ts';

/** Writes fixed values into the text of their file; all else stays as it is, byte for byte. */
export function writeValues(text: string, fixes: readonly ValueFix[]): string {
  let result = '';
  let from = 0;
  for (const { offset, length, content } of toSplices(text, fixes)) {
    result += text.slice(from, offset) + content;
    from = offset + length;
  }
  return result + text.slice(from);
}

/** The changes of the text in order of their places, each place once. */
function toSplices(text: string, fixes: readonly ValueFix[]): Splice[] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const byOffset = new Map<number, Splice>();
  for (const fix of fixes) {
    const splice = toSplice(text, starts, fix);
    // Of one value the last wins; a file that is reached twice gets each change once.
    if (splice !== null) byOffset.set(splice.offset, splice);
  }
  return [...byOffset.values()].sort((a, b) => a.offset - b.offset);
}

function toSplice(
  text: string,
  starts: readonly number[],
  { server, key, value }: ValueFix,
): Splice | null {
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
  { keys }: DeclaredServer,
  member: string,
): Splice | null {
  const [first] = Object.entries(keys)
    .filter(([name]) => !name.includes('/'))
    .map(([, { key }]) => (starts[key.line - 1] ?? 0) + key.column - 1)
    .sort((a, b) => a - b);
  if (first === undefined || text[first] !== '"') return null;
  const space = /(?<!\s)\s*$/.exec(text.slice(Math.max(0, first - maximumSpace), first))?.[0] ?? '';
  return { offset: first, length: 0, content: `${member},${space === '' ? ' ' : space}` };
}

const maximumSpace = 200;

interface Splice {
  offset: number;
  length: number;
  content: string;
}
