import type { Command, Reason } from './client.ts';
import { writeEntries, type WriterSpec } from './write-entries.ts';
import type { RemoteServer, Server } from '../protocol/server.ts';
import { commandLine, type Word } from '../shell/command-line.ts';

/** The command line that adds one server, from the server as the client is to see it. */
export function writeCommand(
  server: Server,
  spec: WriterSpec,
  words: (server: Rewritten) => Word[] | Reason,
): Command | Reason {
  const { entries, notes, unsupported } = writeEntries([server], {
    ...spec,
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
  const reason = findNameReason(server);
  if (reason !== undefined) return reason;
  const given = words({ ...rewritten, name } as Rewritten);
  if ('reason' in given) return given;
  const line = commandLine(given);
  return 'reason' in line ? line : { ...line, notes };
}

// NAME=value and Name: value are split at the first sign.
function findNameReason(server: Server): Reason | undefined {
  const isHeader = server.type !== 'stdio';
  const names = Object.keys((isHeader ? server.headers : server.env) ?? {});
  if (names.every((name) => (isHeader ? /^[\w!#$%&'*+.^`|~-]+$/ : /^[^=\s]+$/).test(name))) {
    return undefined;
  }
  return { reason: `The name of ${isHeader ? 'a header' : 'a variable'} is none; use the file.` };
}

/**
 * Options that repeat, one per value.
 * @example
 * options('--env', { A: '1' }, '=') // => [['--env', 'A=1']]
 */
export function options(
  option: `-${string}`,
  values: Readonly<Record<string, string>>,
  separator: string,
): Word[] {
  return Object.entries(values).map(([key, value]) => [option, `${key}${separator}${value}`]);
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
