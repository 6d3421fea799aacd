/**
 * Reads the half of YAML in which entries are written: maps and lists in block style with plain keys, plain
 * text, quoted text without escapes, whole numbers, true and false. Undefined where anything else stands in the
 * text, or anything is wrong with it: the whole reader, which is many times slower, then says what.
 */
export function readPlainYaml(text: string): unknown {
  if (!text.endsWith('\n') || beyondPlain.test(text)) return undefined;
  const lines = text.split('\n');
  lines.pop();
  const start = lines.findIndex((line) => !line.startsWith('#'));
  if (start === -1) return undefined;
  const at: Cursor = { lines, line: start, depth: 0 };
  try {
    const value = readMap(at, 0, lines[start] ?? '');
    return at.line === lines.length ? value : undefined;
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

/** The value that stands below a key or in a list: what stands deeper than `outer`. */
function readBlock(at: Cursor, outer: number): unknown {
  const line = at.lines[at.line];
  const indent = line === undefined ? 0 : indentOf(line);
  if (line === undefined || indent <= outer) throw notPlain;
  const content = line.slice(indent);
  if (content.startsWith('- ')) return readList(at, indent);
  if (splitKey(content) !== undefined) return readMap(at, indent, content);
  return readScalar(at, content, outer);
}

function readMap(at: Cursor, indent: number, first: string): Record<string, unknown> {
  if (++at.depth > deepest) throw notPlain;
  const map: Record<string, unknown> = {};
  for (let content: string | undefined = first; content !== undefined;) {
    const split = splitKey(content);
    if (split === undefined) throw notPlain;
    const [key, rest] = split;
    if (!plainKey.test(key) || wordsOfOtherTypes.test(key) || Object.hasOwn(map, key)) {
      throw notPlain;
    }
    if (rest === undefined) at.line += 1;
    map[key] = rest === undefined ? readBlock(at, indent) : readScalar(at, rest, indent);
    content = nextAt(at, indent);
  }
  at.depth -= 1;
  return map;
}

function readList(at: Cursor, indent: number): unknown[] {
  if (++at.depth > deepest) throw notPlain;
  const list: unknown[] = [];
  for (let line = at.lines[at.line]; line !== undefined; line = at.lines[at.line]) {
    const found = indentOf(line);
    if (found < indent) break;
    if (found > indent || !line.startsWith('- ', indent)) throw notPlain;
    const content = line.slice(indent + 2);
    const isQuoted = content.startsWith("'") || content.startsWith('"');
    list.push(
      !isQuoted && splitKey(content) !== undefined
        ? readMap(at, indent + 2, content)
        : readScalar(at, content, indent),
    );
  }
  at.depth -= 1;
  return list;
}

/** The next line of a map: undefined where it ends. */
function nextAt({ lines, line }: Cursor, indent: number): string | undefined {
  const next = lines[line];
  const found = next === undefined ? -1 : indentOf(next);
  if (found > indent) throw notPlain;
  return found < indent ? undefined : next?.slice(indent);
}

/** A text, number or word that starts in this line and goes on in the lines that stand deeper. */
function readScalar(at: Cursor, first: string, outer: number): unknown {
  const parts = [first];
  at.line += 1;
  for (let line = at.lines[at.line]; line !== undefined; line = at.lines[at.line]) {
    const indent = indentOf(line);
    if (indent <= outer) break;
    parts.push(line.slice(indent));
    at.line += 1;
  }
  const text = parts.join(' ');
  if (first.startsWith("'")) return readQuoted(parts, text, /^'((?:[^']|'')*)'$/);
  if (first.startsWith('"')) return readQuoted(parts, text, /^"([^"\\]*)"$/);
  if (text === '[]') return [];
  if (leadsElsewhere.test(text) || saysElsewhere.test(text) || parts.some(isComment))
    throw notPlain;
  return parts.length === 1 ? valueOf(text) : text;
}

function readQuoted(parts: readonly string[], text: string, form: RegExp): string {
  // A quote alone in its line leaves a space that is hard to see.
  if (parts.some((part) => part.length === 1)) throw notPlain;
  const found = form.exec(text)?.[1];
  if (found === undefined) throw notPlain;
  return text.startsWith("'") ? found.replaceAll("''", "'") : found;
}

function valueOf(text: string): unknown {
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (wordsOfOtherTypes.test(text)) throw notPlain;
  if (!likeNumber.test(text) || day.test(text)) return text;
  if (!wholeNumber.test(text)) throw notPlain;
  return Number(text);
}

/** The key of a line and what stands behind it in the line; undefined where there is no key. */
function splitKey(content: string): [key: string, rest: string | undefined] | undefined {
  const at = content.indexOf(': ');
  if (at !== -1) return [content.slice(0, at), content.slice(at + 2)];
  return content.endsWith(':') ? [content.slice(0, -1), undefined] : undefined;
}

function isComment(part: string): boolean {
  return part.startsWith('#');
}

function indentOf(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === 32) indent += 1;
  return indent;
}

const notPlain = new Error('Not plain YAML.');
const deepest = 40;

// Control characters, a byte order mark, spaces at the end of a line, empty lines.
// oxlint-disable-next-line no-control-regex
const beyondPlain = /[\0-\t\v-\x1F\x7F-\x9F\u2028\u2029\uFEFF]| \n|\n\n/;
const plainKey = /^[A-Za-z$][\w$.-]*$/;
// In any case of letters, since only some are taken for null and the like.
const wordsOfOtherTypes = /^(?:null|true|false|[+-]?\.(?:inf|nan))$/i;
// Marks of what is not plain text at its start; those of lists and keys only where a space follows.
const leadsElsewhere = /^(?:[\s,[\]{}#&*!|>'"%@`~]|[?:-](?: |$)|---|\.\.\.|$)/;
const saysElsewhere = /: | #|:$/;
const likeNumber = /^[-+]?\.?\d[\w.+-]*$/;
const day = /^\d{4}-\d\d-\d\d$/;
const wholeNumber = /^(?:0|-?[1-9]\d{0,14})$/;

/** Where the reader stands. */
interface Cursor {
  lines: readonly string[];
  line: number;
  depth: number;
}
