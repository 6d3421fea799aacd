import { placeFor, variableOf } from './code-text.ts';
import { readTokens, type Token } from './code-tokens.ts';

/** The groups of code that stand between brackets, each with what it holds; the outermost holds all of it. */
export function readTree(code: string): Group {
  const root = new Frame('', '');
  const frames = [root];
  for (const token of readTokens(code)) {
    const frame = frames.at(-1)!;
    if (token.kind === 'line') {
      if (frame === root && !isOpen(frame)) frame.end();
    } else if (token.kind !== 'sign') frame.tokens.push(token);
    else if (/^[([{]$/.test(token.text) && frames.length < DEEPEST) {
      frames.push(new Frame(token.text, calleeOf(frame, token.text)));
    } else if (/^[)\]}]$/.test(token.text)) {
      if (frames.length > 1) closeFrame(frames);
    } else if (token.text === ',' || token.text === ';') {
      frame.end();
      frame.hasCommas = true;
    } else frame.tokens.push(token);
  }
  while (frames.length > 1) closeFrame(frames);
  root.end();
  return root.group;
}

const DEEPEST = 60;

/** `new Name` of C#, whose brace may stand on the next line. */
function isOpen({ tokens }: Frame): boolean {
  const [before, last] = [tokens.at(-2), tokens.at(-1)];
  return last?.kind === 'word' && before?.kind === 'word' && before.text === 'new';
}

/** The name that is called: before a bracket at once, or before one behind `new Name`. */
function calleeOf(frame: Frame, bracket: string): string {
  const [before, last] = [frame.tokens.at(-2), frame.tokens.at(-1)];
  if (last?.kind !== 'word') return '';
  const isNew = before?.kind === 'word' && before.text === 'new';
  if (bracket === '[' ? !last.isNear : !last.isNear && !isNew) return '';
  frame.tokens.pop();
  return last.text;
}

function closeFrame(frames: Frame[]): void {
  const frame = frames.pop()!;
  frame.end();
  const outer = frames.at(-1)!;
  const last = outer.tokens.at(-1);
  const before = outer.tokens.at(-2);
  // `builder("npx").args("-y")` is one thing too.
  const isChained = last?.kind === 'sign' && /^(?:\.|->)$/.test(last.text);
  if (isChained && before?.kind === 'group' && chained.test(frame.group.callee)) {
    outer.tokens.pop();
    before.group.members.push({
      key: frame.group.callee,
      isGiven: false,
      isStatement: false,
      value: { ...frame.group, callee: '', isList: true },
      groups: [frame.group],
    });
    return;
  }
  // `new Name(…) { … }` of C# is one thing.
  if (
    last?.kind === 'group' &&
    last.group.callee !== '' &&
    frame.group.callee === '' &&
    frame.bracket === '{'
  )
    last.group.members.push(...frame.group.members);
  else outer.tokens.push({ kind: 'group', group: frame.group });
}

const chained = /^(?:args|arguments|env|environment)$/i;

/** A pair of brackets that is being read. */
class Frame {
  readonly group: Group;
  readonly bracket: string;
  tokens: Part[] = [];
  hasCommas = false;

  constructor(bracket: string, callee: string) {
    this.bracket = bracket;
    this.group = { callee, isList: bracket === '[', members: [] };
  }

  end(): void {
    const { tokens } = this;
    this.tokens = [];
    if (tokens.length === 0) return;
    // Lists of Nix have spaces alone between their texts.
    const isSpaced = this.bracket === '[' && !this.hasCommas;
    const isAll = isSpaced && tokens.every(({ kind }) => kind === 'text');
    for (const each of isAll ? tokens.map((token) => [token]) : [tokens])
      this.group.members.push(memberOf(each));
  }
}

function memberOf(tokens: readonly Part[]): Member {
  // What ends a line of Python has nothing behind it.
  const given = tokens.slice(0, -1);
  const sign = given.findIndex(
    (token, index) => isGiving(token) || isNaming(token, given[index - 1]),
  );
  const last = given.findLastIndex(isGiving);
  // `const name: Type = value`
  const at = last > sign ? last : sign;
  const words = tokens.slice(0, Math.max(0, sign)).filter((token) => token.kind !== 'sign');
  const name = words.findLast((token) => token.kind === 'text' || token.kind === 'word');
  const isKeyed = name !== undefined && at > 0;
  const rest = isKeyed ? tokens.slice(at + 1) : tokens;
  return {
    ...(isKeyed && 'text' in name && { key: name.text }),
    isGiven: isKeyed && tokens[at]?.kind === 'sign' && tokens[at].text !== ':',
    isStatement: tokens[0]?.kind === 'word' && statements.has(tokens[0].text),
    value: valueOf(rest),
    groups: tokens.flatMap((token) => (token.kind === 'group' ? [token.group] : [])),
  };
}

