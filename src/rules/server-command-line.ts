import { isCommandLine } from '../shell/is-command-line.ts';
import { splitWords } from '../shell/split-words.ts';
import type { Rule } from './rule.ts';
import { restoreBackslashes } from './shared/backslashes.ts';
import { docs, mcp } from './shared/examples.ts';
import { isEntry } from './shared/server.ts';
import { programOf, writeProgram } from './fix/program.ts';

export const serverCommandLine: Rule<Args> = {
  severity: 'error',
  title: 'Whole command line in the command',
  message: ({ server, command, count }) =>
    count === 0
      ? `The "command" of the server "${server}" stands in quotes, and no program has the name ${command}. Remove the quotes inside.`
      : `The "command" of the server "${server}" is a whole line, and no program has the name "${command}". Write "${splitWords(command)[0]}" there and the other ${count} in "args".`,
  checkServer: ({ meant }) => {
    const { name, command } = meant;
    const text = command?.trim() ?? '';
    const isQuoted = quoted.test(text);
    if (!isEntry(meant) || !(isQuoted || isCommandLine(text))) return [];
    // White space that was a backslash and a letter parts no words.
    if (restoreBackslashes(text) !== undefined) return [];
    const count = isQuoted ? 0 : splitWords(text).length - 1;
    return [{ key: 'command', args: { server: name, command: text, count } }];
  },
  fix: ({ args: { count } }, entry, { client: { schema } }) => {
    const { command, args } = programOf(entry);
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

/** The whole of it in quotes of a shell that is not there. */
const quoted = /^(?:"[^"]+"|'[^']+')$/;

interface Args {
  server: string;
  command: string;
  /** How many arguments stand behind the program; none where it only is in quotes. */
  count: number;
}
