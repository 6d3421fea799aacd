import { printableJson, unprintable } from './printable.ts';

/**
 * How each shell that we write commands for takes words; a shell is one row. `plain` is what it takes as
 * it stands, `program` the same for the first word of a line. The line is run by bash and zsh, and what PowerShell
 * and cmd.exe can take is written as they take it too: people paste into the shell that they have.
 */
export const shells = {
  bash: {
    name: 'bash and zsh',
    // zsh puts the path of a program in place of =word; PowerShell reads a,b as a list, @a as the values of a
    // variable, and parts -a.b in two.
    plain: /^(?!=|@\w*$|--%$|-\w[^.:]*[.:])[\w@%+=:./-]+$/,
    // NAME=value would be an assignment, and a word of the syntax is no program.
    program:
      /^(?!(?:case|coproc|do|done|elif|else|end|esac|fi|for|foreach|function|if|in|nocorrect|repeat|select|then|time|until|while)$)[\w+:./-]+$/,
    quote: (word) =>
      inDoubleQuotes.test(word) ? `"${word}"` : `'${word.replaceAll("'", String.raw`'\''`)}'`,
  },
} as const satisfies Record<string, Shell>;

// What every shell takes as it is between double quotes; to PowerShell curly quotes are quotes.
const inDoubleQuotes = /^[^"$`\\!%\u2018-\u201F]*$/;

/**
 * Whether a word that only single quotes hold would run something where they are none: cmd.exe knows none and ends
 * a command at & outside of double quotes, PowerShell ends a text at the quote that bash takes for one with a backslash.
 */
function isUnsafe(word: string, shell: Shell): boolean {
  if (shell.plain.test(word) || inDoubleQuotes.test(word)) return false;
  return /['&|<>^\u2018-\u201B]/.test(word) || word.split('"').length % 2 === 0;
}

/**
 * One word of a command line; quoted only where it must be.
 * @example
 * quoteWord("it's") // => `'it'\\''s'`
 */
function quoteWord(word: string, shell: Shell = shells.bash): string {
  return shell.plain.test(word) ? word : shell.quote(word);
}

/**
 * A command of ours around the words of others: one that a program would read as an option has no line.
 * @example
 * commandLine(['claude', 'plugin', 'install', 'a;b']) // => { text: "claude plugin install 'a;b'" }
 * commandLine(['claude', 'plugin', 'install', '-rf']) // => { reason: … }
 */
export function commandLine(words: readonly Word[], shell: Shell = shells.bash): Line {
  let endsOptions = false;
  for (const word of words) {
    const value = typeof word === 'string' ? word : word[1];
    const isArgument = typeof word === 'string' && endsOptions;
    if (value?.startsWith('-') && !isArgument) return { reason: OPTION };
    endsOptions ||= word[0] === '--' && value === undefined;
  }
  const argv = words.flatMap((word) => word).filter((word) => word !== undefined);
  if (argv.some((word) => isUnsafe(word, shell))) return { reason: UNSAFE };
  return argvLine(argv, shell);
}

/** A program and its arguments just as somebody wrote them, options and all. */
export function argvLine(
  [program = '', ...args]: readonly string[],
  shell: Shell = shells.bash,
): Line {
  // %1 is a job, even in quotes.
  if (/^(?:[-%]|$)/.test(program)) return { reason: PROGRAM };
  // A line break ends the command, half of a pair reaches no program, and a mark that turns the direction
  // of writing shows another command than is run.
  if ([program, ...args].some((word) => unprintable.test(word))) return { reason: UNWRITABLE };
  const first = shell.program.test(program) ? program : shell.quote(program);
  return { text: [first, ...args.map((word) => quoteWord(word, shell))].join(' ') };
}

/** JSON that every command line can hold: what it cannot, and what ends a word in some shell, is written as an escape. */
export function jsonWord(value: unknown): string {
  return printableJson(value).replace(
    /\\(["\\])|['&|<>^%\u2018-\u201F]/g,
    (found, escaped?: string) => {
      const code = (escaped ?? found).charCodeAt(0);
      return `\\u${code.toString(16).padStart(4, '0')}`;
    },
  );
}

const OPTION = 'A word of it starts with a hyphen and would be read as an option.';
const PROGRAM = 'No shell starts a program of that name.';
const UNSAFE = 'No quotes hold one of its words in every shell: some would run a part of it.';
const UNWRITABLE = 'It holds a line break or another character that no command line can.';

/** A word that somebody wrote, or an option of ours with its value; `['--']` alone ends the options. */
export type Word = string | readonly [option: `-${string}`, value?: string];

/** A command line, or why there is none. */
export type Line = { text: string } | { reason: string };

interface Shell {
  /** As people call those that take the same quotes. */
  name: string;
  plain: RegExp;
  program: RegExp;
  quote: (word: string) => string;
}
