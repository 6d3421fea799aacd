import type { Command, Reason } from './client.ts';
import { options } from './command.ts';
import { writeEntries, type WriterSpec } from './write-entries.ts';
import { slugName } from './name.ts';
import type { OAuthClient, Server } from '../protocol/server.ts';
import { commandLine, jsonWord, type Word } from '../shell/command-line.ts';

/** The line of `claude mcp add` that adds a server; `spec` is how its entry is written. */
export function writeCommand(server: Server, spec: WriterSpec): Command | Reason {
  const { abilities } = spec;
  if (server.type !== 'stdio' && server.url.trim() === '') return { reason: 'It has no URL yet.' };
  const { entries, notes, unsupported } = writeEntries([server], {
    ...spec,
    acceptName: (name) =>
      abilities.reservedNames.includes(name) ? `${slugName(name)}-server` : slugName(name),
    abilities: {
      ...abilities,
      nameRule: 'claude mcp takes letters, digits, - and _, and keeps some names for itself',
    },
  });
  const [written] = entries;
  if (written === undefined) return { reason: unsupported[0]?.reason ?? 'It cannot be written.' };
  const [name, entry] = written;
  const words = addWords(name, entry as WrittenEntry);
  const added = words && commandLine(words);
  const line =
    added === undefined || 'reason' in added
      ? commandLine(['claude', 'mcp', 'add-json', name, jsonWord(entry)])
      : added;
  return 'reason' in line ? line : { ...line, notes };
}

// The name and the URL come before --header and --env, which take every word that follows.
function addWords(name: string, entry: WrittenEntry): Word[] | undefined {
  const add = ['claude', 'mcp', 'add'];
  if (entry.type === 'stdio') {
    const variables = Object.keys(entry.env ?? {});
    if (variables.some((key) => !/^[A-Za-z_]\w*$/.test(key))) return undefined;
    return [
      ...add,
      name,
      ...options('--env', entry.env ?? {}, '='),
      ['--'],
      entry.command,
      ...(entry.args ?? []),
    ];
  }
  const { type, url, oauth } = entry;
  const headers = Object.entries(entry.headers ?? {});
  const isPlain =
    type !== 'ws' &&
    !/\s/.test(url) &&
    oauth?.scopes === undefined &&
    headers.every(([key, value]) => /^[\w-]+$/.test(key) && /^\S(?:.*\S)?$/.test(value));
  if (!isPlain) return undefined;
  return [
    ...add,
    ['--transport', type],
    ...(oauth?.clientId === undefined ? [] : [['--client-id', oauth.clientId] as const]),
    ...(oauth?.callbackPort === undefined
      ? []
      : [['--callback-port', String(oauth.callbackPort)] as const]),
    name,
    url,
    ...options('--header', entry.headers ?? {}, ': '),
  ];
}

type WrittenEntry =
  | {
      type: 'http' | 'sse' | 'ws';
      url: string;
      headers?: Record<string, string>;
      oauth?: OAuthClient;
    }
  | { type: 'stdio'; command: string; args?: string[]; env?: Record<string, string> };
