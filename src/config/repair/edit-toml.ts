import { parse, stringify } from 'smol-toml';
import { editData, isSame, isTextEdit, valueAt, type Edit, type Path } from './edit.ts';

/**
 * Applies edits to TOML one by one where the text allows it; every step is read back and compared, and
 * undefined where no change of the text says what was meant.
 */
export function editToml(text: string, edits: readonly Edit[]): string | undefined {
  let current = text;
  for (const edit of edits) {
    const data: unknown = parse(current);
    const expected = editData(data, [edit]);
    const next = candidates(current, data, edit).find((each) => says(each, expected));
    if (next === undefined) return undefined;
    current = next;
  }
  return current;
}

/** The whole of it anew, without comments. */
export function writeToml(data: unknown): string {
  return stringify(data).trim();
}

/** Where the table of a path begins, as well as it can be told. */
export function tomlOffset(text: string, path: Path): number | undefined {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const header = headers(text).find(({ name }) => isHeaderOf(name, path.slice(0, depth)));
    if (header !== undefined) return header.offset;
  }
  return undefined;
}

function candidates(text: string, data: unknown, edit: Edit): string[] {
  if (isTextEdit(edit) || edit.kind === 'append') return [];
  const { path } = edit;
  const key = String(path.at(-1));
  if (edit.kind === 'rename') {
    const found = headers(text)
      .filter(({ name }) => isHeaderOf(name, path))
      .toReversed();
    return [
      found.reduce((each, { offset, name }) => {
        const tail = name.slice(headerOf(name, path)?.length);
        const head = path.slice(0, -1).map((part) => writeKey(String(part)));
        const next = [...head, writeKey(edit.name)].join('.') + tail;
        return each.slice(0, offset) + next + each.slice(offset + name.length);
      }, text),
    ];
  }
  if (edit.kind === 'remove') {
    const line = new RegExp(`^[ \\t]*${escape(writeKey(key))}[ \\t]*=.*(?:\\n|$)`, 'gm');
    return [...text.matchAll(line)]
      .slice(0, MOST)
      .map((match) => text.slice(0, match.index) + text.slice(match.index + match[0].length));
  }
  const old = valueAt(data, path);
  if (typeof old === 'string' && typeof edit.value === 'string') {
    return replaceEach(text, [JSON.stringify(old), `'${old}'`], JSON.stringify(edit.value));
  }
  if (old !== undefined || typeof edit.value === 'object') return [];
  return headers(text)
    .filter(({ name }) => isHeaderOf(name, path.slice(0, -1)))
    .map(({ offset }) => {
      const end = text.indexOf('\n', offset);
      const place = end === -1 ? text.length : end;
      return `${text.slice(0, place)}\n${writeKey(key)} = ${JSON.stringify(edit.value)}${text.slice(place)}`;
    });
}

function replaceEach(text: string, spellings: readonly string[], next: string): string[] {
  const found: string[] = [];
  for (const spelling of spellings) {
    for (let start = text.indexOf(spelling); start !== -1 && found.length < MOST;) {
      found.push(text.slice(0, start) + next + text.slice(start + spelling.length));
      start = text.indexOf(spelling, start + 1);
    }
  }
  return found;
}

function says(text: string, expected: unknown): boolean {
  try {
    return isSame(parse(text), expected);
  } catch {
    return false;
  }
}

function headers(text: string): { name: string; offset: number }[] {
  return [...text.matchAll(/^([ \t]*\[{1,2}[ \t]*)([^\s\]][^\n\]]*)\]/gm)].map((match) => ({
    name: (match[2] ?? '').trimEnd(),
    offset: match.index + (match[1]?.length ?? 0),
  }));
}

function isHeaderOf(name: string, path: Path): boolean {
  const head = headerOf(name, path);
  return head !== undefined && (name.length === head.length || name[head.length] === '.');
}

/** The part of a table's name that spells a path. */
function headerOf(name: string, path: Path): string | undefined {
  const spelled = path.map((part) => {
    const text = String(part);
    return [text, JSON.stringify(text), `'${text}'`].map(escape).join('|');
  });
  return new RegExp(`^(?:${spelled.join(')[ \\t]*\\.[ \\t]*(?:')})(?=[ \\t]*(?:\\.|$))`).exec(
    name,
  )?.[0];
}

function writeKey(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : JSON.stringify(key);
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

const MOST = 50;
