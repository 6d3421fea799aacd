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
    if (!isEntry(meant) || command === null || !isLine(command.trim())) return [];
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

// A folder may have a space in its name.
function isLine(command: string): boolean {
  // What is longer, nobody typed as a command.
  if (command.length > LONGEST_LINE) return false;
  const [first = '', ...rest] = splitWords(command);
  if (rest.length === 0) return false;
  const program = first.replace(/^.*[\\/]/s, '').replace(/\.(?:exe|cmd)$/i, '');
  return (
    !/[\\/]/.test(first) || launchers.has(program) || rest.some((word) => word.startsWith('-'))
  );
}

const LONGEST_LINE = 8191;

const launchers = new Set(
  'node npx npm bun bunx deno python python3 uv uvx pipx docker podman java go dotnet ruby php bash sh'.split(
    ' ',
  ),
);

interface Args {
  server: string;
  command: string;
  count: number;
}
