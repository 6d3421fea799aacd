import type { Rule } from './rule.ts';
import { docs, mcp } from './shared/examples.ts';
import { isEntry } from './shared/server.ts';
import { programOf, writeProgram } from './fix/program.ts';

export const serverNpxYes: Rule<Args> = {
  severity: 'warning',
  title: 'The -y of npx stands behind the package',
  message: ({ server, option, package: name, runner }) =>
    runner === 'uvx'
      ? `The server "${server}" gives "${option}" to uvx, which does not know it and ends. Take "${option}" out.`
      : `In the server "${server}" "${option}" stands behind ${name}, where it is an option of that program${runner === undefined ? `, which may not take it, and none of npx. Write "${option}" before it` : `. ${runner} asks nothing before it installs: take "${option}" out`}.`,
  checkServer: ({ meant }) => {
    const { name, command, args } = meant;
    if (!isEntry(meant) || command === null) return [];
    const found = findLateYes(command, args);
    if (found === undefined) return [];
    const { index, option, name: pack, runner } = found;
    const told = { server: name, option, package: pack, ...(runner !== 'npx' && { runner }) };
    return [{ key: `args/${index}`, args: told }];
  },
  fix: (_, entry, { client: { schema } }) => {
    const { command, args } = programOf(entry);
    const late = findLateYes(command, args);
    if (late === undefined) return undefined;
    const { index, at, option, name, runner } = late;
    if (runner !== 'npx') {
      const without = { command, args: args.toSpliced(index, 1) };
      return writeProgram(entry, schema, `Take "${option}" out`, without);
    }
    const next = { command, args: args.toSpliced(index, 1).toSpliced(at, 0, option) };
    return writeProgram(entry, schema, `Write "${option}" before ${name}`, next);
  },
  page: {
    // Asked of npm 11.19.1: where its input is no terminal, it installs and says so.
    why: 'npx takes the options before the package for its own and hands on those behind it: a program that knows no -y may end with an error. In a terminal npx without -y asks before it installs; started by a client it does not.',
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

/** Where -y stands behind the package that npx or a program like it runs. */
function findLateYes(command: string, args: readonly string[]): LateYes | undefined {
  const run = findRunner([command, ...args]);
  if (run === undefined) return undefined;
  if (run.runner === 'uvx') {
    const index = args.findIndex((arg) => !arg.startsWith('-') || isYes(arg));
    const option = args[index] ?? '';
    return isYes(option) ? { index, at: index, option, name: '', runner: 'uvx' } : undefined;
  }
  const behind = args.slice(run.from).findIndex((arg) => !arg.startsWith('-'));
  if (behind === -1) return undefined;
  const at = run.from + behind;
  // The program itself once more is told elsewhere.
  if (args.slice(run.from, at).some(isYes) || args[at] === command) return undefined;
  // Only directly behind it: further on it belongs to the program.
  const index = isYes(args[at + 1] ?? '') ? at + 1 : -1;
  if (index === -1) return undefined;
  return { index, at, option: args[index] ?? '', name: args[at] ?? '', runner: run.runner };
}

/** The program that fetches the package, and at which argument its own begin. */
function findRunner(words: readonly string[]): { runner: string; from: number } | undefined {
  const isShell = /^cmd(?:\.exe)?$/i.test(words[0]?.trim() ?? '') && /^\/c$/i.test(words[1] ?? '');
  const first = isShell ? 2 : 0;
  const [file = ''] = (words[first] ?? '').trim().split(/[\\/]/).slice(-1);
  const name = file.replace(/\.(?:cmd|exe)$/i, '').toLowerCase();
  if (['npx', 'bunx', 'pnpx', 'uvx'].includes(name)) return { runner: name, from: first };
  const both = `${name} ${words[first + 1] ?? ''}`;
  const isTwo = ['bun x', 'pnpm dlx', 'yarn dlx'].includes(both);
  return isTwo ? { runner: both, from: first + 1 } : undefined;
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
  runner: string;
}

interface Args {
  server: string;
  option: string;
  package: string;
  /** Another program than npx. */
  runner?: string;
}
