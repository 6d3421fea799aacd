import type { Rule } from './rule.ts';
import { docs, mcp } from './shared/examples.ts';
import { isEntry } from './shared/server.ts';
import { programOf, writeProgram } from './fix/program.ts';

export const serverNpxYes: Rule<Args> = {
  severity: 'warning',
  title: 'The -y of npx stands behind the package',
  message: ({ server, option, package: name }) =>
    `In the server "${server}" "${option}" stands behind ${name}, where it is an option of that program: npx asks whether it may install ${name}, which nobody answers. Write "${option}" before it.`,
  checkServer: ({ meant }) => {
    const { name, command, args } = meant;
    if (!isEntry(meant) || command === null || !isNpx(command)) return [];
    const found = findLateYes(args);
    return found === undefined
      ? []
      : [
          {
            key: `args/${found.index}`,
            args: { server: name, option: found.option, package: found.name },
          },
        ];
  },
  fix: (_, entry, { client: { schema } }) => {
    const { command, args } = programOf(entry);
    const late = findLateYes(args);
    if (late === undefined) return undefined;
    const { index, at, option, name } = late;
    const next = { command, args: args.toSpliced(index, 1).toSpliced(at, 0, option) };
    return writeProgram(entry, schema, `Write "${option}" before ${name}`, next);
  },
  page: {
    why: 'npx takes the options before the package for its own and hands on those behind it. Without -y it asks before it installs, and a server that waits for an answer never starts.',
    sources: ['https://docs.npmjs.com/cli/commands/npx', docs.mcp],
    example: {
      wrong: {
        '.mcp.json': mcp('"local": {\n  "command": "npx",\n  "args": ["@acme/mcp", "-y"]\n}'),
      },
      right: {
        '.mcp.json': mcp('"local": {\n  "command": "npx",\n  "args": ["-y", "@acme/mcp"]\n}'),
      },
    },
  },
};

/** Where -y stands behind the package that npx runs. */
function findLateYes(args: readonly string[]): LateYes | undefined {
  const at = args.findIndex((arg) => !arg.startsWith('-'));
  if (at === -1 || args.slice(0, at).some(isYes)) return undefined;
  // Only directly behind it: further on it belongs to the program.
  const index = isYes(args[at + 1] ?? '') ? at + 1 : -1;
  return index === -1 ? undefined : { index, at, option: args[index] ?? '', name: args[at] ?? '' };
}

/** Whether a command is npx. */
function isNpx(command: string): boolean {
  return /(?:^|[\\/])npx(?:\.cmd)?$/i.test(command.trim());
}

function isYes(arg: string): boolean {
  return arg === '-y' || arg === '--yes';
}

interface LateYes {
  index: number;
  /** Where the package stands. */
  at: number;
  option: string;
  name: string;
}

interface Args {
  server: string;
  option: string;
  package: string;
}
