import {
  change,
  copy,
  ends,
  insertAfter,
  isMeantAsBrace,
  isOpenedAgain,
  leaveOut,
  isLineEnd,
  matchAt,
  note,
  skipHash,
  space,
  type Change,
  type Mend,
} from './mend-state.ts';
import {
  commentLength,
  escapeText,
  isPath,
  literals,
  quotes,
  type MendKind as Kind,
} from './mend-text.ts';

const DEEPEST = 500;
/**
 * Mends what is meant to be JSON and is not: other quotes, keys without any, a comma, a colon or a brace that
 * is missing, the backslashes of Windows. Comments and layout stay. Tells each change; one pass over the text.
 * A library for it (jsonrepair) would drop the comments, tell no changes, and read some texts several times.
 */
export function mendJson(text: string): Mended {
  const mend: Mend = { text, at: 0, out: [], changes: [], stack: [], expects: 'value', end: 0 };
  const isPiece =
    /^\s*(?:["'\u2018-\u201f][^"'\u2018-\u201f\n]*["'\u2018-\u201f]|[\w-]+)\s*[:=]/.test(text);
  if (isPiece) {
    change(mend, 'brace', '{');
    open(mend, '{');
  }
  while (mend.at < text.length) {
    step(mend);
    if (mend.stack.length > DEEPEST) return { text, changes: [] };
  }
  if (mend.expects === 'colon') change(mend, 'colon', ': null');
  while (mend.stack.length > 0) close(mend, true);
  return { text: mend.out.join(''), changes: mend.changes };
}

function step(mend: Mend): void {
  const { text, at } = mend;
  const character = text.charAt(at);
  const comment = character === '/' ? commentLength(text, at) : 0;
  if (comment > 0) copy(mend, comment);
  else if (character === '#') skipHash(mend);
  else if (/\s|[\u200B-\u200D\u2060\uFEFF]/.test(character)) space(mend, character);
  else if (isOpenedAgain(mend)) leaveOut(mend);
  else if (character === '{' || character === '[') {
    beforeValue(mend);
    if (isMeantAsBrace(mend)) openBracketed(mend);
    else {
      copy(mend, 1);
      open(mend, character);
    }
  } else if (character === '}' || character === ']') closeWith(mend, character);
  else if (/[,;，；、]/.test(character)) comma(mend, character);
  else if (/[:：]/.test(character) || (character === '=' && mend.expects !== 'value')) colon(mend);
  else if (quotes[character] !== undefined) quoted(mend, quotes[character]);
  else bare(mend);
}

/** Between two members a comma, between a key and its value a colon. */
function beforeValue(mend: Mend): void {
  if (mend.expects === 'comma') insertAfter(mend, 'comma', ',');
  if (mend.expects === 'colon') insertAfter(mend, 'colon', ':');
  mend.expects = 'value';
}

function afterValue(mend: Mend, end = mend.out.length): void {
  mend.end = end;
  mend.expects = mend.stack.length === 0 ? 'end' : 'comma';
}

function open(mend: Mend, bracket: '{' | '['): void {
  mend.stack.push({ bracket });
  mend.expects = bracket === '{' ? 'key' : 'value';
  mend.end = mend.out.length;
}

function openBracketed(mend: Mend): void {
  mend.at += 1;
  change(mend, 'bracket', '{');
  open(mend, '{');
  mend.stack.at(-1)!.isBracketed = true;
}

function close(mend: Mend, isMissing: boolean): void {
  const frame = mend.stack.pop();
  const bracket = frame?.bracket === '[' ? ']' : '}';
  if (mend.expects === 'colon') insertAfter(mend, 'colon', ': null');
  // On a line of its own where its members have one.
  const outer = mend.stack.at(-1)?.indent ?? '';
  const lead = frame?.indent === undefined ? '' : `\n${outer}`;
  if (isMissing) insertAfter(mend, 'brace', lead + bracket);
  else {
    mend.at += 1;
    mend.out.push(bracket);
  }
  afterValue(mend, isMissing ? mend.end : mend.out.length);
}

function closeWith(mend: Mend, bracket: '}' | ']'): void {
  const isOf = (frame: Mend['stack'][number] | undefined) =>
    (frame?.bracket === '{' && frame.isBracketed !== true) === (bracket === '}');
  if (!mend.stack.some(isOf)) {
    leaveOut(mend);
    return;
  }
  while (!isOf(mend.stack.at(-1))) close(mend, true);
  close(mend, false);
}

function comma(mend: Mend, character: string): void {
  if (mend.expects === 'comma') {
    if (character === ',') copy(mend, 1);
    else {
      mend.at += 1;
      change(mend, 'comma', ',');
    }
    mend.expects = mend.stack.at(-1)?.bracket === '{' ? 'key' : 'value';
    return;
  }
  leaveOut(mend);
}

