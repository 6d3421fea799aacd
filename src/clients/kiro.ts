import { detectServers } from './detect.ts';
import { usualAbilities, type Abilities } from './abilities.ts';
import type { Client } from './client.ts';
import { redirect, yes } from './sign-in-abilities.ts';
import { braces } from './variable-syntaxes.ts';
import { compact, type WriterSpec, writeProgram } from './write-entries.ts';
import { urlKey, headersKey, programKeys, type EntrySchema } from './entry-schema.ts';
import type { EntryCursor } from './entry-cursor.ts';
import { entryReader } from './entry-reader.ts';
import { encodeQuery, writeLink } from './link.ts';
import { entriesUnder, type Root } from './root.ts';
import { readServers } from './reading.ts';
import { writeJson } from './snippet.ts';
import type { OAuthClient } from '../protocol/server.ts';
import { readStandIns, type VariableSyntax } from './variables.ts';

const syntax: VariableSyntax = { ...braces, places: ['env', 'headers'], read: readStandIns };

const root: Root = [['mcpServers']];
const schema: EntrySchema = {
  source: 'https://kiro.dev/docs/mcp/configuration',
  checked: '2026-11-28',
  type: { words: { registry: null }, missing: 'taken' },
  keys: {
    type: { value: 'text' },
    url: { ...urlKey, means: 'http' },
    headers: headersKey,
    ...programKeys,
    disabled: { value: 'boolean', holds: 'disabled' },
    autoApprove: { value: 'texts', usual: [] },
    disabledTools: { value: 'texts', holds: 'deny', usual: [] },
    oauth: {
      value: {
        keys: {
          clientId: 'text',
          clientSecret: 'text',
          redirectUri: 'text',
          clientMetadataUrl: 'text',
          oauthScopes: 'texts',
        },
        others: 'ignored',
      },
      side: 'remote',
    },
    oauthScopes: { value: 'texts', side: 'remote' },
    // https://github.com/kirodotdev/Kiro/issues/8111 names it, and not what it counts in.
    timeout: { value: 'any' },
  },
  otherKeys: 'unknown',
  bothTargets: 'unknown',
  fate: 'unknown',
};
const abilities: Abilities = {
  ...usualAbilities,
  utf16: 'unknown',
  transports: ['http', 'stdio'],
  variables: syntax,
  oauth: ['clientId', 'callbackPort', 'scopes', 'scopesAlone'],
  // It writes the servers of installed powers there, and starts them.
  ownKeys: ['powers'],
};

const spec: WriterSpec = {
  id: 'kiro',
  client: 'Kiro',
  abilities,
  schema,
  transportReason: { sse: 'The documentation of Kiro names no SSE transport.' },
  remote: ({ url, headers }, writer, oauth) =>
    compact({
      url: writer.text('url', url),
      headers: writer.record('headers', headers),
      oauth:
        oauth &&
        compact({
          clientId: oauth.clientId,
          redirectUri:
            oauth.callbackPort === undefined
              ? undefined
              : `http://localhost:${oauth.callbackPort}/oauth/callback`,
          oauthScopes: oauth.scopes?.split(' ').filter(Boolean),
        }),
    }),
  local: writeProgram,
};

/** Kiro: `mcp.json` and its install link. */
export const kiro: Client = {
  id: 'kiro',
  name: 'Kiro',
  files: [
    { path: '.kiro/settings/mcp.json', scope: 'project' },
    { path: '~/.kiro/settings/mcp.json', scope: 'user' },
  ],
  format: 'json',
  evidence: {
    level: 'documented',
    source: 'https://kiro.dev/docs/mcp/configuration and https://kiro.dev/docs/mcp/share',
    checked: '2026-11-22',
  },
  steps: [
    'Run Kiro: Open workspace MCP config and put the servers into it.',
    'Allow the environment variables that Kiro asks about.',
    'Open the MCP tab of the Kiro panel and sign in where it asks for it.',
  ],
  root,
  schema,
  abilities,
  signInAbilities: {
    registers: yes('https://kiro.dev/oauth/client-metadata.json'),
    document: yes('https://kiro.dev/oauth/client-metadata.json'),
    ownClient: yes('https://kiro.dev/changelog/cli/2-12/ (oauth.clientId)'),
    callbackPort: yes('https://kiro.dev/changelog/cli/2-12/ (oauth.redirectUri)'),
    headers: yes('https://kiro.dev/docs/mcp/configuration'),
    redirect: redirect(
      'http://localhost:PORT/oauth/callback',
      'https://kiro.dev/changelog/cli/2-12/ (oauth.redirectUri)',
    ),
  },
  signIn: 'Sign in from the MCP tab of the Kiro panel.',
  limitations: [
    'Variables are replaced in env and headers, after you allowed them.',
    'There are no defaults for variables.',
  ],
  configuration: (servers) => writeJson(servers, spec, root[0]),
  installLink: (server) =>
    writeLink(server, spec, (name, entry) => {
      const query = encodeQuery([
        ['name', name],
        ['config', JSON.stringify(entry)],
      ]);
      return `https://kiro.dev/launch/mcp/add?${query}`;
    }),
  detect: (data) =>
    detectServers(
      data,
      root,
      (entry) => 'disabledTools' in entry || 'autoApprove' in entry,
      (entry) => !('type' in entry),
    ),
  entries: (data) => entriesUnder(data, root),
  read: (data) => readServers(data, root, entryReader(schema, syntax, { oauth: readOAuth })),
};

function readOAuth(cursor: EntryCursor): OAuthClient | undefined {
  const oauth = cursor.nested('oauth');
  const scopes = cursor.list('oauthScopes') ?? oauth?.list('oauthScopes');
  const clientId = oauth?.text('clientId');
  const port = /:(\d+)(?:\/|$)/.exec(oauth?.text('redirectUri') ?? '')?.[1];
  return {
    clientId,
    callbackPort: port === undefined ? undefined : Number(port),
    scopes: scopes?.join(' '),
    owner: 'kiro',
  };
}
