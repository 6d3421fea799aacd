import { expectedAt } from '../broken-toml.ts';
import { isRecord } from '../../protocol/record.ts';
import { repeatedToml } from './repeated-toml.ts';
import { readJsonText } from './json-text.ts';
import { mendJson } from './mend.ts';

/**
 * Mends what is meant to be TOML and is not: backslashes of Windows, other quotes or none, a colon for the equals
 * sign, commas of JSON, a bracket that is missing. What can be read on its own stays as it is written; undefined where
 * something can not be mended.
 */
export async function mendToml(text: string): Promise<MendedToml | undefined> {
  // A text over several lines may hold whatever looks like a mistake.
  if (/"""|'''/.test(text)) return undefined;
  const { parse } = await import('smol-toml');
  const isRead = (statement: string) => {
    try {
      parse(statement);
      return true;
    } catch {
      return false;
    }
  };
  const out: string[] = [];
  const changes: MendedToml['changes'] = [];
  const statements = statementsOf(text);
  const repeated = new Map(repeatedToml(statements).map((each) => [each.at, each]));
  let line = 1;
  for (const [index, statement] of statements.entries()) {
    const again = repeated.get(index);
    if (again !== undefined) {
      if (again.what !== undefined) changes.push({ line, what: again.what });
      if (again.text !== undefined) out.push(again.text);
    } else if (isRead(statement)) out.push(statement);
    else {
      const mended = mendStatement(statement);
      if (mended === undefined || !isRead(mended)) return undefined;
      out.push(mended);
      changes.push({ line, what: expectedAt(statement) ?? 'written as TOML has it' });
    }
    line += statement.split('\n').length;
  }
  return changes.length === 0 ? undefined : { text: out.join('\n'), changes };
}

/** The lines of a text, those of a list or a table in braces as one. */
function statementsOf(text: string): string[] {
  const lines = text.split('\n');
  const statements: string[] = [];
  for (let at = 0; at < lines.length;) {
    const length = lengthOfValue(lines, at);
    statements.push(lines.slice(at, at + length).join('\n'));
    at += length;
  }
  return statements;
}

/** How many lines the value takes that begins in one; a bracket that is never closed ends with its line. */
function lengthOfValue(lines: readonly string[], start: number): number {
  const first = lines[start] ?? '';
  if (/^\s*(?:\[|#|\/\/)/.test(first) || !/[=:]/.test(first)) return 1;
  let open = openBrackets(first);
  const isTable = /^[^"'[]*[=:]\s*\{/.test(first);
  for (let length = 1; open > 0 && length < LONGEST_VALUE; length += 1) {
    const next = lines[start + length];
    // The next key, or the next table.
    if (next === undefined || /^\s*\[\[?[^\]"',]+\]/.test(next)) return 1;
    if (!isTable && /^\s*[\w-]+\s*=/.test(next)) return 1;
    open += openBrackets(next);
    if (open <= 0) return length + 1;
  }
  return 1;
}

function openBrackets(line: string): number {
  const bare = line.replace(/"(?:[^"\\]|\\.?)*"?|'[^']*'?/g, '');
  return (bare.match(/[[{]/g)?.length ?? 0) - (bare.match(/[\]}]/g)?.length ?? 0);
}

function mendStatement(statement: string): string | undefined {
  const comment = /^(\s*)(?:\/\/|;|--)(.*)$/s.exec(statement);
  if (comment !== null) return `${comment[1]}#${comment[2]}`;
  return /^\s*\[/.test(statement) ? mendHead(statement) : mendValue(statement);
}

/** A table's head: with its bracket, and with quotes around a name that wants them. */
function mendHead(statement: string): string | undefined {
  const text = statement.trim().slice(1);
  const end = text.search(/[\][]/);
  const inside = end === -1 ? text : text.slice(0, end);
  const rest = end === -1 ? '' : text.slice(end + 1).trim();
  if (!/^(?:[;,]?$|#)/.test(rest)) return undefined;
  const [, root, name] = /^\s*["']?(mcp_?servers|servers)["']?\.(.+)$/is.exec(inside.trim()) ?? [];
  if (root === undefined || name === undefined) return undefined;
  const plain = straight(name.trim());
  // The table of what a server is given stands behind its name.
  const inner = /\.(?:env|http_headers|env_http_headers|tools|oauth)$/.exec(plain)?.[0] ?? '';
  const own = plain.slice(0, plain.length - inner.length);
  const key = /^(?:"[^"]*"|'[^']*'|[\w-]+(?:\.[\w-]+)*)$/.test(own)
    ? own
    : writeText(unquoted(own));
  return `[${root}.${key}${inner}]${rest.startsWith('#') ? ` ${rest}` : ''}`;
}

/** A key and its value, and what else stands in the same line. */
function mendValue(statement: string): string | undefined {
  const [, indent = '', key = '', value = ''] =
    /^(\s*)([^\s=:]+)\s*(?::=|=>|[=:])\s*(\S.*)$/s.exec(statement) ?? [];
  if (value === '') return undefined;
  const name = straight(key);
  if (!/^(?:"[^"\\]+"|'[^']+'|[\w.-]+)$/.test(name)) return undefined;
  const bare = withoutComment(value).trim();
  const plain = /^[+-]?\d+$/.test(bare) ? String(Number(bare)) : bare;
  const mended = readJsonText(mendJson(`{"${FIRST}": ${plain}\n}`).text);
  if (mended === undefined || holdsBracket(mended)) return undefined;
  const pairs = Object.entries(mended).map(([each, held]) => {
    const written = writeValue(held);
    return written && `${indent}${each === FIRST ? name : writeKey(each)} = ${written}`;
  });
  // Nothing is said by leaving a key out.
  const kept = pairs.filter((_, index) => Object.values(mended)[index] !== null);
  return kept.includes(undefined) ? undefined : kept.join('\n');
}

/** Whether a text is a bracket alone, or begins the next one: a quote was missing, and nobody knows which. */
function holdsBracket(value: unknown): boolean {
  if (typeof value === 'string') return /^[[\]{},\s]+$|^-\w+,\s*$/.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsBracket);
}

// A comment behind a value in one line; what stands in quotes is none.
function withoutComment(value: string): string {
  if (value.includes('\n')) return value;
  return /^((?:"[^"\n]*"|'[^'\n]*'|[^"'#\n])*)\s#/.exec(value)?.[1] ?? value;
}

function straight(text: string): string {
  return text.replace(/[\u201C-\u201F]/g, '"').replace(/[\u2018-\u201B]/g, "'");
}

function unquoted(text: string): string {
  return text.replace(/^["']|["']$/g, '');
}

/** A value in one line; undefined where TOML has none for it. */
function writeValue(value: unknown): string | undefined {
  if (Array.isArray(value)) return inBrackets(value.map(writeValue), '[', ']');
  if (isRecord(value)) {
    const fields = Object.entries(value).map(([key, inner]) => {
      const written = writeValue(inner);
      return written && `${writeKey(key)} = ${written}`;
    });
    return inBrackets(fields, '{ ', ' }');
  }
  if (typeof value === 'string') return writeText(value);
  return typeof value === 'boolean' || Number.isSafeInteger(value) ? String(value) : undefined;
}

function inBrackets(items: readonly (string | undefined)[], start: string, end: string) {
  if (items.includes(undefined)) return undefined;
  return items.length === 0 ? `${start}${end}`.replace(/ +/, '') : start + items.join(', ') + end;
}

/** Single quotes keep backslashes as they are. */
function writeText(text: string): string {
  const isPlain = text.includes('\\') && !/['\p{Cc}]/u.test(text);
  return isPlain ? `'${text}'` : JSON.stringify(text);
}

function writeKey(key: string): string {
  return /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
}

/** Stands for the key of a line while its value is read as JSON. */
const FIRST = '=';
const LONGEST_VALUE = 200;

interface MendedToml {
  text: string;
  /** What was put right in which line. */
  changes: { line: number; what: string }[];
}
