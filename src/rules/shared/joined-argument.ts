import type { Program } from '../fix/program.ts';

/**
 * The place of the argument that holds several words of its program's own line in one: an option with its value, the
 * word for what to do with what it is to run, or that with an option; undefined where there is none.
 * @example
 * joinedArgument({ command: 'uv', args: ['--quiet', 'run server.py'] }) // => 1
 */
export function joinedArgument({ command, args }: Program): number | undefined {
  const program = command.trim();
  const at = args.findIndex(
    (arg, index) =>
      isOwn(args, index) &&
      kinds.some(
        ({ programs, words, behind, isVerb }) =>
          programs.test(program) &&
          words.test(arg) &&
          // Behind it stands what the other program is told.
          (isVerb !== true || !args.slice(0, index).some((each) => /^(?:run|exec)$/.test(each))) &&
          (behind === undefined || behind.test(args[index - 1] ?? '')),
      ),
  );
  return at === -1 ? undefined : at;
}

/** Whether nothing but options, their values and words for what to do stand before an argument. */
function isOwn(args: readonly string[], index: number): boolean {
  return args
    .slice(0, index)
    .every(
      (arg, at) => /^-|^(?:run|tool|exec)$/.test(arg) || /^--?\w[\w-]*$/.test(args[at - 1] ?? ''),
    );
}

const kinds: readonly { programs: RegExp; words: RegExp; behind?: RegExp; isVerb?: true }[] = [
  {
    programs:
      /(?:^|[\\/])(?:uv|pipx|docker|podman|deno|bun|npm|pnpm|yarn|go|cargo|dotnet|poetry)(?:\.cmd|\.exe)?$/i,
    words: /^(?:run|exec|tool|compose|x|dlx) +\S/,
    isVerb: true,
  },
  // Words of code behind -c and -e are one argument.
  {
    programs: /(?:^|[\\/])(?:node|python3?|py|deno|bun|tsx|java)(?:\.exe)?$/i,
    words: /^--?(?!(?:c|e|p|eval|print) )[A-Za-z][\w-]{0,30} +\S/,
  },
  {
    programs: /(?:^|[\\/])(?:python3?|py)(?:\.exe)?$/i,
    words: /^[A-Za-z][\w.]* +\S/,
    behind: /^-m$/,
  },
  // A package has no space in its name; what stands behind an option may be a requirement, which has.
  {
    programs: /(?:^|[\\/])(?:npx|bunx|pnpx|uvx)(?:\.cmd|\.exe)?$/i,
    words: /^@?[a-z\d][\w.-]*(?:\/[\w.-]+)?(?:@[\w.-]+)? +[\w./~$-]/i,
    behind: /^(?:|-y|--yes|-q|--quiet)$/,
  },
];