function colon(mend: Mend): void {
  const length = /^(?::=|=>|[:=：])/.exec(mend.text.slice(mend.at, mend.at + 2))?.[0].length ?? 1;
  if (mend.expects !== 'colon') {
    leaveOut(mend, length);
    return;
  }
  if (mend.text.charAt(mend.at) === ':' && length === 1) copy(mend, 1);
  else {
    mend.at += length;
    change(mend, 'colon', ':');
  }
  mend.expects = 'value';
}

function quoted(mend: Mend, closers: string): void {
  const { text, at } = mend;
  let end = at + 1;
  let isClosed = false;
  for (; end < text.length && !isLineEnd(mend, end); end += 1) {
    if (text.charAt(end) === '\\') {
      // Behind a path a backslash before the last quote is its end.
      const isPathEnd =
        /^\\["'\u2018-\u201f]\s*(?:[,}\]\n]|$)/.test(text.slice(end, end + 12)) &&
        isPath(text.slice(at + 1, end));
      if (!isPathEnd) end += 1;
    } else if (closers.includes(text.charAt(end)) && ends(mend, end)) {
      isClosed = true;
      break;
    }
  }
  const inside = text.slice(at + 1, end);
  const value = isClosed ? inside : inside.replace(/(?<![\s,])[\s,]*$/, '');
  const length = 1 + value.length + (isClosed ? 1 : 0);
  const isStraight = text.charAt(at) === '"' && isClosed && text.charAt(end) === '"';
  const kind = isStraight ? undefined : isClosed ? 'quotes' : 'quoteMissing';
  const isBroken = value.includes('\n');
  write(mend, value.replace(/\r?\n[ \t]*/g, ''), length, isBroken ? 'wrapped' : kind);
}

function bare(mend: Mend): void {
  const { text, at, expects, stack } = mend;
  const isKey = expects === 'key' || (expects === 'comma' && stack.at(-1)?.bracket === '{');
  // Words between two of them, or behind them to the end of the line, say what stands for more.
  const dots = matchAt(
    isKey ? /^(?:\.{3}|…)(?:[ \w/'-]{0,60}(?:\.{3}|…|(?=[ \t]{0,9}\r?\n)))?/ : /^(?:\.{3}|…)/,
    mend,
  );
  if (dots !== '') {
    mend.at += dots.length;
    change(mend, 'dots', '');
    return;
  }
  const pattern = isKey ? /^[^\s:：=,，{}[\]"]+/ : /^(?:\$?\{[^{}\n]*\}|[^,，}\]"\n{])+/;
  const found = matchAt(pattern, mend) || text.charAt(at);
  const value = found.trimEnd();
  const plain =
    literals[value] ??
    (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value) ? value : undefined);
  if (isKey || plain === undefined) {
    write(mend, value, value.length, 'bare');
    return;
  }
  beforeValue(mend);
  if (plain === value) copy(mend, value.length);
  else {
    mend.at += value.length;
    change(mend, 'literal', plain);
  }
  afterValue(mend);
}

/** Writes a text in straight quotes, as a key or a value. */
function write(mend: Mend, inside: string, length: number, kind: Kind | undefined): void {
  const frame = mend.stack.at(-1);
  const isKey = frame?.bracket === '{' && (mend.expects === 'key' || mend.expects === 'comma');
  if (mend.expects === 'end') {
    // Behind the end nothing follows that could be mended.
    copy(mend, length);
    return;
  }
  if (isKey) closeByIndent(mend);
  beforeValue(mend);
  const { text: escaped, isMended } = escapeText(inside, kind !== undefined);
  mend.at += length;
  if (isMended) note(mend, 'backslash');
  if (kind === undefined) mend.out.push(`"${escaped}"`);
  else change(mend, kind, `"${escaped}"`);
  if (isKey) {
    mend.end = mend.out.length;
    mend.expects = 'colon';
  } else afterValue(mend);
}

/** A key that stands further left than its neighbours belongs to an object that was not closed. */
function closeByIndent(mend: Mend): void {
  const indent = /(?:^|\n)([ \t]*)$/.exec(
    mend.text.slice(Math.max(0, mend.at - 200), mend.at),
  )?.[1];
  if (indent === undefined) return;
  const frames = mend.stack;
  const target = frames.findLastIndex((frame) => frame.indent === indent);
  if (target !== -1 && target < frames.length - 1) {
    // A comma that stands there already stays the only one.
    const { expects } = mend;
    while (mend.stack.length - 1 > target) close(mend, true);
    mend.expects = expects;
  }
  const frame = mend.stack.at(-1);
  if (frame !== undefined) frame.indent ??= indent;
}

interface Mended {
  text: string;
  changes: Change[];
}
