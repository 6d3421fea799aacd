import { toToml } from './toml.ts';
import { printableSource } from '../shell/printable.ts';
import { detectServers } from './detect.ts';
import { readEnvironment, readHeaders, sortEnvironment, sortHeaders } from './codex-variables.ts';
import { usualAbilities, type Abilities } from './abilities.ts';
import type { Client } from './client.ts';
import { no, yes } from './sign-in-abilities.ts';
import { options, writeCommand } from './command.ts';
import { noVariables } from './variable-syntaxes.ts';
import { compact, type WriterSpec } from './write-entries.ts';
import { urlKey, programKeys, type EntrySchema } from './entry-schema.ts';
import { entryReader } from './entry-reader.ts';
import { entriesUnder, type Root } from './root.ts';
import type { EntryCursor } from './entry-cursor.ts';
import { readServers } from './reading.ts';
import type { OAuthClient, RemoteServer } from '../protocol/server.ts';
import { writeSnippet } from './snippet.ts';

// Codex takes names of variables in keys of their own, and text is text everywhere.
const root: Root = [['mcp_servers']];
const approval = { words: ['auto', 'prompt', 'writes', 'approve'] };
const schema: EntrySchema = {
  version: '0.171.0',
  source: 'codex mcp list of @openai/codex',
  checked: '2026-11-28',
  type: { words: {}, missing: 'taken' },
  keys: {
    url: { ...urlKey, means: 'http' },
    bearer_token_env_var: { value: 'text', side: 'remote' },
    bearer_token: { value: 'text', side: 'remote', status: 'refused' },
    http_headers: { value: 'text-map', holds: 'headers', side: 'remote' },
    env_http_headers: { value: 'text-map', side: 'remote' },
    http_headers_helper: { value: 'filled', side: 'remote' },
    scopes: { value: 'texts' },
    oauth: {
      value: {
        keys: { client_id: 'text', client_secret: 'text', callback_port: 'port-or-none' },
        others: 'ignored',
        else: 'first',
      },
      side: 'remote',
    },
    oauth_resource: { value: 'text', side: 'remote' },
    auth: { value: { words: ['oauth', 'chatgpt', 'ema_auth'] }, side: 'remote' },
    ...programKeys,
    env_vars: {
      value: {
        each: {
          either: [
            'text',
            { keys: { name: 'text', source: { words: ['local', 'remote'] } }, needs: 'name' },
          ],
        },
      },
      side: 'local',
    },
    cwd: { value: 'text', holds: 'cwd', side: 'local' },
    enabled: { value: 'boolean', holds: 'enabled' },
    required: { value: 'boolean' },
    environment_id: { value: 'text' },
    startup_timeout_sec: { value: 'amount', holds: 'startup', unit: 's' },
    startup_timeout_ms: { value: 'whole', holds: 'startup', unit: 'ms' },
    startup_readiness: { value: { words: ['connection', 'catalog'] } },
    tool_timeout_sec: { value: 'amount', holds: 'timeout', unit: 's' },
    supports_parallel_tool_calls: { value: 'boolean' },
    enabled_tools: { value: 'texts', holds: 'allow' },
    disabled_tools: { value: 'texts', holds: 'deny' },
    omit_tools_from: { value: { each: { words: ['direct', 'deferred', 'code_mode'] } } },
    default_tools_approval_mode: { value: approval },
    tools: {
      value: { values: { keys: { approval_mode: approval }, others: 'ignored', else: 'first' } },
    },
    name: { value: 'text' },
  },
  otherKeys: 'ignored',
  otherSide: 'refused',
  bothTargets: 'refused',
  fate: 'file-refused',
  // https://github.com/openai/codex/issues/29396
  ownServers: {
    codex_apps:
      'Codex has this server itself and takes no settings for it here, whatever its own message about the timeout says. Remove the table; `apps = false` under [features] leaves the server off.',
  },
};
const abilities: Abilities = {
  ...usualAbilities,
  // openai/codex:codex-rs/rmcp-client/src/program_resolver.rs
  startsScripts: true,
  transports: ['http', 'stdio'],
  variables: { ...noVariables, named: ['headers', 'env'] },
  oauth: ['clientId', 'scopes', 'scopesAlone'],
  nameRule: 'Codex takes letters, digits, - and _',
  // Tried on 2026-11-29 with 0.171.0: it lists others, and does not start them.
  startedNames: {
    form: /^[A-Za-z0-9_:@/.-]+$/,
    words: 'letters, digits and the signs _ : @ / . -',
  },
  comments: true,
  ownEntries: true,
};

