import { parse } from 'smol-toml';
import { toToml } from '../../clients/toml.ts';
import { isSame, type Path } from '../../protocol/data.ts';
import type { DataEdit, Edit } from '../../rules/fix/plan.ts';
import { editData, isTextEdit } from './edit.ts';
import { findValue, isPrefix, readToml, type Pair, type TomlNodes } from './toml-nodes.ts';

/**
 * Applies edits to TOML one by one where the text allows it; every step is read back and compared, and
 * undefined where no change of the text says what was meant.
 */
export function editToml(text: string, edits: readonly Edit[]): string | undefined {
  let current = text;
  for (const edit of edits) {
    const expected = editData(parse(current), [edit]);
    const nodes = readToml(current);
    if (isTextEdit(edit) || nodes === undefined) return undefined;
    const next = applyEdit(current, nodes, edit);
    if (next === undefined || !isSame(parse(next), expected)) return undefined;
    current = next;
  }
  return current;
}

/** The whole of it anew, without comments. */
export function writeToml(data: unknown): string {
  return toToml(data).trim();
}

/** Gives the offsets at which values are written; that of what is no value, or is not there, is that of what holds it. */
export function tomlOffsets(text: string): (path: Path) => number | undefined {
  const { tables = [], pairs = [] } = readToml(text) ?? {};
  const places = new Map<string, number>();
  const values = new Map(pairs.map(({ path, value }) => [keyOf(path), value]));
  for (const { path, keys } of tables) {
    for (let depth = 1; depth <= Math.min(path.length, DEEPEST); depth += 1) {
      const key = keyOf(path.slice(0, depth));
      const [start] = keys[0] ?? [];
      if (start !== undefined && !places.has(key)) places.set(key, start);
    }
  }
  return (path) => {
    for (let depth = Math.min(path.length, DEEPEST); depth > 0; depth -= 1) {
      const key = keyOf(path.slice(0, depth));
      const list = values.get(keyOf(path.slice(0, depth - 1)));
      const item = list?.type === 'TOMLArray' ? list.elements[Number(path[depth - 1])] : undefined;
      const start = (values.get(key) ?? item)?.range[0] ?? places.get(key);
      if (start !== undefined) return start;
    }
    return undefined;
  };
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

/** Deeper than any value of a server. */
const DEEPEST = 12;

function applyEdit(text: string, nodes: TomlNodes, edit: DataEdit): string | undefined {
  switch (edit.kind) {
    case 'rename':
      return rename(text, nodes, edit.path, edit.name);
    case 'remove':
      return remove(text, nodes, edit.path);
    case 'append':
    case 'undouble':
      return undefined;
    case 'set': {
      const value = writeValue(edit.value);
      const old = findValue(nodes, edit.path);
      if (value === undefined) return undefined;
      return old === undefined
        ? insert(text, nodes, edit.path, value)
        : splice(text, old.range, value);
    }
  }
}

/** The name in every header and key that spells the path. */
function rename(text: string, { tables, pairs }: TomlNodes, path: Path, name: string): string {
  const part = path.length - 1;
  const ranges = [...tables, ...pairs]
    .filter((each) => isPrefix(path, each.path))
    .map(({ path: full, keys }) => keys[part - (full.length - keys.length)])
    .filter((range) => range !== undefined);
  return ranges
    .toSorted(([a], [b]) => b - a)
    .reduce((each, range) => splice(each, range, writeKey(name)), text);
}

/** Takes a key out with its lines, or a table with all that belongs to it. */
function remove(text: string, { tables, pairs }: TomlNodes, path: Path): string | undefined {
  const pair = pairs.find((each) => isSame(each.path, path));
  if (pair !== undefined) return pair.isInline ? undefined : splice(text, linesOf(text, pair), '');
  return tables
    .filter((table) => isPrefix(path, table.path))
    .toReversed()
    .reduce((each, table) => splice(each, linesOf(text, table), ''), text);
}

/** Below the header of its table, or at the end of its inline table. */
function insert(
  text: string,
  { tables, pairs }: TomlNodes,
  path: Path,
  value: string,
): string | undefined {
  const outer = path.slice(0, -1);
  const line = `${writeKey(String(path.at(-1)))} = ${value}`;
  const table = tables.find((each) => isSame(each.path, outer));
  if (table !== undefined) {
    const end = text.indexOf('\n', table.keys.at(-1)?.[1]);
    const place = end === -1 ? text.length : end;
    const lineBreak = text.charAt(place - 1) === '\r' ? '\r\n' : '\n';
    const start = lineBreak === '\r\n' ? place - 1 : place;
    return splice(text, [start, start], `${lineBreak}${line}`);
  }
  const inline = pairs.find((each) => isSame(each.path, outer));
  return inline && insertInline(text, inline, line);
}

function insertInline(text: string, { value }: Pair, line: string): string | undefined {
  if (value.type !== 'TOMLInlineTable') return undefined;
  const last = value.body.at(-1);
  if (last === undefined) return splice(text, value.range, `{ ${line} }`);
  return splice(text, [last.range[1], last.range[1]], `, ${line}`);
}

/** From the start of the first line to the end of the last. */
function linesOf(text: string, { range: [start, end] }: Pick<Pair, 'range'>): [number, number] {
  const next = text.indexOf('\n', end);
  return [text.lastIndexOf('\n', start - 1) + 1, next === -1 ? text.length : next + 1];
}

function splice(text: string, [start, end]: readonly [number, number], next: string): string {
  return text.slice(0, start) + next + text.slice(end);
}

/** A value on one line; undefined where TOML has none for it. */
function writeValue(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    const items = value.map(writeValue);
    return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
  }
  if (typeof value === 'object' && !(value instanceof Date)) {
    const fields = Object.entries(value).map(([key, inner]) => {
      const written = writeValue(inner);
      return written && `${writeKey(key)} = ${written}`;
    });
    if (fields.length === 0) return '{}';
    return fields.includes(undefined) ? undefined : `{ ${fields.join(', ')} }`;
  }
  // As JSON, which TOML writes the same way.
  return typeof value === 'string' || typeof value === 'boolean' || Number.isSafeInteger(value)
    ? JSON.stringify(value)
    : undefined;
}

function writeKey(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : JSON.stringify(key);
}
