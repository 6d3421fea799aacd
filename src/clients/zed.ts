import { detectServers } from './detect.ts';
import { usualAbilities, type Abilities } from './abilities.ts';
import type { Client } from './client.ts';
import { no, redirect, yes } from './sign-in-abilities.ts';
import { noVariables } from './variable-syntaxes.ts';
import { compact, type WriterSpec, writeProgram } from './write-entries.ts';
import { urlKey, headersKey, programKeys, type EntrySchema } from './entry-schema.ts';
import type { EntryCursor } from './entry-cursor.ts';
import { entryReader } from './entry-reader.ts';
import { entriesUnder, type Root } from './root.ts';
import { readServers } from './reading.ts';
import { writeJson } from './snippet.ts';
import type { OAuthClient } from '../protocol/server.ts';

const root: Root = [['context_servers']];
const schema: EntrySchema = {
  source: 'zed-industries/zed@006ce51:crates/settings_content/src/project.rs',
  checked: '2026-11-29',
  type: { words: {}, missing: 'taken' },
  keys: {
    url: { ...urlKey, means: 'http' },
    headers: headersKey,
    ...programKeys,
    env: { ...programKeys.env, takesNull: true },
    // Earlier versions asked for it.
    source: { value: 'text', usual: 'custom' },
    enabled: { value: 'boolean', holds: 'enabled' },
    settings: { value: 'any' },
    // Whether it runs on the other machine where the project lies there.
    remote: { value: 'boolean', side: 'local' },
    timeout: { value: 'whole', holds: 'timeout', unit: 's', takesNull: true },
    oauth: {
      value: {
        keys: { client_id: 'text', client_secret: 'text' },
        needs: 'client_id',
        others: 'ignored',
      },
      side: 'remote',
    },
  },
  otherKeys: 'ignored',
  bothTargets: 'command',
  fate: 'left-out',
  // The server of an extension, with what it is given.
  alone: ['source', 'enabled', 'remote', 'settings'],
};
const abilities: Abilities = {
  ...usualAbilities,
  utf16: 'unknown',
  transports: ['http', 'stdio'],
  variables: noVariables,
  oauth: ['clientId'],
  comments: true,
  trailingCommas: true,
};

const spec: WriterSpec = {
  id: 'zed',
  client: 'Zed',
  abilities,
  schema,
  transportReason: { sse: 'The documentation of Zed names no SSE transport.' },
  remote: ({ url, headers }, writer, oauth, add) => {
    if (oauth?.callbackPort !== undefined) {
      add('oauth', 'Zed takes any port that is free; the port is left out.');
    }
    if (oauth?.scopes !== undefined) {
      add('oauth', 'Zed takes no scopes here; they are left out.');
    }
    return compact({
      url: writer.text('url', url),
      headers: writer.record('headers', headers),
      oauth: oauth && compact({ client_id: oauth.clientId }),
    });
  },
  local: writeProgram,
};

/** Zed: `context_servers` in `settings.json`. */
export const zed: Client = {
  id: 'zed',
  name: 'Zed',
  files: [
    { path: '~/.config/zed/settings.json', scope: 'user' },
    { path: '%APPDATA%\\Zed\\settings.json', scope: 'user', os: 'Windows' },
    { path: '.zed/settings.json', scope: 'project' },
  ],
  format: 'jsonc',
  evidence: {
    level: 'documented',
    source: 'https://zed.dev/docs/ai/mcp',
    checked: '2026-11-22',
  },
  steps: [
    'Run zed: open settings file and put the servers into it.',
    'Open Settings → AI → MCP Servers and wait for the green dot.',
    'Allow the sign-in that opens in the browser where there is no Authorization header.',
  ],
  root,
  schema,
  abilities,
  signInAbilities: {
    registers: yes('https://zuplo.com/learn/mcp/compatibility/clients/zed (of 2026-07-31)'),
    document: yes('https://zed.dev/oauth/client-metadata.json'),
    ownClient: yes(
      'zed-industries/zed@006ce51:crates/settings_content/src/project.rs (oauth.client_id)',
    ),
    callbackPort: no(
      'zed-industries/zed@04afc35:crates/context_server/src/oauth.rs',
      'It takes any port that is free.',
    ),
    headers: yes('https://zed.dev/docs/ai/mcp'),
    redirect: redirect(
      'http://127.0.0.1:PORT/callback',
      'zed-industries/zed:crates/oauth_callback_server/src/oauth_callback_server.rs',
    ),
  },
  signIn: 'Zed opens the sign-in in the browser when there is no Authorization header.',
  limitations: ['Variables are not replaced: write values out and keep the file to yourself.'],
  configuration: (servers) => writeJson(servers, spec, root[0]),
  detect: (data) => detectServers(data, root, () => true),
  entries: (data) => entriesUnder(data, root),
  read: (data) => readServers(data, root, entryReader(schema, noVariables, { oauth: readOAuth })),
};

function readOAuth(cursor: EntryCursor): OAuthClient | undefined {
  const clientId = cursor.nested('oauth')?.text('client_id');
  return clientId === undefined ? undefined : { clientId, owner: 'zed' };
}
