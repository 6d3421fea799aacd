import { packageOf } from '../../coverage/package-name.ts';
import { slugName } from '../../clients/name.ts';
import { commandKeys, urlKeys } from '../../protocol/target-keys.ts';
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
  // In a program it may be a variable.
  const isGiven = /^:?=$/.test(args[0] ?? '');
  const isMeant = !isGiven && /^[-@]|[-/@:=\\]|\.\w|^(?:run|exec|x|dlx|tool)$/.test(args[0] ?? '');
  if (name === undefined && !(starters.has(program) && isMeant)) return undefined;
  if (name === undefined && args.some((arg) => /^(?:install|add|setup|init|login)$/.test(arg))) {
    // It puts something in place and is no server itself.
    return undefined;
  }
  const entry = compactEntry({ command, args: args.filter((arg) => arg !== ''), env });
  return { name: name ?? nameOf(command, args), entry };
}

/** Whether a word of a command line is an address. */
export function isAddress(word: string): boolean {
  return /^(?:https?|wss?):/i.test(word);
}

/** A name for an address: what tells its host from others. */
export function nameOfUrl(url: string): string {
  if (!URL.canParse(url)) return 'server';
  const parts = new URL(url).hostname
    .split('.')
    .filter((part) => !/^(?:www|mcp|api|app)$/.test(part));
  return slugName((parts.length > 1 ? parts.at(-2) : parts[0]) ?? 'server');
}

/** A name for a server that has none, by what it starts or where it is. */
export function nameOfServer(entry: Readonly<Record<string, unknown>>): string {
  const url = urlKeys.map((key) => entry[key]).find((value) => typeof value === 'string');
  const command = commandKeys.map((key) => entry[key]).find((value) => value !== undefined);
  const words = [command, entry['args']]
    .flat()
    .flatMap((word) => (typeof word === 'string' ? word.split(/\s+/) : []));
  const [first, ...args] = words;
  if (first !== undefined) return nameOf(first, args);
  return url === undefined ? 'server' : nameOfUrl(url);
}

/** The program of a command without its folder. */
export function programName(command: string): string {
  return command
    .replace(/^.*[\\/]/s, '')
    .replace(/\.(?:exe|cmd|bat)$/i, '')
    .toLowerCase();
}

function nameOf(command: string, args: readonly string[]): string {
  const address = args.find((arg) => /^https?:\/\//i.test(arg));
  const isBridge = args.some((arg) => /^mcp-remote(?:@|$)/.test(arg));
  if (isBridge && address !== undefined) return nameOfUrl(address);
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
  // It starts a server of others.
  const run = found === '@smithery/cli' ? others.indexOf('run') : -1;
  const short = (run === -1 ? found : (others[run + 1] ?? found))
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
