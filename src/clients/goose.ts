import { detectServers } from './detect.ts';
import { usualAbilities, type Abilities } from './abilities.ts';
import type { Client } from './client.ts';
import { no, redirect, yes } from './sign-in-abilities.ts';
import { compact, type Fields, type WriterSpec } from './write-entries.ts';
import { foreign, urlKey, headersKey, type EntrySchema } from './entry-schema.ts';
import { entryReader, readRecord } from './entry-reader.ts';
import { encodeQuery, writeLink } from './link.ts';
import { entriesUnder, type Root } from './root.ts';
import type { EntryCursor } from './entry-cursor.ts';
import { readServers } from './reading.ts';
import { referencesIn } from '../protocol/reference.ts';
import type { StdioServer } from '../protocol/server.ts';
import { writeSnippet } from './snippet.ts';
import { readDollars, readStandIns, type VariableSyntax } from './variables.ts';
import { formatYaml } from './yaml-text.ts';

// Goose replaces ${NAME} and $NAME in headers alone, by the values that env_keys names.
const syntax: VariableSyntax = {
  places: ['headers'],
  fallbacks: false,
  forms: ['braces', 'dollar'],
  named: ['env'],
  takes: /\$\w/,
  write: ({ name }) => `\${${name}}`,
  read: readStandIns,
};

const launchers = new Set(['jbang', 'npx', 'uvx', 'goosed', 'docker']);

const root: Root = [['extensions']];
const schema: EntrySchema = {
  source:
    'aaif-goose/goose@05a3515:crates/goose/src/config/extensions.rs and agents/extension.rs; a public report of skipped names',
  checked: '2026-11-29',
  type: {
    words: {
      streamable_http: 'http',
      sse: 'sse',
      stdio: 'stdio',
      builtin: null,
      platform: null,
      frontend: null,
      inline_python: null,
    },
    missing: 'skipped',
    always: true,
  },
  keys: {
    name: { value: 'text', required: true },
    description: { value: 'text', required: 'formerly', usual: '' },
    type: { value: 'text' },
    uri: { ...urlKey, means: 'http' },
    socket: { value: 'text', side: 'remote' },
    // Earlier versions wrote it so.
    url: foreign({ ...urlKey, means: 'http' }),
    headers: headersKey,
    client_id: { value: 'text', side: 'remote' },
    client_secret_key: { value: 'text', side: 'remote' },
    scopes: { value: 'texts', side: 'remote' },
    cmd: { value: 'text', holds: 'command', side: 'local' },
    args: { value: 'texts', holds: 'args', side: 'local', required: true },
    cwd: { value: 'text', holds: 'cwd', side: 'local' },
    envs: { value: 'text-map', holds: 'env', side: 'local' },
    env_keys: { value: 'texts' },
    enabled: { value: 'boolean', holds: 'enabled', required: true },
    timeout: { value: 'whole', holds: 'timeout', unit: 's', usual: 300 },
    bundled: { value: 'any', usual: null },
    display_name: { value: 'text' },
    available_tools: { value: 'texts', holds: 'allow' },
    // Other clients' words, which it passes over.
    env: foreign({ value: 'text-map', side: 'local' }),
  },
  otherKeys: 'ignored',
  bothTargets: 'type',
  fate: 'skipped',
};
const abilities: Abilities = {
  ...usualAbilities,
  transports: ['http', 'stdio'],
  variables: syntax,
  oauth: ['clientId', 'scopes'],
  comments: true,
  ownEntries: true,
  mixedRoot: true,
};

const spec: WriterSpec = {
  id: 'goose',
  client: 'Goose',
  abilities,
  schema,
  transportReason: { sse: 'Goose refuses SSE and asks to move to Streamable HTTP.' },
  remote: ({ name, url, headers }, writer, oauth, add) => {
    if (oauth?.callbackPort !== undefined) {
      add('oauth', 'Goose takes the port from GOOSE_OAUTH_CALLBACK_PORT; it is left out.');
    }
    const written = writer.record('headers', headers);
    const names = Object.values(written ?? {}).flatMap((value) =>
      referencesIn(value).map((reference) => reference.name),
    );
    return {
      name,
      // Goose does not read an entry without it.
      description: '',
      type: 'streamable_http',
      uri: writer.text('url', url),
      ...compact({
        headers: written,
        env_keys: [...new Set(names)],
        client_id: oauth?.clientId,
        scopes: oauth?.clientId && oauth.scopes?.split(' ').filter(Boolean),
      }),
      enabled: true,
      timeout: 300,
    };
  },
  local: (server, writer) => {
    const { secret, literal } = sortEnvironment(server);
    return {
      name: server.name,
      description: '',
      type: 'stdio',
      cmd: writer.text('command', server.command),
      args: writer.list('args', server.args) ?? [],
      ...compact({ envs: writer.record('env', literal), env_keys: secret }),
      enabled: true,
      timeout: 300,
    };
  },
};

