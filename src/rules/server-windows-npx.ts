import { windowsScripts } from '../protocol/system.ts';
import type { Rule } from './rule.ts';
import { docs, mcp } from './shared/examples.ts';
import { isEntry, valuesOf } from './shared/server.ts';
import { programOf, writeProgram } from './fix/program.ts';

export const serverWindowsNpx: Rule<Args> = {
  severity: 'warning',
  title: 'Script of npm on Windows without cmd',
  message: ({ server, command, sign, isWrapped }) =>
    isWrapped === true
      ? `cmd, which starts "${command}" for the server "${server}", takes the ${sign} in one of its arguments for its own, and "${command}" gets another value. Give that value by "env" or a file where the server can read it from there.`
      : `The server "${server}" starts "${command}", a script on Windows, which a client that starts programs alone does not find. Write "cmd" as "command", and "/c" and "${command}" before its arguments.${sign === undefined ? '' : ` cmd takes the ${sign} in one of them for its own, so give that value by "env" or a file where the server can read it from there.`}`,
  checkServer: ({ server, client, system }) => {
    const { command, args, name } = server;
    if (!isEntry(server)) return [];
    const [sign] = args.flatMap((arg) => (isKept(arg) ? [] : (/[&|<>^]/.exec(arg) ?? [])));
    const wrapped = wrappedScript(command, args);
    if (wrapped !== undefined && system !== 'macos' && system !== 'linux') {
      const told = { server: name, command: wrapped, isWrapped: true as const };
      return sign === undefined ? [] : [{ key: 'command', args: { ...told, sign } }];
    }
    const isScript = command !== null && windowsScripts.has(command.trim().toLowerCase());
    if (!isScript || client.abilities.startsScripts === true) return [];
    const isWindows = system === undefined ? hasWindowsPath(server) : system === 'windows';
    if (!isWindows) return [];
    const told = { server: name, command: command.trim(), ...(sign && { sign }) };
    return [{ key: 'command', args: told }];
  },
  fix: ({ args: { sign, isWrapped } }, entry, { client: { schema } }) => {
    if (isWrapped === true) return undefined;
    const { command, args } = programOf(entry);
    const script = command.trim();
    const next = { command: 'cmd', args: ['/c', script, ...args] };
    const plan = writeProgram(entry, schema, `Write "cmd" and "/c" before ${script}`, next);
    return plan && { ...plan, isSafe: sign === undefined };
  },
  page: {
    why: 'npx, npm, pnpm and yarn are scripts on Windows. A program that is started without a shell is looked for as an .exe, and the server fails with spawn npx ENOENT.',
    sources: [docs.mcp],
    example: {
      wrong: {
        '.mcp.json': mcp(
          '"files": {\n  "command": "npx",\n  "args": ["-y", "@acme/files", "C:\\\\work"]\n}',
        ),
      },
      right: {
        '.mcp.json': mcp(
          '"files": {\n  "command": "cmd",\n  "args": ["/c", "npx", "-y", "@acme/files", "C:\\\\work"]\n}',
        ),
      },
    },
  },
};

/** Whether a value of a server is a path of Windows. */
export function hasWindowsPath(server: Parameters<typeof valuesOf>[0]): boolean {
  return valuesOf(server).some(({ value }) =>
    /^[A-Za-z]:[\\/\b\t\n\f\r]|%(?:APPDATA|USERPROFILE|LOCALAPPDATA)%/i.test(value),
  );
}

/** The script of npm that cmd is told to start. */
function wrappedScript(command: string | null, [option = '', script = '']: readonly string[]) {
  const isWrapped = /^cmd(?:\.exe)?$/i.test(command?.trim() ?? '') && /^\/c$/i.test(option);
  return isWrapped && windowsScripts.has(script.toLowerCase()) ? script : undefined;
}

/** What stands in quotes once a client hands it on, where cmd takes no sign for its own. */
function isKept(arg: string): boolean {
  return /\s/.test(arg) && !arg.includes('"');
}

interface Args {
  server: string;
  command: string;
  /** What cmd does not leave as it is. */
  sign?: string;
  /** cmd is there already. */
  isWrapped?: true;
}
