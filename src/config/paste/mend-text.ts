/** The signs that people and their programs write for quotes, with those that end them. */
export const quotes: Readonly<Record<string, string>> = {
  '"': '"\u201C\u201D',
  "'": "'",
  '`': '`',
  '\u2018': "\u2018\u2019'",
  '\u2019': "\u2018\u2019'",
  '\u201A': "\u2018\u2019'",
  '\u201C': '\u201C\u201D"',
  '\u201D': '\u201C\u201D"',
  '\u201E': '\u201C\u201D"',
  '\u00AB': '\u00BB',
};

/** A text as it stands between straight quotes; the backslashes of a path of Windows are doubled. */
export function escapeText(
  inside: string,
  isForeign: boolean,
): { text: string; isMended: boolean } {
  const isWindows = isPath(inside) || /\\(?!["\\/bfnrtu'\u2018-\u201f]|u[\da-f]{4})/i.test(inside);
  const text = isWindows ? doubleBackslashes(inside) : keepEscapes(inside);
  return { text, isMended: isWindows && text !== inside && !(isForeign && !inside.includes('\\')) };
}

function doubleBackslashes(inside: string): string {
  // Two before a host are written with four; elsewhere one that is doubled already stays.
  const isHost = isPath(inside) && inside.startsWith(String.raw`\\`);
  const rest = isHost ? inside.slice(2) : inside;
  const doubled = rest.replace(/\\\\?/g, String.raw`\\`);
  return plainSigns(isHost ? String.raw`\\\\` + doubled : doubled);
}

function keepEscapes(inside: string): string {
  return inside
    .split(/(\\[^])/)
    .map((part) => {
      if (!part.startsWith('\\')) return plainSigns(part);
      return /['\u2018-\u201f]/.test(part) ? part.slice(1) : part;
    })
    .join('');
}

/** Signs that stand in no text of JSON as they are. */
function plainSigns(text: string): string {
  return text
    .replaceAll('"', String.raw`\"`)
    .replaceAll('\t', String.raw`\t`)
    .replaceAll('\r', '');
}

/** `C:\…` and `\\host\…` with single backslashes. */
export function isPath(inside: string): boolean {
  return /^(?:[A-Za-z]:\\(?!\\)|\\\\[\w.-]+\\(?!\\))/.test(inside);
}

/** How long the comment is that begins at a place; 0 where none does. */
export function commentLength(text: string, at: number): number {
  const mark = text.charAt(at + 1);
  if (mark !== '/' && mark !== '*') return 0;
  const end = text.indexOf(mark === '/' ? '\n' : '*/', at + 2);
  return (end === -1 ? text.length : mark === '/' ? end : end + 2) - at;
}

/** What other languages write for the values of JSON. */
export const literals: Readonly<Record<string, string>> = {
  true: 'true',
  false: 'false',
  null: 'null',
  True: 'true',
  False: 'false',
  None: 'null',
  undefined: 'null',
};

/** What was changed, in words. */
export const mendWords: Readonly<Record<MendKind, string>> = {
  quotes: 'straight double quotes (") in place of others',
  quoteMissing: 'a closing quote added',
  bare: 'quotes put around a word',
  comma: 'a comma added',
  colon: 'a colon added',
  brace: 'a brace or bracket added',
  bracket: 'braces in place of brackets around keys',
  extra: 'a sign too many left out',
  backslash: 'each backslash of a path doubled',
  space: 'a special space replaced by a plain one',
  comment: 'a comment written with //',
  literal: 'true, false or null written as in JSON',
  dots: 'dots that stand for more left out',
  wrapped: 'a line break inside of a text left out',
};

/** One way in which a text is mended. */
export type MendKind =
  | 'quotes'
  | 'quoteMissing'
  | 'bare'
  | 'comma'
  | 'colon'
  | 'brace'
  | 'bracket'
  | 'extra'
  | 'backslash'
  | 'space'
  | 'comment'
  | 'literal'
  | 'dots'
  | 'wrapped';
