import { filledText, type TextKind } from './code-text.ts';

/**
 * The words, texts and signs of code in Python, JavaScript and their like, in order, without comments. Nothing of it
 * is run; one pass over the text.
 */
export function readTokens(code: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < code.length;) {
    const length = spaceLength(code, at);
    if (length > 0) {
      if (code.slice(at, at + length).includes('\n')) tokens.push({ kind: 'line' });
      at += length;
      // A line that begins with a point goes on with the one before.
      if (/^(?:\.(?!\.)|->|\?\.)/.test(code.slice(at, at + 2))) dropLines(tokens);
      continue;
    }
    const text = textAt(code, at);
    if (text !== undefined) {
      tokens.push({ kind: 'text', text: text.value });
      at = text.end;
      continue;
    }
    const word = wordAt(code, at);
    const isNear = word !== '' && /[([{]/.test(code.charAt(at + word.length));
    if (word !== '') tokens.push({ kind: 'word', text: word, isNear });
    else tokens.push({ kind: 'sign', text: signAt(code, at) });
    at += word === '' ? signAt(code, at).length : word.length;
  }
  return tokens;
}

function dropLines(tokens: Token[]): void {
  while (tokens.at(-1)?.kind === 'line') tokens.pop();
}

/** White space and comments. */
function spaceLength(code: string, at: number): number {
  const character = code.charAt(at);
  if (character === '\n') return 1;
  if (/\s/.test(character)) {
    let end = at + 1;
    while (/[^\S\n]/.test(code.charAt(end))) end += 1;
    return end - at;
  }
  const isBlock = character === '/' && code.charAt(at + 1) === '*';
  const isLine = character === '#' || (character === '/' && code.charAt(at + 1) === '/');
  if (!isBlock && !isLine) return 0;
  const end = code.indexOf(isBlock ? '*/' : '\n', at + 2);
  if (end === -1) return code.length - at;
  return (isBlock ? end + 2 : end) - at;
}

function wordAt(code: string, at: number): string {
  const start = /^[\p{L}_$\d]/u.test(code.slice(at, at + 2));
  if (!start) return '';
  let end = at + 1;
  while (end - at < LONGEST_WORD && /[\p{L}\p{N}_$.]/u.test(code.charAt(end))) end += 1;
  return code.slice(at, end);
}

function signAt(code: string, at: number): string {
  const three = code.slice(at, at + 3);
  if (three === '...') return three;
  const two = three.slice(0, 2);
  return signs.has(two) ? two : code.charAt(at);
}

const signs = new Set([':=', '=>', '**', '==', '??', '||', '&&', '->', '::']);
const LONGEST_WORD = 200;

/** A text in quotes, with the letters that say how it is written before them. */
function textAt(code: string, at: number): { value: string; end: number } | undefined {
  const letters = /^(?:[rRbBuUfF]{1,2}|\$@?|@)?(?=["'`])/.exec(code.slice(at, at + 4))?.[0];
  if (letters === undefined) return undefined;
  const start = at + letters.length;
  const mark = code.charAt(start);
  const isTriple = code.startsWith(mark.repeat(3), start);
  const quote = isTriple ? mark.repeat(3) : mark;
  const isRaw = /[rR@]/.test(letters);
  const kind: TextKind = mark === '`' ? 'template' : /[fF$]/.test(letters) ? 'format' : 'plain';
  let end = start + quote.length;
  while (end < code.length && !code.startsWith(quote, end)) {
    // A quote that is not closed ends with its line, as an apostrophe in prose does.
    if (code.charAt(end) === '\n' && !isTriple && mark !== '`') break;
    end += code.charAt(end) === '\\' && !isRaw ? 2 : 1;
  }
  const inside = code.slice(start + quote.length, end);
  const value = filledText(isRaw ? inside : unescaped(inside), kind);
  return {
    value,
    end: Math.min(code.length, end + (code.startsWith(quote, end) ? quote.length : 0)),
  };
}

function unescaped(inside: string): string {
  return inside.replace(/\\(.)/gs, (_, sign: string) => escapes[sign] ?? sign);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' };

/** A part of code. */
export type Token =
  | { kind: 'text'; text: string }
  /** With its points; near where a bracket follows at once. */
  | { kind: 'word'; text: string; isNear: boolean }
  | { kind: 'sign'; text: string }
  | { kind: 'line' };
