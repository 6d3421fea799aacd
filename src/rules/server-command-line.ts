import { isCommandLine } from '../shell/is-command-line.ts';
import { splitWords } from '../shell/split-words.ts';
import type { Rule } from './rule.ts';
import { restoreBackslashes } from './shared/backslashes.ts';
import { docs, mcp } from './shared/examples.ts';
import { mismatchesOf } from './shared/form.ts';
import { joinedArgument } from './shared/joined-argument.ts';
import { isEntry } from './shared/server.ts';
import { keyParts } from './fix/entry.ts';
import { lineParts, programOf, writeProgram, type Program } from './fix/program.ts';
import type { DeclaredServer } from '../plugins/server.ts';
import type { ServerHit } from './targets.ts';

export const serverCommandLine: Rule<Args> = {
  severity: 'error',
  title: 'Whole command line in the command',
  message: (args) => faults[args.fault].words(args),
  checkServer: (target) => {
    const { meant } = target;
    const { name, command } = meant;
    // That it is no list is told where the client wants one.
    if (mismatchesOf(target, 'value-wrong').some(({ path }) => path[0] === 'command')) return [];
    const text = command?.trim() ?? '';
    const isQuoted = quoted.test(text);
    if (!isEntry(meant)) return [];
    if (!isQuoted && !isCommandLine(text)) {
      const own = joinedArgument({ command: text, args: meant.args });
      return own === undefined
        ? [...joinedArguments(meant), ...quotedArguments(meant)].slice(0, 1)
        : [joinedAt(name, meant.args, own)];
    }
    // White space that was a backslash and a letter parts no words.
    if (restoreBackslashes(text) !== undefined) return [];
    const told = { server: name, command: text };
    if (isQuoted) return [{ key: 'command', args: { ...told, fault: 'quoted' } }];
    if (shellWords.test(text)) return [{ key: 'command', args: { ...told, fault: 'shell' } }];
    return [{ key: 'command', args: { ...told, fault: 'line' } }];
  },
  fix: ({ key, args: { fault } }, entry, { client: { schema } }) => {
    const program = programOf(entry);
    const at = key === 'command' ? -1 : Number(keyParts(key)[1]);
    const known: Fault = faults[fault];
    const { label, isSafe, ...next } = known.fix(program, at);
    const plan = writeProgram(entry, schema, label, { ...program, ...next });
    return plan && { ...plan, ...(isSafe === false && { isSafe }) };
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
    return [{ key: 'args/0', args: { server: name, command: first, fault: 'repeated' } }];
  }
  if (interpreters.test(program)) {
    const at = args.findIndex((arg) => /^[^\s-]\S*\.(?:[cm]?[jt]s|py|jar) +\S/.test(arg));
    return at === -1 ? [] : [joinedAt(name, args, at)];
  }
  if (shells.test(program) && /^[^\s-]\S* +\S/.test(first) && !args.includes('-c')) {
    return [{ key: 'args/0', args: { server: name, command: first, fault: 'shell' } }];
  }
  if (!launchers.test(program)) return [];
  const start = args.findIndex((arg) => !/^(?:-y|--yes|-q|--quiet)$/.test(arg));
  if (fetchers.test(program) && start !== -1) {
    const pack = args[start] ?? '';
    if (commas.test(pack)) return [joinedAt(name, args, start)];
    if (pack.trim() === '' && start < args.length - 1) {
      return [{ key: `args/${start}`, args: { server: name, command: program, fault: 'empty' } }];
    }
  }
  const end = args.findIndex((arg) => !arg.startsWith('-') && !/^(?:run|tool)$/.test(arg));
  const before = end === -1 ? args : args.slice(0, end);
  const option = before.findIndex((arg) => /^--?[A-Za-z][\w-]{0,30} +\S/.test(arg));
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
    const told = { server: name, command: text, fault: 'quoted-argument' } as const;
    return [{ key: `args/${at}`, args: told, severity: 'warning' }];
  });
}

function joinedAt(server: string, args: readonly string[], at: number): ServerHit<Args> {
  return { key: `args/${at}`, args: { server, command: args[at] ?? '', fault: 'joined' } };
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

/** What can be wrong with how a program and its arguments are divided: how it is told, and how it is fixed. */
const faults = {
  line: {
    words: ({ server, command }) => {
      const { words, env } = lineParts(command);
      const variables = Object.keys(env);
      return `The "command" of the server "${server}" is a whole line, and no program has the name "${command}". Write "${words[0]}" there and the other ${words.length - 1} in "args"${variables.length === 0 ? '' : `, and ${variables.join(' and ')} in the environment`}.`;
    },
    fix: ({ command, args }) => {
      const { words, env } = lineParts(command.trim());
      const [first = '', ...rest] = words;
      const label = `Write "${first}" and its arguments`;
      return { label, command: first, args: [...rest, ...args], env };
    },
  },
  quoted: {
    words: ({ server, command }) =>
      `The "command" of the server "${server}" stands in quotes, and no program has the name ${command}. Remove the quotes inside.`,
    fix: ({ command }) => ({ label: 'Remove the quotes', command: command.trim().slice(1, -1) }),
  },
  shell: {
    words: ({ server, command }) =>
      `"${command}" of the server "${server}" is a line for a shell, and no shell reads it here. Write "sh" as "command", and "-c" and the line in "args".`,
    fix: ({ command, args }, at) => {
      const [line = '', ...rest] = at === -1 ? [[command.trim(), ...args].join(' ')] : args;
      const shell = at === -1 ? 'sh' : command;
      const label = `Write "${shell}" and "-c"`;
      return { label, command: shell, args: ['-c', line, ...rest], isSafe: false };
    },
  },
  repeated: {
    words: ({ server, command }) =>
      `The arguments of the server "${server}" begin with ${command} again, which its "command" names. Take it out of "args".`,
    fix: ({ args: [first = '', ...args] }) => ({ label: `Take ${first} out`, args }),
  },
  empty: {
    words: ({ server, command }) =>
      `An argument of the server "${server}" is empty, and ${command} takes it for the name of what it is to run. Remove it.`,
    fix: ({ args }, at) => ({ label: 'Remove the empty argument', args: args.toSpliced(at, 1) }),
  },
  joined: {
    words: ({ server, command }) =>
      `An argument of the server "${server}" is "${command}", ${wordsIn(command).length} words that its program takes for one. Write each on its own.`,
    fix: ({ args }, at) => ({
      label: 'Write each on its own',
      args: args.toSpliced(at, 1, ...wordsIn(args[at] ?? '')),
    }),
  },
  'quoted-argument': {
    words: ({ server, command }) =>
      `An argument of the server "${server}" is ${command}, and its program gets the quotes as well: no shell takes them away. Remove them.`,
    fix: ({ args }, at) => ({
      label: 'Remove the quotes',
      args: args.with(at, (args[at] ?? '').trim().slice(1, -1)),
    }),
  },
} as const satisfies Record<string, Fault>;

interface Fault {
  words: (told: Told) => string;
  /** The program without it; `at` is the place of the argument, -1 where it is the command. */
  fix: (program: Program, at: number) => Partial<Program> & { label: string; isSafe?: false };
}

interface Told {
  server: string;
  /** The command or the argument that it is about; of an empty argument, the program. */
  command: string;
}

interface Args extends Told {
  fault: keyof typeof faults;
}