const spec: WriterSpec = {
  id: 'codex',
  client: 'Codex',
  abilities,
  schema,
  remote: (server, writer, oauth, add) => {
    const { bearer, named, literal, defaulted } = sortHeaders(server);
    for (const name of defaulted) {
      add(
        'variable',
        `Codex takes a header from ${name} and knows no default for it: set ${name}.`,
      );
    }
    if (oauth?.callbackPort !== undefined) {
      add('oauth', 'Codex chooses the port of the redirect; it is left out.');
    }
    return compact({
      url: writer.text('url', server.url),
      bearer_token_env_var: bearer,
      http_headers: writer.record('headers', literal),
      env_http_headers: named,
      scopes: oauth?.scopes?.split(' ').filter(Boolean),
      oauth: oauth?.clientId === undefined ? undefined : { client_id: oauth.clientId },
    });
  },
  local: (server, writer) => {
    const { forwarded, literal } = sortEnvironment(server);
    return compact({
      command: writer.text('command', server.command),
      args: writer.list('args', server.args),
      env: writer.record('env', literal),
      env_vars: forwarded,
    });
  },
};

/** OpenAI's Codex: `config.toml` and `codex mcp add`. */
export const codex: Client = {
  id: 'codex',
  name: 'Codex',
  files: [
    { path: '~/.codex/config.toml', scope: 'user' },
    { path: '.codex/config.toml', scope: 'project' },
  ],
  format: 'toml',
  evidence: {
    level: 'source code',
    source: 'codex mcp list --json and codex mcp add --help of @openai/codex',
    checked: '2026-11-22',
    readBy: { version: '0.171.0', date: '2026-11-28' },
  },
  steps: [
    'Add it to ~/.codex/config.toml, or run the command.',
    'Run codex mcp list to see that it is there.',
    'Run codex mcp login and the name where the server needs a sign-in.',
  ],
  root,
  schema,
  abilities,
  signInAbilities: {
    registers: yes('openai/codex@18b3cfc:codex-rs/rmcp-client/src/perform_oauth_login.rs'),
    document: yes('https://chatgpt.com/oauth/codex/client.json'),
    ownClient: yes('openai/codex:codex-rs/config (oauth.client_id)'),
    callbackPort: no(
      'openai/codex@18b3cfc:codex-rs/rmcp-client/src/perform_oauth_login.rs',
      'One port for all servers: mcp_oauth_callback_port in config.toml.',
    ),
    headers: yes('openai/codex:codex-rs/config (http_headers)'),
  },
  signIn: 'Run codex mcp login and the name of the server.',
  limitations: [
    'There is no SSE transport.',
    'Variables are not replaced inside values: a header or an environment value is either text or the value of one variable.',
    'A .codex/config.toml is read in trusted projects only.',
  ],
  configuration: (servers) =>
    writeSnippet(servers, spec, root[0], (data) => printableSource(toToml(data).trim())),
  command: (server) =>
    writeCommand(server, spec, ({ name, ...rewritten }) => {
      if (rewritten.type === 'stdio') {
        if (server.type === 'stdio' && sortEnvironment(server).forwarded.length > 0) {
          return { reason: 'The command cannot hand on variables; use the file.' };
        }
        const { command, args, env } = rewritten;
        return [
          'codex',
          'mcp',
          'add',
          name,
          ...options('--env', env, '='),
          ['--'],
          command,
          ...args,
        ];
      }
      const { bearer, named, literal } = sortHeaders(server as RemoteServer);
      if (Object.keys({ ...named, ...literal }).length > 0) {
        return { reason: 'The command sets no headers; use the file.' };
      }
      return [
        'codex',
        'mcp',
        'add',
        name,
        ['--url', rewritten.url],
        ...(bearer === undefined ? [] : [['--bearer-token-env-var', bearer] as const]),
      ];
    }),
  detect: (data) => detectServers(data, root, () => true),
  entries: (data) => entriesUnder(data, root),
  read: (data) =>
    readServers(
      data,
      root,
      entryReader(schema, noVariables, {
        headers: readHeaders,
        env: readEnvironment,
        oauth: readOAuth,
      }),
    ),
};

function readOAuth(cursor: EntryCursor): OAuthClient | undefined {
  const clientId = cursor.nested('oauth')?.text('client_id');
  const scopes = cursor.list('scopes')?.join(' ');
  return clientId === undefined && scopes === undefined
    ? undefined
    : { clientId, scopes, owner: 'codex' };
}
