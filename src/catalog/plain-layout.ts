import type { z } from 'zod';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * The canonical layout of a value that was read as plain YAML, as the formatter would write it: keys in the
 * order of the schema, lines of at most 100 characters. Undefined where it is not sure, or where the keys have
 * another order: only the formatter, which is many times slower, then knows.
 */
export function layOutPlain(value: unknown, schema: JsonSchema): string | undefined {
  if (!isMap(value)) return undefined;
  const lines: string[] = [];
  return writeMap(lines, value, schema, 0, '') ? `${lines.join('\n')}\n` : undefined;
}

/** Writes a map at an indent; `lead` stands before its first key. False where it is not sure. */
function writeMap(
  lines: string[],
  map: Record<string, unknown>,
  schema: JsonSchema | undefined,
  indent: number,
  lead: string,
): boolean {
  const keys = Object.keys(map);
  const branch = schema && branchOf(schema, map['type']);
  if (keys.length === 0 || !isOrdered(keys, branch)) return false;
  const margin = ' '.repeat(indent);
  return keys.every((key, index) => {
    const start = `${index === 0 && lead !== '' ? lead : margin}${key}:`;
    const inner = branch?.properties?.[key];
    const child = typeof inner === 'object' ? inner : undefined;
    return writePair(lines, start, key, map[key], child, indent + 2);
  });
}

function writePair(
  lines: string[],
  start: string,
  key: string,
  value: unknown,
  schema: JsonSchema | undefined,
  indent: number,
): boolean {
  if (Array.isArray(value) && value.length > 0) {
    lines.push(start);
    return writeList(lines, value, schema, indent);
  }
  if (isMap(value)) {
    lines.push(start);
    return writeMap(lines, value, schema, indent, '');
  }
  const text = scalarText(value);
  // Behind a long key the formatter may start in the next line.
  if (text === undefined || key.length > longestKey) return false;
  pushFolded(lines, `${start} `, text, lineWidth - key.length - 2, indent);
  return true;
}

function writeList(
  lines: string[],
  list: readonly unknown[],
  schema: JsonSchema | undefined,
  indent: number,
): boolean {
  const { items } = schema ?? {};
  const inner = typeof items === 'object' && !Array.isArray(items) ? items : undefined;
  const lead = `${' '.repeat(indent)}- `;
  return list.every((value) => {
    if (isMap(value)) return writeMap(lines, value, inner, indent + 2, lead);
    const text = scalarText(value);
    if (text === undefined || Array.isArray(value)) return false;
    pushFolded(lines, lead, text, lineWidth - indent - 2, indent + 2);
    return true;
  });
}

/** Whether the keys have the order of the schema, those that it does not know at the end. */
function isOrdered(keys: readonly string[], branch: JsonSchema | undefined): boolean {
  const known = Object.keys(branch?.properties ?? {});
  if (known.length === 0) return true;
  let last = 0;
  return keys.every((key) => {
    const index = known.indexOf(key);
    const rank = index === -1 ? known.length : index;
    const isNext = rank >= last;
    last = rank;
    return isNext;
  });
}

/** A value in one line; undefined where its form depends on more than the value. */
function scalarText(value: unknown): string | undefined {
  if (Array.isArray(value)) return '[]';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string' || doubtful.test(value)) return undefined;
  if (likeNumber.test(value) && !day.test(value)) return undefined;
  if (!quoted.test(value)) return value;
  // Those with one kind of quotes are put into the other.
  if (value.includes("'") && !value.includes('"')) return undefined;
  return `'${value.replaceAll("'", "''")}'`;
}

/** Adds a text, folded at the last space that is not beyond the end, else at the next. */
function pushFolded(
  lines: string[],
  lead: string,
  text: string,
  room: number,
  indent: number,
): void {
  const step = lineWidth + 1 - indent;
  if (text.length <= step) {
    lines.push(lead + text);
    return;
  }
  const margin = ' '.repeat(indent);
  let [from, end, start] = [0, room, lead];
  while (end < text.length) {
    let split = text.lastIndexOf(' ', end);
    if (split <= from) split = text.indexOf(' ', end + 1);
    if (split === -1) break;
    lines.push(start + text.slice(from === 0 ? 0 : from + 1, split));
    [from, end, start] = [split, split + step, margin];
  }
  lines.push(start + text.slice(from === 0 ? 0 : from + 1));
}

/** Of a union, the branch whose `type` the map has. */
export function branchOf(schema: JsonSchema, type: unknown): JsonSchema {
  const branch = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].find((each) => {
    const expected = each.properties?.['type'];
    return typeof expected === 'object' && expected.const === type;
  });
  return branch ?? schema;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const lineWidth = 100;
const longestKey = 60;
// Several spaces in a row, spaces at an end, marks of documents, what might be a number or another word.
const doubtful =
  /^$|^[ ]| {2}| $|\n|^(?:%|---|\.\.\.)|^0[xo]|^(?:null|true|false|~|[+-]?\.(?:inf|nan))$/i;
const likeNumber = /^[-+]?\.?\d[\d.e+-]*$/i;
const day = /^\d{4}-\d\d-\d\d$/;
// What would not be read as plain text.
const quoted = /^[,[\]{}#&*!|>'"%@`]|^[?-](?: |$)|: | #|:$/;
