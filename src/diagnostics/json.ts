import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { otherFormat, type OtherFormat } from './other-format.ts';
import { cleanText, hasByteOrderMark, placesIn, type PlaceAt } from './text.ts';

/** Parses JSON as forgivingly as can be and says what strict JSON, or who allows more, would not take. */
export function parseJson(file: string, text: string, allowed: Allowed = {}): JsonFile {
  const clean = cleanText(text);
  const place = placesIn(file, clean);
  const problems: JsonProblem[] = [];
  if (hasByteOrderMark(text)) problems.push({ kind: 'mark', offset: 0, what: 'byte order mark' });
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(clean, errors, {
      allowTrailingComma: allowed.trailingCommas === true,
      disallowComments: allowed.comments !== true,
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.push({ kind: 'syntax', offset: 0, what: tooDeep });
  }
  if (clean.trim() === '') {
    problems.push({ kind: 'syntax', offset: 0, what: 'empty file' });
    errors.length = 0;
  }
  const other = errors.length === 0 ? undefined : otherFormat(clean);
  // All errors of a text in another format are one.
  if (other === undefined) noteErrors(clean, errors, problems);
  else {
    problems.push({ kind: 'syntax', ...other });
    root = undefined;
  }
  if (root !== undefined && !findDuplicateKeys(root, problems)) {
    problems.push({ kind: 'syntax', offset: 0, what: tooDeep });
    root = undefined;
  }
  return { file, root, place, problems };
}

function noteErrors(text: string, errors: readonly ParseError[], problems: JsonProblem[]): void {
  let isBroken = false;
  for (const { error, offset } of errors) {
    if (problems.some((problem) => problem.kind !== 'mark' && problem.offset === offset)) continue;
    const code = printParseErrorCode(error);
    const kind = commentCodes.has(code) ? 'comment' : 'syntax';
    // Where something is missing, the rest is read from the wrong place.
    if (isBroken && kind === 'syntax') continue;
    isBroken ||= kind === 'syntax' && !localCodes.has(code) && !isExcessComma(text, offset);
    problems.push({ kind, offset, what: syntaxWords[code] ?? 'text' });
    // What follows the first errors is mostly their echo.
    if (problems.length > maximumProblems) break;
  }
}

/** Whether what is told of a place is the comma before it, after which all is read as it stands. */
function isExcessComma(text: string, offset: number): boolean {
  return /[}\]]/.test(text[offset] ?? '') && text.slice(0, offset).trimEnd().endsWith(',');
}

/** The value of a node; keys such as `__proto__` stay plain data. */
export function nodeValue(node: Node | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.type === 'array') return (node.children ?? []).map(nodeValue);
  if (node.type === 'object')
    return Object.fromEntries(members(node).map(([key, , value]) => [key, nodeValue(value)]));
  return node.value as unknown;
}

/** Key, key node and value node of each member of an object; a key without a value is left out. */
export function members(node: Node | undefined): [key: string, keyNode: Node, value: Node][] {
  if (node?.type !== 'object') return [];
  return (node.children ?? []).flatMap((property): [string, Node, Node][] => {
    const [key, value] = property.children ?? [];
    return key === undefined || value === undefined ? [] : [[String(key.value), key, value]];
  });
}

/** The last value of a key, as JSON readers take it. */
export function member(node: Node | undefined, key: string): Node | undefined {
  return members(node).findLast(([name]) => name === key)?.[2];
}

/** The text of a string member, or undefined when it is absent or of another type. */
export function textMember(node: Node | undefined, key: string): string | undefined {
  const value = member(node, key);
  return value?.type === 'string' ? (value.value as string) : undefined;
}

/** The strings of a member that is an array of strings, or one string. */
export function textsMember(node: Node | undefined, key: string): string[] {
  const value = nodeValue(member(node, key));
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
}

export type { Node };

const maximumProblems = 5;
const maximumDepth = 200;
const tooDeep = 'nesting too deep to read';

// What is wrong inside a value, after which all is read as it stands.
const localCodes = new Set([
  'InvalidCharacter',
  'InvalidEscapeCharacter',
  'InvalidNumberFormat',
  'InvalidUnicode',
]);

// jsonc-parser reports a trailing comma as a missing name or value after it.
const syntaxWords: Record<string, string> = {
  InvalidCommentToken: 'comment',
  PropertyNameExpected: 'trailing comma or missing key',
  ValueExpected: 'trailing comma or missing value',
  CommaExpected: 'text without a comma before it',
  ColonExpected: 'key without a colon',
  CloseBraceExpected: 'end without a closing brace',
  CloseBracketExpected: 'end without a closing bracket',
  EndOfFileExpected: 'text after the end',
  UnexpectedEndOfString: 'string without a closing quote',
  InvalidSymbol: 'text without double quotes',
  InvalidCharacter: 'line break or other sign that a string cannot hold',
  InvalidEscapeCharacter: 'backslash that stands for nothing',
  InvalidUnicode: 'backslash that stands for nothing',
  InvalidNumberFormat: 'number in a form of its own',
  UnexpectedEndOfComment: 'comment',
};

const commentCodes = new Set(['InvalidCommentToken', 'UnexpectedEndOfComment']);

/** Notes keys that occur twice; false when the tree is too deep to be walked by what follows. */
function findDuplicateKeys(root: Node, problems: JsonProblem[]): boolean {
  const open: [Node, number][] = [[root, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, depth] = next;
    if (depth > maximumDepth) return false;
    const seen = new Set<string>();
    for (const [key, keyNode] of members(node)) {
      if (seen.has(key)) problems.push({ kind: 'duplicate', offset: keyNode.offset, what: key });
      seen.add(key);
    }
    for (const child of node.children ?? []) open.push([child, depth + 1]);
  }
  return true;
}

/** A JSON file as a tree with positions, and what is not strict JSON in it. */
export interface JsonFile {
  file: string;
  root: Node | undefined;
  place: PlaceAt;
  problems: JsonProblem[];
}

/** What a reader takes that strict JSON does not know. */
interface Allowed {
  comments?: boolean;
  trailingCommas?: boolean;
}

export interface JsonProblem {
  kind: 'mark' | 'comment' | 'syntax' | 'duplicate';
  offset: number;
  what: string;
  /** The format that all of the text is in. */
  format?: OtherFormat['format'];
}