/** Goose: `config.yaml` and its install link. */
export const goose: Client = {
  id: 'goose',
  name: 'Goose',
  files: [
    { path: '~/.config/goose/config.yaml', scope: 'user' },
    { path: '%APPDATA%\\Block\\goose\\config\\config.yaml', scope: 'user', os: 'Windows' },
  ],
  format: 'yaml',
  evidence: {
    level: 'source code',
    source:
      'block/goose:crates/goose/src/agents/extension_manager.rs; the link: block/goose:documentation/docs/getting-started/using-extensions.md',
    checked: '2026-11-22',
  },
  steps: [
    'Add it to config.yaml, or run goose configure and choose Add Extension.',
    'Set the variables that env_keys names in the environment or in the keyring.',
    'Start a session; a sign-in opens in the browser where the server asks for one.',
  ],
  root,
  schema,
  abilities,
  signInAbilities: {
    registers: yes('block/goose@06423fd:crates/goose/src/oauth/mod.rs (metadata document)'),
    document: yes('block/goose@06423fd:crates/goose/src/oauth/mod.rs (metadata document)'),
    ownClient: yes('block/goose@06423fd:crates/goose/src/oauth/mod.rs (client_id)'),
    callbackPort: no(
      'block/goose@06423fd:crates/goose/src/oauth/mod.rs',
      'One port for all servers: GOOSE_OAUTH_CALLBACK_PORT in the environment.',
    ),
    headers: yes('block/goose:crates/goose/src/agents/extension_manager.rs'),
    redirect: redirect(
      'http://127.0.0.1:PORT/oauth_callback',
      'block/goose@06423fd:crates/goose/src/oauth/mod.rs',
    ),
  },
  signIn: 'Goose opens the sign-in in the browser when a session starts.',
  limitations: [
    'There is no SSE transport.',
    'Names in env_keys are looked up in the environment and in the keyring; other places hold text.',
    'Links start jbang, npx, uvx, goosed and docker only.',
  ],
  configuration: (servers) => writeSnippet(servers, spec, root[0], formatYaml),
  installLink: (server) => {
    if (server.type === 'stdio' && !launchers.has(server.command)) {
      return { reason: 'Links of Goose start jbang, npx, uvx, goosed and docker only.' };
    }
    return writeLink(server, spec, (name, entry) => `goose://extension?${linkQuery(name, entry)}`);
  },
  detect: (data) => detectServers(data, root, (entry) => 'cmd' in entry || 'uri' in entry),
  entries: (data) => entriesUnder(data, root),
  read: (data) =>
    readServers(data, root, (name, cursor, assume) => {
      const title = cursor.text('name');
      if (title !== undefined && title !== name) assume({ kind: 'title', title });
      return readEntry(name, cursor, assume);
    }),
};

const readEntry = entryReader(schema, syntax, {
  headers: (cursor) => {
    cursor.list('env_keys');
    const inHeaders = { ...syntax, read: (text: string) => readDollars(readStandIns(text)) };
    return readRecord(inHeaders, cursor.record('headers')) ?? {};
  },
  env: (cursor: EntryCursor) =>
    Object.fromEntries([
      ...Object.entries(readRecord(syntax, cursor.record('envs')) ?? {}),
      ...(cursor.list('env_keys') ?? []).map((name) => [name, `\${${name}}`] as const),
    ]),
  oauth: (cursor) => {
    const clientId = cursor.text('client_id');
    const scopes = cursor.list('scopes')?.join(' ');
    return clientId === undefined && scopes === undefined
      ? undefined
      : { clientId, scopes, owner: 'goose' };
  },
});

function sortEnvironment({ env = {} }: StdioServer): {
  secret: string[];
  literal: Record<string, string>;
} {
  const entries = Object.entries(env);
  return {
    secret: entries.filter(isSecret).map(([key]) => key),
    literal: Object.fromEntries(entries.filter((entry) => !isSecret(entry))),
  };
}

// env_keys looks a variable up under its own name.
function isSecret([key, value]: [string, string]): boolean {
  return value === `\${${key}}`;
}

function linkQuery(name: string, entry: Fields): string {
  const target: [string, string][] =
    entry['type'] === 'stdio'
      ? [
          ['cmd', String(entry['cmd'])],
          ...(entry['args'] as string[]).map((arg): [string, string] => ['arg', arg]),
        ]
      : [
          ['url', String(entry['uri'])],
          ['type', 'streamable_http'],
        ];
  return encodeQuery([
    ...target,
    ['id', name],
    ['name', String(entry['name'])],
    ['description', String(entry['name'])],
    ['timeout', '300'],
  ]);
}
