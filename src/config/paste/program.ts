import { packageOf } from '../../coverage/package-name.ts';
import { slugName } from '../../clients/name.ts';
import { compactEntry, type PastedEntry } from './pasted.ts';

/** A local server of the words that start it; undefined where no program that starts servers is meant. */
export function readProgram(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  name?: string,
): PastedEntry | undefined {
  const [command, ...args] = words;
  if (command === undefined) return undefined;
  const program = programName(command);
  // A sentence may begin with the name of a program.
  const isMeant = /^[-@]|[-/@:=\\]|\.\w|^(?:run|exec|x|dlx|tool)$/.test(args[0] ?? '');
  if (name === undefined && !(starters.has(program) && isMeant)) return undefined;
  if (name === undefined && args.some((arg) => /^(?:install|add|setup|init|login)$/.test(arg))) {
    // It puts something in place and is no server itself.
    return undefined;
  }
  const entry = compactEntry({ command, args: args.filter((arg) => arg !== ''), env });
  return { name: name ?? nameOf(command, args), entry };
}

/** The program of a command without its folder. */
export function programName(command: string): string {
  return command
    .replace(/^.*[\\/]/s, '')
    .replace(/\.(?:exe|cmd|bat)$/i, '')
    .toLowerCase();
}

function nameOf(command: string, args: readonly string[]): string {
  const inner = programName(command) === 'cmd' ? args.slice(1) : [command, ...args];
  const [first = command, ...others] = inner;
  const isScript = /^(?:node|python3?|deno|bun|uv)$/.test(programName(first));
  const script = isScript ? others.findLast((arg) => /\.(?:[cm]?[jt]s|py)$/.test(arg)) : undefined;
  const isModule = others[0] === '-m';
  const found =
    script
      ?.split(/[\\/]/)
      .findLast((part) => !/^(?:index|main|server|dist|build|src)\b/.test(part)) ??
    (isModule ? others[1] : packageOf(first, others)) ??
    first;
  const short = found
    .replace(/^.*\//, '')
    .split(/[:@]/, 1)[0]!
    .replace(/\.(?:[cm]?[jt]s|py)$/, '')
    .replace(/^(?:mcp-server|server|mcp)[-_]|[-_](?:mcp-server|mcp|server)$/g, '');
  return slugName(short === '' ? found : short);
}

const starters = new Set(
  'npx bunx pnpx pnpm yarn bun npm uvx uv pipx docker podman deno node python python3 py cmd java dotnet go'.split(
    ' ',
  ),
);
