import { shellVariableAt } from './shell-variable.ts';

/**
 * The commands of a text as words, quotes and escapes taken out as a shell does. What a shell would fill in is
 * marked (`shell-variable.ts`), and nothing is run. `noteOpen` hears of a quote that nothing closes, `filledAt` finds what
 * the shell fills in. Lines that go on with `\`, `^` or a backtick are one command.
 * @example
 * readCommands('a "b c" \\\n  d\ne') // => [['a', 'b c', 'd'], ['e']]
 */
export function readCommands(
  text: string,
  { noteOpen = () => {}, filledAt = shellVariableAt }: Shell = {},
): string[][] {
  const commands: string[][] = [];
  let words: string[] = [];
  let word: string | undefined;
  const endWord = () => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  const endCommand = () => {
    endWord();
    if (words.length > 0) commands.push(words);
    words = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const quote = quotes[character];
    const variable = filledAt(text, at, word === undefined);
    if (variable !== undefined) {
      word = (word ?? '') + variable.word;
      at += variable.length - 1;
    } else if (quote !== undefined && (word === undefined || !isWithin(word, character))) {
      const [inside, end] = readQuoted(text, at + 1, quote, filledAt);
      if (end === text.length) noteOpen();
      word = (word ?? '') + inside;
      at = end;
    } else if (continues(text, at)) {
      endWord();
      at = text.indexOf('\n', at);
    } else if (character === '#' && word === undefined && words.length > 0) {
      // The prompt of an administrator stands first, a comment behind a command.
      const end = text.indexOf('\n', at);
      at = (end === -1 ? text.length : end) - 1;
    } else if (character === '\\' && /[\s"'$`\\&|;<>()]/.test(text.charAt(at + 1))) {
      word = (word ?? '') + text.charAt(at + 1);
      at += 1;
    } else if (character === '\n' || isSeparator(text, at)) endCommand();
    else if (/\s/.test(character)) endWord();
    else word = (word ?? '') + character;
  }
  endCommand();
  return commands;
}

/** From behind a quote to the one that ends it. */
function readQuoted(
  text: string,
  start: number,
  closers: string,
  filledAt: FilledAt,
): [inside: string, end: number] {
  const isDouble = closers.includes('"');
  let inside = '';
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    // PowerShell and cmd write a quote inside of quotes twice.
    const isDoubled = isDouble && character === '"' && next === '"' && inside.startsWith('{');
    if (closers.includes(character) && !isDoubled) return [inside, at];
    const variable = isDouble ? filledAt(text, at, false) : undefined;
    if (variable !== undefined) {
      inside += variable.word;
      at += variable.length - 1;
      continue;
    }
    // What ends a line inside of quotes on Windows is no escape of a path.
    const isEscape =
      isDoubled ||
      (character === '\\' ? /["\\$`\n]/.test(next) : character === '`' && /["$`]/.test(next));
    if (isDouble && isEscape) {
      at += 1;
      inside += text.charAt(at) === '\n' ? '' : text.charAt(at);
    } else inside += character;
  }
  return [inside, text.length];
}

// An apostrophe inside of a word of prose opens nothing.
function isWithin(word: string, character: string): boolean {
  return character === '’' && /\w$/.test(word);
}

function continues(text: string, at: number): boolean {
  return /^[\\^`][^\S\n]*\n/.test(text.slice(at, at + 20)) && /\s/.test(text.charAt(at - 1) || ' ');
}

function isSeparator(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === ';' || character === '|') return true;
  // An address may hold one.
  return (
    character === '&' &&
    /[\s&]/.test(text.charAt(at + 1) || ' ') &&
    /[\s&]/.test(text.charAt(at - 1) || ' ')
  );
}

const quotes: Readonly<Record<string, string>> = {
  '"': '"\u201C\u201D',
  '\u201C': '"\u201D\u201C',
  '\u201D': '"\u201D\u201C',
  "'": "'\u2018\u2019",
  '\u2018': "'\u2018\u2019",
  '\u2019': "'\u2018\u2019",
};

interface Shell {
  noteOpen?: () => void;
  filledAt?: FilledAt;
}

type FilledAt = (
  text: string,
  at: number,
  isStart: boolean,
) => { word: string; length: number } | undefined;
