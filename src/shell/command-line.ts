import { printableJson, unprintable } from './printable.ts';

/**
 * How each shell that we write commands for takes words; a shell is one row. `plain` is what it takes as
 * it stands, `program` the same for the first word of a line.
 */
export const shells = {
  bash: {
    name: 'bash and zsh',
    // zsh puts the path of a program in place of =word.
    plain: /^(?!=)[\w@%+=:,./-]+$/,
    // NAME=value would be an assignment, and a word of the syntax is no program.
    program:
      /^(?!(?:case|coproc|do|done|elif|else|end|esac|fi|for|foreach|function|if|in|nocorrect|repeat|select|then|time|until|while)$)[\w+:./-]+$/,
    quote: (word) => `'${word.replaceAll("'", String.raw`'\''`)}'`,
  },
} as const satisfies Record<string, Shell>;

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

/** JSON that every command line can hold: what it cannot is written as an escape. */
export function jsonWord(value: unknown): string {
  return printableJson(value);
}

const OPTION = 'A word of it starts with a hyphen and would be read as an option.';
const PROGRAM = 'No shell starts a program of that name.';
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
