import type { DeclaredServer } from '../plugins/server.ts';
import { splitWords } from '../shell/split-words.ts';
import type { System } from '../protocol/system.ts';
import type { Rule } from './rule.ts';
import { programOf, writeProgram } from './fix/program.ts';
import { docs, mcp } from './shared/examples.ts';
import { isEntry, valuesOf } from './shared/server.ts';

export const serverCmdElsewhere: Rule<Args> = {
  severity: 'warning',
  title: 'Shell of Windows on another system',
  message: ({ server, program, path }) =>
    program === undefined
      ? `The server "${server}" starts "${path}", a path of Windows, which macOS and Linux do not have. Write where the program lies on this system.`
      : `The server "${server}" starts "cmd", the shell of Windows, which macOS and Linux do not have. Write "${program}" as "command", and its arguments without "/c".`,
  checkServer: ({ server, system }) => {
    if (!isEntry(server)) return [];
    const path = server.command?.trim() ?? '';
    // Only where somebody says which system it is: the path itself speaks for Windows.
    if (system !== undefined && system !== 'windows' && /^[A-Z]:[\\/]/i.test(path)) {
      return [{ key: 'command', args: { server: server.name, path } }];
    }
    if (!isElsewhere(server, system)) return [];
    const [program] = insideCmd(server.command ?? '', server.args);
    return program === undefined
      ? []
      : [{ key: 'command', args: { server: server.name, program } }];
  },
  fix: (_, entry, { client: { schema } }) => {
    const { command, args } = programOf(entry);
    const [program, ...rest] = insideCmd(command, args);
    if (program === undefined) return undefined;
    return writeProgram(entry, schema, `Start ${program} without "cmd" and "/c"`, {
      command: program,
      args: rest,
    });
  },
  page: {
    why: 'cmd /c is needed on Windows alone, where npx is a script. Copied to a Mac or to Linux, the server fails with spawn cmd ENOENT.',
    sources: [docs.mcp],
    example: {
      wrong: {
        '.mcp.json': mcp(
          '"files": {\n  "command": "cmd",\n  "args": ["/c", "npx", "-y", "@acme/files", "/Users/Shared/work"]\n}',
        ),
      },
      right: {
        '.mcp.json': mcp(
          '"files": {\n  "command": "npx",\n  "args": ["-y", "@acme/files", "/Users/Shared/work"]\n}',
        ),
      },
    },
  },
};

/** The words that the shell of Windows is given to run; none where a command is no such shell. */
function insideCmd(command: string, args: readonly string[]): readonly string[] {
  if (!/^cmd(?:\.exe)?$/i.test(command.trim())) return [];
  const options = args.findIndex((arg) => !/^\/[a-z]$/i.test(arg));
  if (options < 1 || !args.slice(0, options).some((arg) => /^\/c$/i.test(arg))) return [];
  const [line = '', ...more] = args.slice(options);
  return more.length === 0 ? splitWords(line) : [line, ...more];
}

/** Whether a server is not for Windows: as was said, else by the paths in it. */
function isElsewhere(server: DeclaredServer, system: System | undefined): boolean {
  // Linux inside of Windows (WSL) starts its programs, by their whole names.
  if (/\.exe$/i.test(server.command?.trim() ?? '')) return system === 'macos';
  if (system !== undefined) return system !== 'windows';
  const values = valuesOf(server).map(({ value }) => value);
  return (
    values.some((value) => /^(?:\/Users\/|\/home\/|\/opt\/|~\/)/.test(value)) &&
    !values.some((value) => /^[A-Z]:[\\/]|^%\w+%/i.test(value))
  );
}

interface Args {
  server: string;
  /** What the shell runs; absent where it is a path of Windows. */
  program?: string;
  path?: string;
}
