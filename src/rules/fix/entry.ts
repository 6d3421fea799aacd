import { isRecord } from '../../protocol/record.ts';
import { valueAt, type Path } from '../../protocol/data.ts';
import type { Plan, ServerEntry } from './plan.ts';

/** The path of a value of an entry; that of the entry where the value is written otherwise. */
export function pathOfValue(entry: ServerEntry, key: string): Path {
  const inside = keyParts(key);
  for (const path of [inside, key.split('/')]) {
    if (valueAt(entry.value, path) !== undefined) return [...entry.path, ...path];
  }
  const value = entry.declared === undefined ? undefined : valueAt(entry.declared, inside);
  const found = typeof value === 'string' ? findText(entry.value, value) : undefined;
  return [...entry.path, ...(found ?? [])];
}

/** `headers/X-Key` => ['headers', 'X-Key'], `args/0` => ['args', 0] */
export function keyParts(key: string): (string | number)[] {
  const [, first = key, rest] = /^([^/]+)\/(.*)$/s.exec(key) ?? [];
  if (rest === undefined) return [first];
  return [first, first === 'args' ? Number(rest) : rest];
}

/** The text under a key of an entry. */
export function textAt(entry: ServerEntry, key: string): string | undefined {
  const path = pathOfValue(entry, key);
  const value = valueAt(entry.value, path.slice(entry.path.length));
  return typeof value === 'string' ? value : undefined;
}

/** Writes another text under a key of an entry. */
export function setText(entry: ServerEntry, key: string, value: string): Plan {
  return {
    label: `Write ${value}`,
    edits: [{ kind: 'set', path: pathOfValue(entry, key), value }],
  };
}

/** Writes the type of a server. */
export function writeType({ path, value }: ServerEntry, type: string, isSafe: boolean): Plan {
  // Cline keeps what leads to a server in an object of its own.
  const isInside =
    isRecord(value) && isRecord(value['transport']) && !('url' in value) && !('command' in value);
  return {
    label: `Write "type": "${type}"`,
    edits: [
      { kind: 'set', path: [...path, ...(isInside ? ['transport'] : []), 'type'], value: type },
    ],
    isSafe,
  };
}

/** A text as the label of a button holds it. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function findText(value: unknown, wanted: string, path: Path = []): Path | undefined {
  if (value === wanted) return path;
  if (typeof value !== 'object' || value === null || path.length > 4) return undefined;
  for (const [key, inside] of Object.entries(value)) {
    const found = findText(inside, wanted, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
