import { isCommandLine } from '../shell/is-command-line.ts';
import { splitWords } from '../shell/split-words.ts';
import type { Rule } from './rule.ts';
import { restoreBackslashes } from './shared/backslashes.ts';
import { docs, mcp } from './shared/examples.ts';
import { mismatchesOf } from './shared/form.ts';
import { isEntry } from './shared/server.ts';
import { keyParts } from './fix/entry.ts';
import { lineParts, programOf, writeProgram } from './fix/program.ts';
import type { DeclaredServer } from '../plugins/server.ts';
import type { ServerHit } from './targets.ts';

export const serverCommandLine: Rule<Args> = {
  severity: 'error',
  title: 'Whole command line in the command',
  message: ({ server, command, count, isArgument, isRepeated, isShell, isEmpty, variables }) => {
    if (isShell === true) {
      return `"${command}" of the server "${server}" is a line for a shell, and no shell reads it here. Write "sh" as "command", and "-c" and the line in "args".`;
    }
    if (isRepeated === true) {
      return `The arguments of the server "${server}" begin with ${command} again, which its "command" names. Take it out of "args".`;
    }
    if (isEmpty === true) {
      return `An argument of the server "${server}" is empty, and ${command} takes it for the name of what it is to run. Remove it.`;
    }
    if (isArgument === true) {
      const what =
        count === 0
          ? `${command}, and its program gets the quotes as well: no shell takes them away. Remove them.`
          : `"${command}", ${count} words that its program takes for one. Write each on its own.`;
      return `An argument of the server "${server}" is ${what}`;
    }
    return count === 0
      ? `The "command" of the server "${server}" stands in quotes, and no program has the name ${command}. Remove the quotes inside.`
      : `The "command" of the server "${server}" is a whole line, and no program has the name "${command}". Write "${lineParts(command).words[0]}" there and the other ${count} in "args"${variables === undefined ? '' : `, and ${variables.join(' and ')} in the environment`}.`;
  },
  checkServer: (target) => {
    const { meant } = target;
    const { name, command } = meant;
    // That it is no list is told where the client wants one.
    if (mismatchesOf(target, 'value-wrong').some(({ path }) => path[0] === 'command')) return [];
    const text = command?.trim() ?? '';
    const isQuoted = quoted.test(text);
    if (!isEntry(meant)) return [];
    if (!isQuoted && !isCommandLine(text)) {
      return [...joinedArguments(meant), ...quotedArguments(meant)].slice(0, 1);
    }
    // White space that was a backslash and a letter parts no words.
    if (restoreBackslashes(text) !== undefined) return [];
    if (isQuoted) return [{ key: 'command', args: { server: name, command: text, count: 0 } }];
    if (shellWords.test(text)) {
      const told = { server: name, command: text, count: 1, isShell: true as const };
      return [{ key: 'command', args: told }];
    }
    const { words, env } = lineParts(text);
    const variables = Object.keys(env);
    const told = { server: name, command: text, count: words.length - 1 };
    return [{ key: 'command', args: { ...told, ...(variables.length > 0 && { variables }) } }];
  },
  fix: (
    { key, args: { count, isArgument, isRepeated, isShell, isEmpty } },
    entry,
    { client: { schema } },
  ) => {
    const { command, args } = programOf(entry);
    if (isShell === true) {
      const line = key === 'command' ? [command.trim(), ...args].join(' ') : (args[0] ?? '');
      const rest = key === 'command' ? [] : args.slice(1);
      const next = { command: key === 'command' ? 'sh' : command, args: ['-c', line, ...rest] };
      const plan = writeProgram(entry, schema, `Write "${next.command}" and "-c"`, next);
      return plan && { ...plan, isSafe: false };
    }
    if (isEmpty === true) {
      const next = { command, args: args.toSpliced(Number(keyParts(key)[1]), 1) };
      return writeProgram(entry, schema, 'Remove the empty argument', next);
    }
    if (isRepeated === true) {
      const next = { command, args: args.slice(1) };
      return writeProgram(entry, schema, `Take ${args[0] ?? ''} out`, next);
    }
    if (isArgument === true) {
      const at = Number(keyParts(key)[1]);
      const own = args[at] ?? '';
      const words = count === 0 ? [own.trim().slice(1, -1)] : wordsIn(own);
      const label = count === 0 ? 'Remove the quotes' : 'Write each on its own';
      return writeProgram(entry, schema, label, { command, args: args.toSpliced(at, 1, ...words) });
    }
    const text = command.trim();
    const { words, env } = count === 0 ? { words: [text.slice(1, -1)], env: {} } : lineParts(text);
    const [first = '', ...rest] = words;
    const next = { command: first, args: [...rest, ...args], env };
    const label = count === 0 ? 'Remove the quotes' : `Write "${first}" and its arguments`;
    return writeProgram(entry, schema, label, next);
  },
  page: {
    why: 'Clients start the program of exactly the name in "command", without a shell. A name with its arguments behind it is found nowhere.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp('"browser": {\n  "command": "npx -y @acme/browser-mcp"\n}') },
      right: {
        '.mcp.json': mcp(
          '"browser": {\n  "command": "npx",\n  "args": ["-y", "@acme/browser-mcp"]\n}',
        ),
      },
    },
  },
};

