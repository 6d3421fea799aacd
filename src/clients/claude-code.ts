import { detectServers } from './detect.ts';
import { usualAbilities, type Abilities } from './abilities.ts';
import type { Client, Command, Reason } from './client.ts';
import { redirect, yes } from './sign-in-abilities.ts';
import { options } from './command.ts';
import { bracesWithDefault } from './variable-syntaxes.ts';
import { compact, writeEntries, type Fields, type WriterSpec } from './write-entries.ts';
import { urlKey, headersKey, programKeys, type EntrySchema } from './entry-schema.ts';
import { entryReader } from './entry-reader.ts';
import { slugName } from './name.ts';
import { entriesUnder, type Root } from './root.ts';
import type { EntryCursor } from './entry-cursor.ts';
import { isRecord } from '../protocol/record.ts';
import { readServers } from './reading.ts';
import type { OAuthClient, Server } from '../protocol/server.ts';
import { declaredTypes, transportOfWord } from '../protocol/transport.ts';
import { commandLine, jsonWord, type Word } from '../shell/command-line.ts';
import { writeJson } from './snippet.ts';

const syntax = {
  ...bracesWithDefault,
  pluginVariables: true,
  folders: { home: '${HOME}', project: '${CLAUDE_PROJECT_DIR:-.}' },
};
const reserved = new Set([
  'workspace',
  'claude-in-chrome',
  'computer-use',
  'Claude Preview',
  'Claude Browser',
]);

// A plugin's file may hold the servers without the wrapper.
const root: Root = [['mcpServers'], []];
const schema: EntrySchema = {
  version: '2.1.332',
  source: 'https://code.claude.com/docs/en/mcp',
  checked: '2026-11-28',
  type: {
    words: Object.fromEntries(declaredTypes.map((word) => [word, transportOfWord(word) ?? null])),
    missing: 'skipped',
  },
  keys: {
    type: { value: 'text' },
    url: urlKey,
    headers: headersKey,
    headersHelper: { value: 'text', side: 'remote' },
    oauth: {
      value: {
        keys: {
          clientId: 'text',
          callbackPort: 'number',
          scopes: 'text',
          authServerMetadataUrl: 'text',
          xaa: 'any',
        },
        others: 'ignored',
      },
      side: 'remote',
    },
    ...programKeys,
    timeout: { value: 'count', holds: 'timeout', unit: 'ms' },
    alwaysLoad: { value: 'boolean' },
    tools: { value: 'objects' },
  },
  otherKeys: 'ignored',
  bothTargets: 'command',
  fate: 'skipped',
  switchOff: 'Claude Code has no switch in the entry: switch the server off in /mcp.',
};
const abilities: Abilities = {
  ...usualAbilities,
  transports: ['http', 'sse', 'ws', 'stdio'],
  variables: syntax,
  oauth: ['clientId', 'callbackPort', 'scopes'],
  nameRule: 'Claude Code keeps that name for itself',
  needsType: true,
  takesEmptyUrl: true,
  reservedNames: [...reserved],
  readsPlugins: true,
};

const spec: WriterSpec = {
  id: 'claude-code',
  client: 'Claude Code',
  abilities,
  schema,
  acceptName: (name) => (reserved.has(name) ? `${slugName(name)}-server` : name),
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
  settings: {
    paths: ['.claude/settings.json', '.claude/settings.local.json'],
    keys: [
      'permissions',
      'enabledPlugins',
      'extraKnownMarketplaces',
      'enableAllProjectMcpServers',
      'enabledMcpjsonServers',
      'disabledMcpjsonServers',
      'statusLine',
      'outputStyle',
      'apiKeyHelper',
      'cleanupPeriodDays',
      'includeCoAuthoredBy',
    ],
  },
  format: 'json',
  toolLimit: {
    says: 'It loads the names of tools and each definition when it is needed (tool search, on by default), and cuts a description at 2 KB.',
    source: 'https://code.claude.com/docs/en/mcp',
    checked: '2026-11-22',
  },
  evidence: {
    level: 'documented',
    source: 'https://code.claude.com/docs/en/mcp',
    checked: '2026-11-22',
    readBy: { version: '2.1.332', date: '2026-11-28' },
  },
  steps: [
    'Save it as .mcp.json in the root of the project, or run the command.',
    'Start claude in the project and approve the servers.',
    'Run /mcp and sign in where it asks for it.',
  ],
  root,
  schema,
  abilities,
  signInAbilities: {
    registers: yes('https://glama.ai/mcp/clients/claude-code'),
    ownClient: yes('https://code.claude.com/docs/en/mcp (oauth.clientId, --client-id)'),
    callbackPort: yes('https://code.claude.com/docs/en/mcp (oauth.callbackPort)'),
    headers: yes('https://code.claude.com/docs/en/mcp'),
    redirect: redirect('http://localhost:PORT/callback', 'https://code.claude.com/docs/en/mcp'),
  },
  signIn: 'Run /mcp in a session and choose the server, or claude mcp login and its name.',
  limitations: [
    'A url without type is skipped.',
    'Only letters, digits, - and _ are accepted in names on the command line; in files other characters become _ in the names of tools.',
    'WebSocket servers take headers, no sign-in.',
  ],
  configuration: (servers) => writeJson(servers, spec, root[0]),
  command: writeCommand,
  detect: (data) => {
    if (!isRecord(data)) return 0;
    if (Object.hasOwn(data, 'mcpServers')) return detectServers(data, root, hasMark);
    return Object.values(data).filter(isRecord).some(isEntry) ? 1 : 0;
  },
  entries: (data) => entriesUnder(data, root),
  read: (data) => readServers(data, root, entryReader(schema, syntax, { oauth: readOAuth })),
};

function writeCommand(server: Server): Command | Reason {
  if (server.type !== 'stdio' && server.url.trim() === '') return { reason: 'It has no URL yet.' };
  const { entries, notes, unsupported } = writeEntries([server], {
    ...spec,
    acceptName: (name) => (reserved.has(name) ? `${slugName(name)}-server` : slugName(name)),
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

function writeOAuth({ clientId, callbackPort, scopes }: OAuthClient): Fields {
  return compact({ clientId, callbackPort, scopes });
}

function readOAuth(cursor: EntryCursor): OAuthClient | undefined {
  const inner = cursor.nested('oauth');
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
