import { claimServers } from './claim.ts';
import type { Client, Command, Reason } from './client.ts';
import { options } from './command.ts';
import { bracesWithDefault } from './dialects.ts';
import { compact, writeEntries, type Entry, type Shape } from './entries.ts';
import { entryReader } from './entry-reader.ts';
import { slugName } from './name.ts';
import { isRecord, readServers, type Taker } from './reading.ts';
import type { OAuthClient, Server } from '../protocol/server.ts';
import { commandLine, jsonWord, type Word } from '../shell/command-line.ts';
import { writeJson } from './snippet.ts';

const dialect = { ...bracesWithDefault, pluginVariables: true };
const reserved = new Set([
  'workspace',
  'claude-in-chrome',
  'computer-use',
  'Claude Preview',
  'Claude Browser',
]);

const shape: Shape = {
  id: 'claude-code',
  client: 'Claude Code',
  takesClient: true,
  transports: ['http', 'sse', 'ws', 'stdio'],
  takesEmptyUrl: true,
  acceptName: (name) => (reserved.has(name) ? `${slugName(name)}-server` : name),
  nameRule: 'Claude Code keeps that name for itself',
  dialect,
  remote: ({ type, url, headers }, writer, oauth) =>
    compact({
      type,
      url: writer.text('url', url),
      headers: writer.record('headers', headers),
      oauth: oauth && writeOAuth(oauth),
    }),
  local: ({ command, args, env }, writer) =>
    compact({
      type: 'stdio',
      command: writer.text('command', command),
      args: writer.list('args', args),
      env: writer.record('env', env),
    }),
};

/** Claude Code: `.mcp.json` and `claude mcp add`. */
export const claudeCode: Client = {
  id: 'claude-code',
  name: 'Claude Code',
  files: [
    { path: '.mcp.json', scope: 'project' },
    { path: '~/.claude.json', scope: 'user' },
  ],
  format: 'json',
  evidence: {
    level: 'documented',
    source: 'https://code.claude.com/docs/en/mcp',
    checked: '2026-11-22',
    readBy: { version: '2.1.330', date: '2026-11-22' },
  },
  steps: [
    'Save it as .mcp.json in the root of the project, or run the command.',
    'Start claude in the project and approve the servers.',
    'Run /mcp and sign in where it asks for it.',
  ],
  signIn: 'Run /mcp in a session and choose the server, or claude mcp login and its name.',
  limitations: [
    'A url without type is skipped.',
    'Only letters, digits, - and _ are accepted in names on the command line; in files other characters become _ in the names of tools.',
    'WebSocket servers take headers, no sign-in.',
  ],
  configuration: (servers) => writeJson(servers, shape, ['mcpServers']),
  command: writeCommand,
  claims: (data) => {
    if (!isRecord(data)) return 0;
    if (Object.hasOwn(data, 'mcpServers')) return claimServers(data, ['mcpServers'], hasMark);
    return Object.values(data).filter(isRecord).some(isEntry) ? 1 : 0;
  },
  // A plugin's file may hold the servers without the wrapper.
  read: (data) =>
    readServers(
      data,
      isRecord(data) && Object.hasOwn(data, 'mcpServers') ? ['mcpServers'] : [],
      entryReader({ dialect, urlKeys: { url: undefined }, needsType: true, oauth: readOAuth }),
    ),
};

function writeCommand(server: Server): Command | Reason {
  if (server.type !== 'stdio' && server.url.trim() === '') return { reason: 'It has no URL yet.' };
  const { entries, notes, unsupported } = writeEntries([server], {
    ...shape,
    acceptName: (name) => (reserved.has(name) ? `${slugName(name)}-server` : slugName(name)),
    nameRule: 'claude mcp takes letters, digits, - and _, and keeps some names for itself',
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

function writeOAuth({ clientId, callbackPort, scopes }: OAuthClient): Entry {
  return compact({ clientId, callbackPort, scopes });
}

function readOAuth(taker: Taker): OAuthClient | undefined {
  const inner = taker.nested('oauth');
  return (
    inner && {
      clientId: inner.text('clientId'),
      callbackPort: inner.number('callbackPort'),
      scopes: inner.text('scopes'),
    }
  );
}

function hasMark({ type, url, tools }: Readonly<Record<string, unknown>>): boolean {
  return (
    typeof url === 'string' &&
    typeof type === 'string' &&
    ['http', 'streamable-http', 'sse', 'ws'].includes(type) &&
    tools === undefined
  );
}

function isEntry({ type, url, command }: Readonly<Record<string, unknown>>): boolean {
  return typeof command === 'string' || (typeof url === 'string' && typeof type === 'string');
}

type WrittenEntry =
  | {
      type: 'http' | 'sse' | 'ws';
      url: string;
      headers?: Record<string, string>;
      oauth?: OAuthClient;
    }
  | { type: 'stdio'; command: string; args?: string[]; env?: Record<string, string> };