/** Options of the program itself that stand with their value, or with what it is to run, in one argument. */
function joinedArguments({ name, command, args }: DeclaredServer): ServerHit<Args>[] {
  const program = command?.trim() ?? '';
  const [first = ''] = args;
  if (launchers.test(program) && first === program) {
    const told = { server: name, command: first, count: args.length, isRepeated: true as const };
    return [{ key: 'args/0', args: told }];
  }
  if (interpreters.test(program)) {
    const at = args.findIndex((arg) => /^[^\s-]\S*\.(?:[cm]?[jt]s|py|jar) +\S/.test(arg));
    return at === -1 ? [] : [joinedAt(name, args, at)];
  }
  if (shells.test(program) && /^[^\s-]\S* +\S/.test(first) && !args.includes('-c')) {
    const told = { server: name, command: first, count: args.length, isShell: true as const };
    return [{ key: 'args/0', args: told }];
  }
  if (!launchers.test(program)) return [];
  const start = args.findIndex((arg) => !/^(?:-y|--yes|-q|--quiet)$/.test(arg));
  if (fetchers.test(program) && start !== -1) {
    const pack = args[start] ?? '';
    if (commas.test(pack)) return [joinedAt(name, args, start)];
    if (pack.trim() === '' && start < args.length - 1) {
      const told = { server: name, command: program, count: args.length, isEmpty: true as const };
      return [{ key: `args/${start}`, args: told }];
    }
  }
  const end = args.findIndex((arg) => !arg.startsWith('-') && !/^(?:run|tool)$/.test(arg));
  const own = end === -1 ? args : args.slice(0, end);
  const option = own.findIndex((arg) => /^--?[A-Za-z][\w-]{0,30} +\S/.test(arg));
  const isPackage = end !== -1 && /^[@\w][\w./@:-]* +-/.test(args[end] ?? '');
  const at = option === -1 && isPackage ? end : option;
  return at === -1 ? [] : [joinedAt(name, args, at)];
}

/** Paths, addresses, options and packages in the quotes of a shell that is not there; other text may want them. */
function quotedArguments({ name, command, args }: DeclaredServer): ServerHit<Args>[] {
  if (unquoting.test(command?.trim() ?? '')) return [];
  return args.flatMap((arg, at): ServerHit<Args>[] => {
    const text = arg.trim();
    if (
      !quoted.test(text) ||
      !/^(?:[A-Za-z]:[\\/]|~?\.{0,2}[\\/]|https?:|--?\w|@\w)/.test(text.slice(1))
    )
      return [];
    const found = { server: name, command: text, count: 0, isArgument: true } as const;
    return [{ key: `args/${at}`, args: found, severity: 'warning' }];
  });
}

function joinedAt(server: string, args: readonly string[], at: number): ServerHit<Args> {
  const command = args[at] ?? '';
  const count = wordsIn(command).length;
  return { key: `args/${at}`, args: { server, command, count, isArgument: true } };
}

// White space parts them, or commas where there is none.
function wordsIn(text: string): string[] {
  return commas.test(text) ? text.split(',') : splitWords(text);
}

// No name of a package has one.
const commas = /^(?:-y,|--yes,)?[@\w][\w./@-]*,[^\s,]/;

const fetchers = /(?:^|[\\/])(?:npx|bunx|pnpx|uvx)(?:\.cmd|\.exe)?$/i;

const shells = /(?:^|[\\/])(?:ba|z|da)?sh$/;

// What a shell alone knows.
const shellWords = /^(?:cd|export|source|set|\.)\s|\s(?:&&|\|\|?|;)\s/;

const interpreters = /(?:^|[\\/])(?:node|python3?|deno|bun|tsx)(?:\.exe)?$/i;

const launchers = /(?:^|[\\/])(?:npx|bunx|pnpx|uvx|uv|pipx|docker|podman)(?:\.cmd|\.exe)?$/i;

/** What takes the quotes of an argument away. */
const unquoting = /(?:^|[\\/])(?:cmd|powershell|pwsh|(?:ba|z|da)?sh)(?:\.exe)?$/i;

/** The whole of it in quotes of a shell that is not there. */
const quoted = /^(?:"[^"]+"|'[^']+')$/;

interface Args {
  server: string;
  command: string;
  /** How many arguments stand behind the program, or words in the argument; none where it only is in quotes. */
  count: number;
  /** It is an argument, of so many words. */
  isArgument?: true;
  /** The program stands in front of its own arguments once more. */
  isRepeated?: true;
  /** It is an argument without a sign in it. */
  isEmpty?: true;
  /** It is for a shell. */
  isShell?: true;
  /** Variables that a shell would set. */
  variables?: string[];
}
