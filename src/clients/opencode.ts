import { detectServers } from './detect.ts';
import { usualAbilities, type Abilities } from './abilities.ts';
import type { Client } from './client.ts';
import { redirect, unknown, yes } from './sign-in-abilities.ts';
import { options, writeCommand } from './command.ts';
import { compact, noteTransport, type WriterSpec } from './write-entries.ts';
import { foreign, urlKey, headersKey, programKeys, type EntrySchema } from './entry-schema.ts';
import { entryReader } from './entry-reader.ts';
import { entriesOf, readPlaces, root } from './opencode-places.ts';
import type { EntryCursor } from './entry-cursor.ts';
import type { OAuthClient } from '../protocol/server.ts';
import { writeJson } from './snippet.ts';
import type { VariableSyntax } from './variables.ts';

const syntax: VariableSyntax = {
  places: ['url', 'headers', 'command', 'args', 'env'],
  fallbacks: false,
  forms: ['env-curly', 'file'],
  // Tried on 2026-11-30 with 1.18.33: debug config shows the id of a client filled in.
  inSignIn: true,
  // Tried on 2026-11-30 with 1.18.33: "bad file reference".
  needsFiles: true,
  takes: /\{env:/,
  write: ({ name }) => `{env:${name}}`,
  read: (text) => text.replace(/\{env:([A-Za-z_]\w*)\}/g, (_, name: string) => `\${${name}}`),
};

const timeouts = {
  keys: { startup: 'count', catalog: 'count', execution: 'count' },
  others: 'ignored',
} as const;
const schema: EntrySchema = {
  version: '1.18.33',
  source: 'https://opencode.ai/v2/docs/mcp-servers/',
  checked: '2026-11-28',
  type: { words: { remote: 'remote', local: 'stdio' }, missing: 'refused', always: true },
  keys: {
    type: { value: 'text' },
    url: urlKey,
    headers: headersKey,
    oauth: {
      value: {
        keys: {
          clientId: 'text',
          clientSecret: 'text',
          scope: 'text',
          callbackPort: 'port',
          redirectUri: 'text',
        },
        otherNames: {
          client_id: 'clientId',
          client_secret: 'clientSecret',
          callback_port: 'callbackPort',
          redirect_uri: 'redirectUri',
        },
        others: 'ignored',
        else: 'false',
      },
      side: 'remote',
    },
    command: { value: 'texts', holds: 'command', side: 'local' },
    args: foreign(programKeys.args),
    environment: { value: 'text-map', holds: 'env', side: 'local' },
    env: foreign(programKeys.env),
    enabled: { value: 'boolean', holds: 'enabled' },
    // Its newer form. Asked of 1.18.33 on 2026-11-30: "enabled" decides where both stand there.
    disabled: { value: 'any', holds: 'disabled' },
    cwd: { value: 'text', holds: 'cwd', side: 'local' },
    timeout: {
      value: { either: ['count', timeouts] },
      holds: 'timeout',
      within: 'execution',
      unit: 'ms',
    },
  },
  otherKeys: 'ignored',
  otherSide: 'unread',
  bothTargets: 'type',
  fate: 'file-refused',
  alone: ['enabled'],
};
// Asked of 1.18.33 on 2026-11-30: what is wrong under mcp.servers costs that server alone, and so does a number for
// its timeouts, which it takes directly under mcp. The keys of an OAuth client have other names here, and those of
// the other place are passed over.
const innerSchema: EntrySchema = {
  ...schema,
  keys: {
    ...schema.keys,
    oauth: {
      ...schema.keys['oauth'],
      value: {
        keys: {
          client_id: 'text',
          client_secret: 'text',
          scope: 'text',
          callback_port: 'port',
          redirect_uri: 'text',
        },
        otherNames: {
          clientId: 'client_id',
          clientSecret: 'client_secret',
          callbackPort: 'callback_port',
          redirectUri: 'redirect_uri',
        },
        others: 'ignored',
        else: 'false',
      },
    },
    timeout: {
      value: timeouts,
      holds: 'timeout',
      unheeded: 'waits for one that is slow to start as long as without it',
    },
    disabled: { value: 'boolean', holds: 'disabled' },
  },
  fate: 'left-out',
  alone: [],
};
// Asked of 1.18.33 on 2026-11-30: under mcp.servers it waits for a slow server whatever the timeouts say.
const { timeout: _, disabled: __, ...writtenKeys } = schema.keys;
const abilities: Abilities = {
  ...usualAbilities,
  transports: ['http', 'sse', 'stdio'],
  variables: syntax,
  oauth: ['clientId', 'callbackPort', 'scopes', 'scopesAlone'],
  comments: true,
  trailingCommas: true,
  ownEntries: true,
};

const spec: WriterSpec = {
  id: 'opencode',
  client: 'opencode',
  abilities,
  schema: { ...schema, keys: writtenKeys },
  remote: (server, writer, oauth, add) => {
    noteTransport(server, 'opencode', add);
    return compact({
      type: 'remote',
      url: writer.text('url', server.url),
      headers: writer.record('headers', server.headers),
      oauth:
        oauth &&
        compact({
          client_id: oauth.clientId,
          scope: oauth.scopes,
          callback_port: oauth.callbackPort,
        }),
    });
  },
  local: ({ command, args = [], env }, writer) =>
    compact({
      type: 'local',
      command: [writer.text('command', command), ...(writer.list('args', args) ?? [])],
      environment: writer.record('env', env),
    }),
};

/** opencode: `opencode.json` and `opencode mcp add`. */
export const opencode: Client = {
  id: 'opencode',
  name: 'opencode',
  files: [
    { path: 'opencode.json', scope: 'project' },
    { path: '~/.config/opencode/opencode.json', scope: 'user' },
  ],
  format: 'jsonc',
  evidence: {
    level: 'documented',
    source: 'https://opencode.ai/v2/docs/mcp-servers/',
    checked: '2026-11-22',
    readBy: { version: '1.18.33', date: '2026-11-28' },
  },
  steps: [
    'Save it as opencode.json in the project, or run the command.',
    'Run opencode mcp list to see that it connects.',
    'Run opencode mcp auth and the name where the server needs a sign-in.',
  ],
  root,
  schema,
  innerSchema,
  abilities,
  signInAbilities: {
    registers: yes('https://github.com/anomalyco/opencode/pull/5014 (where it has no clientId)'),
    document: unknown,
    ownClient: yes(
      'https://opencode.ai/v2/docs/mcp-servers/ (oauth.client_id under mcp.servers, oauth.clientId directly under mcp)',
    ),
    callbackPort: yes('https://opencode.ai/config.json (oauth.callbackPort), and opencode 1.18.33'),
    headers: yes('https://opencode.ai/v2/docs/mcp-servers/'),
    redirect: redirect(
      'http://127.0.0.1:PORT/mcp/oauth/callback',
      'https://opencode.ai/config.json (oauth.redirectUri; the port is 19876 where none is set)',
    ),
  },
  signIn: 'Run opencode mcp auth and the name of the server.',
  limitations: [
    'Old versions of opencode want the servers directly under mcp, without servers.',
    'A variable that is not set becomes nothing, without a message.',
    'Where the file that {file:PATH} names is missing, the whole configuration is refused.',
  ],
  configuration: (servers) => writeJson(servers, spec, root[0]),
  command: (server) =>
    writeCommand(server, spec, ({ name, ...rewritten }) => {
      const add = ['opencode', 'mcp', 'add', name];
      if (rewritten.type !== 'stdio') {
        return [...add, ['--url', rewritten.url], ...options('--header', rewritten.headers, '=')];
      }
      const { command, args, env } = rewritten;
      return [...add, ...options('--env', env, '='), ['--'], command, ...args];
    }),
  detect: (data) => detectServers(data, root, () => true),
  entries: entriesOf,
  read: (data) => readPlaces(data, entryReader(schema, syntax, { oauth: readOAuth })),
};

function readOAuth(cursor: EntryCursor): OAuthClient | undefined {
  const oauth = cursor.nested('oauth');
  return (
    oauth && {
      clientId: oauth.text('client_id') ?? oauth.text('clientId'),
      scopes: oauth.text('scope'),
      callbackPort: oauth.number('callback_port') ?? oauth.number('callbackPort'),
      owner: 'opencode',
    }
  );
}
