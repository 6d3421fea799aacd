import { detectServers } from './detect.ts';
import { usualAbilities, type Abilities } from './abilities.ts';
import type { Client } from './client.ts';
import { no, yes } from './sign-in-abilities.ts';
import { options, writeCommand } from './command.ts';
import { envBraces } from './variable-syntaxes.ts';
import { compact, type WriterSpec } from './write-entries.ts';
import { urlKey, headersKey, programKeys, type EntrySchema } from './entry-schema.ts';
import { entryReader } from './entry-reader.ts';
import { entriesUnder, type Root } from './root.ts';
import { isRecord } from '../protocol/record.ts';
import { readServers } from './reading.ts';
import { writeJson } from './snippet.ts';
import type { Word } from '../shell/command-line.ts';

const root: Root = [['mcpServers']];
const evidence = {
  version: 'CLI 3.0.65',
  source: 'cline/cline:docs/mcp/mcp-overview.mdx',
  checked: '2026-11-28',
};
const words = { streamableHttp: 'http', sse: 'sse', stdio: 'stdio' } as const;
const entryKeys = {
  type: { value: 'text' },
  url: { ...urlKey, means: 'sse' },
  headers: headersKey,
  ...programKeys,
  cwd: { value: 'filled', holds: 'cwd', side: 'local' },
} as const;
// The command line writes all that leads to the server into an object of its own.
const inner: EntrySchema = {
  ...evidence,
  type: { words, missing: 'refused', always: true },
  keys: entryKeys,
  otherKeys: 'ignored',
  otherSide: 'unread',
  bothTargets: 'unknown',
  fate: 'file-refused',
};
const schema: EntrySchema = {
  ...inner,
  type: {
    words,
    missing: 'taken',
    older: { key: 'transportType', words: { ...words, http: 'http' } },
  },
  keys: {
    ...entryKeys,
    transport: { value: 'any', holds: 'entry', inner },
    disabled: { value: 'boolean', holds: 'disabled' },
    // The extension's; the command line passes over it.
    autoApprove: { value: 'any', usual: [] },
    // What is no number it passes over.
    timeout: { value: 'any', holds: 'timeout', unit: 's' },
    transportType: { value: { words: ['streamableHttp', 'http', 'sse', 'stdio'] } },
    metadata: { value: 'object' },
    oauthClient: { value: { keys: { clientId: 'text', clientSecret: 'text' }, others: 'ignored' } },
    oauth: {
      value: {
        keys: {
          clientInformation: 'object',
          tokens: 'object',
          codeVerifier: 'text',
          discoveryState: 'object',
          redirectUrl: 'text',
          lastError: 'text',
          lastAuthenticatedAt: 'count',
          authorizationRequired: 'boolean',
        },
        others: 'ignored',
      },
    },
  },
  bothTargets: 'command',
};
const abilities: Abilities = {
  ...usualAbilities,
  // 3.0.65 starts programs with cross-spawn.
  startsScripts: true,
  byteOrderMark: false,
  transports: ['http', 'sse', 'stdio'],
  // The extension replaces them, the command line does not.
  variables: { ...envBraces, isPartial: true },
};

const spec: WriterSpec = {
  id: 'cline',
  client: 'Cline',
  abilities,
  schema,
  ofVariables: {
    written: /\$\{env:/,
    text: 'The extension replaces the variables; the command line of Cline sends them as text: write the values there.',
  },
  remote: ({ type, url, headers }, writer) =>
    compact({
      type: type === 'http' ? 'streamableHttp' : type,
      url: writer.text('url', url),
      headers: writer.record('headers', headers),
      disabled: false,
    }),
  local: ({ command, args, env }, writer) =>
    compact({
      command: writer.text('command', command),
      args: writer.list('args', args),
      env: writer.record('env', env),
      disabled: false,
    }),
};

const readEntry = entryReader(schema, envBraces);

/** Cline: `cline_mcp_settings.json`, of the extension and of the command line. */
export const cline: Client = {
  id: 'cline',
  name: 'Cline',
  files: [{ path: '~/.cline/data/settings/cline_mcp_settings.json', scope: 'user' }],
  format: 'json',
  evidence: {
    level: 'documented',
    source: 'cline/cline:docs/mcp/mcp-overview.mdx',
    checked: '2026-11-22',
    readBy: { version: 'CLI 3.0.65', date: '2026-11-28' },
  },
  steps: [
    'Open MCP Servers in Cline and choose Configure MCP Servers.',
    'Put the servers into the file and save it.',
    'Sign in where the server asks for it.',
  ],
  root,
  schema,
  abilities,
  signInAbilities: {
    registers: yes('cline/cline@068316f:src/services/mcp/McpOAuthManager.ts'),
    document: no(
      'https://www.npmjs.com/package/cline/v/3.0.65',
      'Its code names no such document.',
    ),
    ownClient: no(
      'cline/cline@068316f:src/services/mcp/McpOAuthManager.ts',
      'It keeps those that it registered alone.',
    ),
    callbackPort: no(
      'cline/cline@068316f:src/services/mcp/McpOAuthManager.ts',
      'Its redirect address is its own.',
    ),
    headers: yes('cline/cline:docs/mcp/mcp-overview.mdx'),
  },
  signIn: 'Choose Authenticate beside the server in MCP Servers.',
  limitations: [
    'Without type a server is taken for SSE.',
    'The extension replaces ${env:NAME}; the command line 3.0.65 does not and sends the text as it is.',
  ],
  configuration: (servers) => writeJson(servers, spec, root[0]),
  command: (server) =>
    writeCommand(server, spec, ({ name, ...rewritten }) => {
      const add: Word[] = ['cline', 'mcp', 'add', name, ['--yes']];
      if (rewritten.type !== 'stdio') {
        const { type, url, headers } = rewritten;
        return [...add, ['--transport', type], ...options('--header', headers, ': '), url];
      }
      if (Object.keys(rewritten.env).length > 0) {
        return { reason: 'The command sets no environment; use the file.' };
      }
      return [...add, ['--'], rewritten.command, ...rewritten.args];
    }),
  detect: (data) =>
    detectServers(
      data,
      root,
      (entry) => entry['type'] === 'streamableHttp' || isRecord(entry['transport']),
      (entry) => entry['type'] !== 'http',
    ),
  entries: (data) => entriesUnder(data, root),
  read: (data) =>
    readServers(data, root, (name, cursor, assume) => {
      // The command line writes everything into an object of its own.
      const within = cursor.nested('transport');
      cursor.drop('disabled', false);
      return readEntry(name, within ?? cursor, assume);
    }),
};
