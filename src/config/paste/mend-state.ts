import type { MendKind as Kind } from './mend-text.ts';

/** What a pattern finds at the place that is read; empty where it does not. */
export function matchAt(pattern: RegExp, { text, at }: Mend): string {
  return pattern.exec(text.slice(at, at + LONGEST_WORD))?.[0] ?? '';
}

/** Takes over characters as they are. */
export function copy(mend: Mend, length: number): void {
  mend.out.push(mend.text.slice(mend.at, mend.at + length));
  mend.at += length;
}

/** Writes something else in place of what was read. */
export function change(mend: Mend, kind: Kind, text: string): void {
  note(mend, kind);
  mend.out.push(text);
}

/** Leaves out a sign that is too many. */
export function leaveOut(mend: Mend, length = 1): void {
  mend.at += length;
  change(mend, 'extra', '');
}

/** Behind the last thing that was written, before the white space after it. */
export function insertAfter(mend: Mend, kind: Kind, text: string): void {
  note(mend, kind);
  mend.out.splice(mend.end, 0, text);
  mend.end += 1;
}

/** Tells a change. */
export function note({ changes, text, at }: Mend, kind: Kind): void {
  changes.push({ kind, offset: Math.min(at, text.length) });
}

/** Whether a quote ends a text: one of another kind inside, such as an apostrophe, is followed by more of it. */
export function ends({ text, stack, expects }: Mend, end: number): boolean {
  if (text.charAt(end) === '"') return true;
  const next = /^\s*(.)/s.exec(text.slice(end + 1, end + 80))?.[1] ?? '';
  if (next === '') return true;
  const isKey = expects === 'key' || (expects === 'comma' && stack.at(-1)?.bracket === '{');
  return isKey
    ? /[:：=]/.test(next)
    : /[,，}\]/#"'\u2018-\u201f]/.test(next) ||
        text.slice(end + 1, end + 80).trimStart() !== text.slice(end + 1, end + 80);
}

/** Whether a line ends here, and with it a text: not where a terminal or a mail broke a long one. */
export function isLineEnd({ text }: Mend, at: number): boolean {
  return text.charAt(at) === '\n' && !wrapped.test(text.slice(at, at + 700));
}

const wrapped =
  /^\n[ \t]{0,80}(?!\/\/)[^\s"'`\u2018-\u201f{}[\],:#][^"\n]{0,400}"[ \t]{0,80}[,}\]\r\n]/;

/** Whether a bracket opens what has keys, and is meant for a brace. */
export function isMeantAsBrace({ text, at }: Mend): boolean {
  return /^\[\s*(?:"[^"\n]*"|\u201C[^\u201D\n]*\u201D)\s*:/.test(text.slice(at, at + 300));
}

/** Whether a brace stands before the next key of an object, as before each item of a list. */
export function isOpenedAgain({ text, at, stack, expects }: Mend): boolean {
  if (text.charAt(at) !== '{' || stack.at(-1)?.bracket !== '{') return false;
  return (
    (expects === 'key' || expects === 'comma') &&
    /^\{\s*["'\u2018-\u201f\w]/.test(text.slice(at, at + 300))
  );
}

/** White space; what is none of JSON becomes a plain one. */
export function space(mend: Mend, character: string): void {
  const run = matchAt(/^[\t\n\r ]+/, mend);
  if (run !== '') copy(mend, run.length);
  else {
    mend.at += 1;
    // Those without a width hide in texts that were copied from a page.
    change(mend, 'space', /\s/.test(character) && character !== '\uFEFF' ? ' ' : '');
  }
}

/** A comment behind #. */
export function skipHash(mend: Mend): void {
  const end = mend.text.indexOf('\n', mend.at);
  mend.at += 1;
  change(mend, 'comment', '//');
  copy(mend, (end === -1 ? mend.text.length : end) - mend.at);
}

/** A text that is being mended. */
export interface Mend {
  text: string;
  at: number;
  out: string[];
  changes: Change[];
  stack: { bracket: '{' | '['; indent?: string; isBracketed?: true }[];
  expects: 'key' | 'colon' | 'value' | 'comma' | 'end';
  /** Where in `out` the last thing ends that is no white space. */
  end: number;
}

/** A change, with its place in the text as it was. */
export interface Change {
  kind: Kind;
  offset: number;
}

const LONGEST_WORD = 4000;
