import { isCommandLine } from '../shell/is-command-line.ts';
import { splitWords } from '../shell/split-words.ts';
import type { Rule } from './rule.ts';
import { restoreBackslashes } from './shared/backslashes.ts';
import { docs, mcp } from './shared/examples.ts';
import { mismatchesOf } from './shared/form.ts';
import { isEntry } from './shared/server.ts';
import { keyParts } from './fix/entry.ts';
import { programOf, writeProgram } from './fix/program.ts';
import type { DeclaredServer } from '../plugins/server.ts';
import type { ServerHit } from './targets.ts';

export const serverCommandLine: Rule<Args> = {
  severity: 'error',
  title: 'Whole command line in the command',
  message: ({ server, command, count, isArgument }) =>
    isArgument === true
      ? `An argument of the server "${server}" is "${command}", ${count} words that its program takes for one. Write each on its own.`
      : count === 0
        ? `The "command" of the server "${server}" stands in quotes, and no program has the name ${command}. Remove the quotes inside.`
        : `The "command" of the server "${server}" is a whole line, and no program has the name "${command}". Write "${splitWords(command)[0]}" there and the other ${count} in "args".`,
  checkServer: (target) => {
    const { meant } = target;
    const { name, command } = meant;
    // That it is no list is told where the client wants one.
    if (mismatchesOf(target, 'value-wrong').some(({ path }) => path[0] === 'command')) return [];
    const text = command?.trim() ?? '';
    const isQuoted = quoted.test(text);
    if (!isEntry(meant)) return [];
    if (!isQuoted && !isCommandLine(text)) return joinedArguments(meant);
    // White space that was a backslash and a letter parts no words.
    if (restoreBackslashes(text) !== undefined) return [];
    const count = isQuoted ? 0 : splitWords(text).length - 1;
    return [{ key: 'command', args: { server: name, command: text, count } }];
  },
  fix: ({ key, args: { count, isArgument } }, entry, { client: { schema } }) => {
    const { command, args } = programOf(entry);
    if (isArgument === true) {
      const at = Number(keyParts(key)[1]);
      const next = args.toSpliced(at, 1, ...splitWords(args[at] ?? ''));
      return writeProgram(entry, schema, 'Write each on its own', { command, args: next });
    }
    const text = command.trim();
    const [first = '', ...rest] = count === 0 ? [text.slice(1, -1)] : splitWords(text);
    const next = { command: first, args: [...rest, ...args] };
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
  if (interpreters.test(program)) {
    const at = args.findIndex((arg) => /^[^\s-]\S*\.(?:[cm]?[jt]s|py|jar) +\S/.test(arg));
    return at === -1 ? [] : [joinedAt(name, args, at)];
  }
  if (!launchers.test(program)) return [];
  const end = args.findIndex((arg) => !arg.startsWith('-') && !/^(?:run|tool)$/.test(arg));
  const own = end === -1 ? args : args.slice(0, end);
  const at = own.findIndex((arg) => /^--?[A-Za-z][\w-]{0,30} +\S/.test(arg));
  return at === -1 ? [] : [joinedAt(name, args, at)];
}

function joinedAt(server: string, args: readonly string[], at: number): ServerHit<Args> {
  const command = args[at] ?? '';
  const count = splitWords(command).length;
  return { key: `args/${at}`, args: { server, command, count, isArgument: true } };
}

const interpreters = /(?:^|[\\/])(?:node|python3?|deno|bun|tsx)(?:\.exe)?$/i;

const launchers = /(?:^|[\\/])(?:npx|bunx|pnpx|uvx|uv|pipx|docker|podman)(?:\.cmd|\.exe)?$/i;

/** The whole of it in quotes of a shell that is not there. */
const quoted = /^(?:"[^"]+"|'[^']+')$/;

interface Args {
  server: string;
  command: string;
  /** How many arguments stand behind the program; none where it only is in quotes. */
  count: number;
  /** It is an argument, of so many words. */
  isArgument?: true;
}
