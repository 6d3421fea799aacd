import { isCommandLine } from '../shell/is-command-line.ts';
import { splitWords } from '../shell/split-words.ts';
import type { Rule } from './rule.ts';
import { docs, mcp } from './shared/examples.ts';
import { isEntry } from './shared/server.ts';
import { programOf, writeProgram } from './fix/program.ts';

export const serverCommandLine: Rule<Args> = {
  severity: 'error',
  title: 'Whole command line in the command',
  message: ({ server, command, count }) =>
    `The "command" of the server "${server}" is a whole line, and no program has the name "${command}". Write "${splitWords(command)[0]}" there and the other ${count} in "args".`,
  checkServer: ({ meant }) => {
    const { name, command } = meant;
    if (!isEntry(meant) || command === null || !isCommandLine(command.trim())) return [];
    const text = command.trim();
    return [
      { key: 'command', args: { server: name, command: text, count: splitWords(text).length - 1 } },
    ];
  },
  fix: (_, entry, { client: { schema } }) => {
    const { command, args } = programOf(entry);
    const [first = '', ...rest] = splitWords(command.trim());
    const next = { command: first, args: [...rest, ...args] };
    return writeProgram(entry, schema, `Write "${first}" and its arguments`, next);
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

interface Args {
  server: string;
  command: string;
  count: number;
}
