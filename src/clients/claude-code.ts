import { writeCommand } from './claude-command.ts';
import { detectServers } from './detect.ts';
import { usualAbilities, type Abilities } from './abilities.ts';
import type { Client } from './client.ts';
import { redirect, yes } from './sign-in-abilities.ts';
import { bracesWithDefault } from './variable-syntaxes.ts';
import { compact, type Fields, type WriterSpec } from './write-entries.ts';
import { urlKey, headersKey, programKeys, type EntrySchema } from './entry-schema.ts';
import { entryReader } from './entry-reader.ts';
import { slugName } from './name.ts';
import { listedOff, withoutOff, type OffList } from './off-lists.ts';
import { entriesUnder, type Entry, type Root } from './root.ts';
import type { EntryCursor } from './entry-cursor.ts';
import { isRecord } from '../protocol/record.ts';
import { readServers } from './reading.ts';
import type { OAuthClient } from '../protocol/server.ts';
import { declaredTypes, transportOfWord } from '../protocol/transport.ts';
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
          callbackPort: 'count',
          scopes: 'text',
          authServerMetadataUrl: 'address',
          xaa: 'any',
        },
        others: 'ignored',
      },
      side: 'remote',
    },
    ...programKeys,
    timeout: { value: 'safe-count', holds: 'timeout', unit: 'ms' },
    alwaysLoad: { value: 'boolean' },
    tools: { value: 'objects', side: 'remote' },
  },
  otherKeys: 'ignored',
  otherSide: 'unread',
  bothTargets: 'command',
  fate: 'skipped',
  startsIn: 'The program starts in the folder that Claude Code was opened in',
  switchOff: 'Claude Code has no switch in the entry: switch the server off in /mcp.',
};
const abilities: Abilities = {
  ...usualAbilities,
  transports: ['http', 'sse', 'ws', 'stdio'],
  variables: syntax,
  oauth: ['clientId', 'callbackPort', 'scopes', 'scopesAlone'],
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
    // The last two nobody reads: https://github.com/anthropics/claude-code/issues/12314
    paths: [
      '.claude/settings.json',
      '.claude/settings.local.json',
      '.claude/mcp.json',
      '.claude/.mcp.json',
    ],
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
    document: yes('https://claude.ai/oauth/claude-code-client-metadata'),
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
  command: (server) => writeCommand(server, spec),
  detect: (data) => {
    if (!isRecord(data)) return 0;
    if (Object.hasOwn(data, 'mcpServers')) return detectServers(data, root, hasMark);
    return Object.values(data).filter(isRecord).some(isEntry) ? 1 : 0;
  },
  entries: (data) => entriesUnder(data, root),
  offIn,
  read: (data) =>
    withoutOff(data, readServers(data, root, entryReader(schema, syntax, { oauth: readOAuth })), {
      entries: entriesUnder(data, root),
      offIn,
    }),
};

/** The list that names one as switched off. Beside the servers it is not read: it is of a project or the settings. */
function offIn(data: unknown, entry: Entry): OffList | undefined {
  const list =
    listedOff(data, entry, ['disabledMcpServers']) ??
    listedOff(data, entry, ['disabledMcpjsonServers']);
  return list && { ...list, why: 'unread' };
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
