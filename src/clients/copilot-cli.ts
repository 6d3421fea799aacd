import { detectServers } from './detect.ts';
import { usualAbilities, type Abilities } from './abilities.ts';
import type { Client } from './client.ts';
import { yes } from './sign-in-abilities.ts';
import { options, writeCommand } from './command.ts';
import { bracesWithDefault } from './variable-syntaxes.ts';
import { compact, type WriterSpec } from './write-entries.ts';
import { urlKey, headersKey, programKeys, type EntrySchema } from './entry-schema.ts';
import { entryReader } from './entry-reader.ts';
import { entriesUnder, type Root } from './root.ts';
import type { EntryCursor } from './entry-cursor.ts';
import { readServers } from './reading.ts';
import type { OAuthClient } from '../protocol/server.ts';
import { writeJson } from './snippet.ts';
import { readDollars, type VariableSyntax } from './variables.ts';

// It replaces $NAME as well as ${NAME}, in every place: 1.0.102 was asked on 2026-11-30, with a model of our own that
// makes it start its servers without an account (COPILOT_PROVIDER_BASE_URL).
const syntax: VariableSyntax = {
  ...bracesWithDefault,
  forms: ['braces', 'dollar'],
  takes: /\$\w/,
  read: readDollars,
};

const root: Root = [['mcpServers']];
const filter = { words: ['none', 'markdown', 'hidden_characters'] };
const schema: EntrySchema = {
  version: '1.0.102',
  source: 'copilot mcp list --json of @github/copilot',
  checked: '2026-11-28',
  type: {
    words: { http: 'http', sse: 'sse', local: 'stdio', stdio: 'stdio', 'streamable-http': 'http' },
    missing: 'taken',
  },
  keys: {
    type: { value: 'text' },
    url: { ...urlKey, means: 'http' },
    headers: headersKey,
    oauthClientId: { value: 'text', side: 'remote' },
    // Tried on 2026-11-29 with 1.0.102: without the id of a client it leaves the entry out.
    oauthScopes: { value: 'scopes', side: 'remote', needs: ['oauthClientId', 'oauth'] },
    oauthPublicClient: { value: 'boolean', side: 'remote' },
    oauthGrantType: {
      value: { words: ['authorization_code', 'client_credentials'] },
      side: 'remote',
    },
    // An older form of oauthClientId, which it warns of.
    oauth: {
      value: { keys: { callbackPort: 'port', clientId: 'text' }, others: 'ignored', else: 'any' },
      side: 'remote',
    },
    auth: {
      value: { either: [{ keys: { redirectPort: 'port' }, others: 'ignored' }, 'boolean'] },
    },
    oidc: { value: { either: ['object', 'boolean'] } },
    displayName: { value: 'text' },
    ...programKeys,
    cwd: { value: 'text', holds: 'cwd', side: 'local' },
    tools: { value: 'texts', holds: 'allow', usual: ['*'] },
    excludeTools: { value: 'texts', holds: 'deny' },
    filterMapping: { value: { either: [filter, { values: filter }] } },
    deferTools: { value: { words: ['auto', 'never'] } },
    timeout: { value: 'count', holds: 'timeout', unit: 'ms' },
    // It keeps it, and lists the server as on.
    disabled: { value: 'boolean', usual: false },
  },
  otherKeys: 'ignored',
  otherSide: 'unread',
  bothTargets: 'command',
  fate: 'left-out',
  switchOff:
    'Copilot CLI has no switch in the entry: run copilot mcp disable and the name of the server.',
};
const abilities: Abilities = {
  ...usualAbilities,
  transports: ['http', 'sse', 'stdio'],
  variables: syntax,
  comments: true,
  trailingCommas: true,
  // Tried on 2026-11-29 with 1.0.102; of a number with a plus it takes the entry without the number.
  lenientJson: true,
  oauth: ['clientId', 'callbackPort', 'scopes'],
  wholeAddress: true,
};