function isGiving(token: Part): boolean {
  return token.kind === 'sign' && /^:?=$/.test(token.text);
}

/** `key: value`, and `"key" => value` of Ruby and PHP; behind brackets that is a function. */
function isNaming(token: Part, before: Part | undefined): boolean {
  if (token.kind !== 'sign') return false;
  return token.text === ':' || (token.text === '=>' && before?.kind === 'text');
}

const statements = new Set(
  'export return for async await with if try yield const let var val new public'.split(' '),
);

/** What a member says, as far as the code itself says it. */
function valueOf(tokens: readonly Part[]): Value {
  if (tokens.some((token) => token.kind === 'sign' && /^(?:\.\.\.|\*\*|=>)$/.test(token.text)))
    return tokens.find((token) => token.kind === 'group')?.group ?? undefined;
  const texts = tokens.filter((token) => token.kind === 'text');
  const isSum = tokens.some((token) => token.kind === 'sign' && token.text === '+');
  if (texts.length > 0 && isSum) return tokens.map(textOfPart).join('');
  const group = tokens.find((token) => token.kind === 'group')?.group;
  if (group !== undefined) return texts.length > 0 ? undefined : ofGroup(group);
  if (texts.length > 0) return texts.map(({ text }) => text).join('');
  const words = tokens.filter((token) => token.kind === 'word');
  const [word] = words.filter(({ text }) => !/^(?:new|await|as|const)$/.test(text));
  if (word === undefined) return undefined;
  if (Object.hasOwn(literals, word.text)) return literals[word.text];
  if (/^\d+(?:\.\d+)?$/.test(word.text)) return Number(word.text);
  return variableOf(word.text) ?? placeFor(word.text);
}

/** A part of what is put together to a text. */
function textOfPart(token: Part): string {
  if (token.kind === 'text') return token.text;
  if (token.kind === 'word') return variableOf(token.text) ?? placeFor(token.text);
  if (token.kind === 'sign') return '';
  const value = ofGroup(token.group);
  return typeof value === 'string' ? value : placeFor(token.group.callee);
}

const literals: Readonly<Record<string, Value>> = {
  true: true,
  false: false,
  True: true,
  False: false,
  null: null,
  None: null,
  undefined: undefined,
  // The program that runs the code.
  'process.execPath': 'node',
  'sys.executable': 'python',
};

/** A call that is nothing but a text, such as `new URL("…")`, or that reads one. */
function ofGroup(group: Group): Value {
  const { callee, members } = group;
  if (callee === '') return group;
  const texts = members.flatMap(({ key, value }) =>
    key === undefined && typeof value === 'string' ? [value] : [],
  );
  const [first] = texts;
  if (first === undefined) return group;
  const variable = variableOf(`${callee}("${first}")`) ?? variableOf(`${callee}["${first}"]`);
  if (variable !== undefined) return variable;
  if (/^(?:URL|URI\.create|Uri|(?:\w+\.)*Uri\.parse|str|String)$/.test(callee)) return first;
  return /^(?:path|os\.path|Path|pathlib)\b/.test(callee) ? pathOf(texts) : group;
}

function pathOf(texts: readonly string[]): string {
  const known = texts.filter((text) => !text.startsWith('<'));
  return known.length === 0 ? texts[0]! : `/path/to/${known.join('/').replace(/^[./]+/, '')}`;
}

type Part = Exclude<Token, { kind: 'line' }> | { kind: 'group'; group: Group };

/** What stands between two brackets, or behind a name that is called. */
export interface Group {
  callee: string;
  isList: boolean;
  members: Member[];
}

/** One thing in a group, with the name that it has there. */
export interface Member {
  key?: string;
  /** Given by `=`, as to a variable. */
  isGiven: boolean;
  /** It begins as statements of programs do. */
  isStatement: boolean;
  value: Value;
  /** All groups that stand there. */
  groups: Group[];
}

export type Value = string | number | boolean | null | undefined | Group;
