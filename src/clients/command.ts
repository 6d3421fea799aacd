import type { Command, Reason } from './client.ts';
import { writeEntries, type Shape } from './entries.ts';
import type { RemoteServer, Server } from '../protocol/server.ts';
import { commandLine } from '../protocol/shell.ts';

/** The command line that adds one server, from the server as the client is to see it. */
export function writeCommand(
  server: Server,
  shape: Shape,
  words: (server: Rewritten) => string[] | Reason,
): Command | Reason {
  const { entries, notes, unsupported } = writeEntries([server], {
    ...shape,
    remote: ({ type, url, headers }, writer, oauth) => ({
      type,
      url: writer.text('url', url),
      headers: writer.record('headers', headers) ?? {},
      oauth,
    }),
    local: ({ type, command, args, env }, writer) => ({
      type,
      command: writer.text('command', command),
      args: writer.list('args', args) ?? [],
      env: writer.record('env', env) ?? {},
    }),
  });
  const [entry] = entries;
  if (entry === undefined) return { reason: unsupported[0]?.reason ?? '' };
  const [name, rewritten] = entry;
  if (rewritten['oauth'] !== undefined) {
    return { reason: 'The command takes no OAuth client; use the file.' };
  }
  const line = words({ ...rewritten, name } as Rewritten);
  if ('reason' in line) return line;
  const text = commandLine(line);
  return text === undefined ? { reason: 'A line break cannot be written here.' } : { text, notes };
}

/**
 * Options that repeat, one per value.
 * @example
 * options('--env', { A: '1' }, '=') // => ['--env', 'A=1']
 */
export function options(
  option: string,
  values: Readonly<Record<string, string>>,
  separator: string,
): string[] {
  return Object.entries(values).flatMap(([key, value]) => [option, `${key}${separator}${value}`]);
}

/** A server in the client's own syntax, with all its parts. */
export type Rewritten = RewrittenRemote | RewrittenLocal;

interface RewrittenRemote {
  name: string;
  type: RemoteServer['type'];
  url: string;
  headers: Record<string, string>;
}

interface RewrittenLocal {
  name: string;
  type: 'stdio';
  command: string;
  args: string[];
  env: Record<string, string>;
}