const spec: WriterSpec = {
  id: 'copilot-cli',
  client: 'Copilot CLI',
  abilities,
  schema,
  remote: ({ type, url, headers }, writer, oauth, add) => {
    const scopes = oauth?.scopes?.split(' ').filter(Boolean);
    if (scopes !== undefined && oauth?.clientId === undefined) {
      add('oauth', 'Copilot CLI takes scopes beside the id of a client alone; they are left out.');
    }
    return compact({
      type,
      url: writer.text('url', url),
      headers: writer.record('headers', headers),
      oauthClientId: oauth?.clientId,
      oauthScopes: oauth?.clientId && scopes,
      auth: oauth && compact({ redirectPort: oauth.callbackPort }),
      tools: ['*'],
    });
  },
  local: ({ command, args, env }, writer) =>
    compact({
      type: 'local',
      command: writer.text('command', command),
      args: writer.list('args', args),
      env: writer.record('env', env),
      tools: ['*'],
    }),
};

/** GitHub Copilot CLI: `mcp-config.json` and `copilot mcp add`. */
export const copilotCli: Client = {
  id: 'copilot-cli',
  name: 'Copilot CLI',
  files: [
    { path: '~/.copilot/mcp-config.json', scope: 'user' },
    {
      path: '.mcp.json',
      scope: 'project',
      // Tried on 2026-11-30 with 1.0.102: "malformed: Invalid JSON: key must be a string". Servers at its top it reads.
      abilities: {
        comments: false,
        trailingCommas: false,
        lenientJson: false,
        byteOrderMark: false,
      },
      reading: readingOf([['mcpServers'], []]),
    },
  ],
  format: 'json',
  evidence: {
    level: 'documented',
    source:
      'copilot mcp add --help of @github/copilot; variables: asked of it, and https://github.com/github/copilot-cli/issues/903',
    checked: '2026-11-22',
    readBy: { version: '1.0.102', date: '2026-11-28' },
  },
  steps: [
    'Add it to ~/.copilot/mcp-config.json, or run the command.',
    'Run copilot mcp list to see that it is there.',
    'Type /mcp auth in a session where the server needs a sign-in.',
  ],
  schema,
  abilities,
  signInAbilities: {
    registers: yes('https://github.com/github/copilot-cli/issues/2717 (it registers by itself)'),
    document: yes('https://github.com/copilot/cli/client-metadata.json'),
    ownClient: yes('copilot mcp add --help of @github/copilot'),
    callbackPort: yes('copilot mcp add --help of @github/copilot'),
    headers: yes('copilot mcp add --help of @github/copilot'),
  },
  signIn: 'Type /mcp auth in a session and choose the server.',
  limitations: ['A variable that is not set stays as it is written.'],
  configuration: (servers) => writeJson(servers, spec, root[0]),
  command: (server) =>
    writeCommand(server, spec, ({ name, ...rewritten }) => {
      const add = ['copilot', 'mcp', 'add'];
      if (rewritten.type !== 'stdio') {
        const { type, url, headers } = rewritten;
        return [...add, ['--transport', type], name, url, ...options('--header', headers, ': ')];
      }
      const { command, args, env } = rewritten;
      return [...add, name, ...options('--env', env, '='), ['--'], command, ...args];
    }),
  detect: (data) =>
    detectServers(
      data,
      root,
      (entry) => 'tools' in entry && 'type' in entry,
      (entry) => 'type' in entry || 'command' in entry,
    ),
  ...readingOf(root),
};

function readingOf(place: Root): Pick<Client, 'root' | 'entries' | 'read'> {
  return {
    root: place,
    entries: (data) => entriesUnder(data, place),
    read: (data) => readServers(data, place, entryReader(schema, syntax, { oauth: readOAuth })),
  };
}

function readOAuth(cursor: EntryCursor): OAuthClient {
  return {
    clientId: cursor.text('oauthClientId'),
    scopes: cursor.list('oauthScopes')?.join(' '),
    callbackPort: cursor.nested('auth')?.number('redirectPort'),
    owner: 'copilot-cli',
  };
}
