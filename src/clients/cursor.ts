import { detectServers, holdsText } from './detect.ts';
import { editorVariable } from './filled-variables.ts';
import { usualAbilities, type Abilities } from './abilities.ts';
import type { Client } from './client.ts';
import { no, redirect, unknown, yes } from './sign-in-abilities.ts';
import { envBraces } from './variable-syntaxes.ts';
import { compact, noteTransport, type WriterSpec, writeProgram } from './write-entries.ts';
import { urlKey, headersKey, programKeys, type EntrySchema } from './entry-schema.ts';
import { entryReader } from './entry-reader.ts';
import { encodeBase64, writeLink } from './link.ts';
import { entriesUnder, type Root } from './root.ts';
import type { EntryCursor } from './entry-cursor.ts';
import { readServers } from './reading.ts';
import type { OAuthClient } from '../protocol/server.ts';
import { writeJson } from './snippet.ts';
import type { VariableSyntax } from './variables.ts';

const syntax: VariableSyntax = {
  ...envBraces,
  forms: ['env', 'folder', 'separator'],
  // https://cursor.com/docs/mcp
  inSignIn: true,
  folders: { home: '${userHome}', project: '${workspaceFolder}' },
};

const root: Root = [['mcpServers']];
const schema: EntrySchema = {
  source: 'https://cursor.com/docs/mcp',
  checked: '2026-11-22',
  type: { words: { http: 'http', sse: 'sse', stdio: 'stdio' }, missing: 'taken' },
  keys: {
    type: { value: 'text' },
    url: urlKey,
    headers: headersKey,
    auth: {
      value: { keys: { CLIENT_ID: 'text', CLIENT_SECRET: 'text', scopes: 'texts' } },
      side: 'remote',
    },
    ...programKeys,
    envFile: { value: 'text', holds: 'envFile', side: 'local' },
  },
  otherKeys: 'unknown',
  bothTargets: 'unknown',
  fate: 'unknown',
};
const abilities: Abilities = {
  ...usualAbilities,
  utf16: 'unknown',
  transports: ['http', 'sse', 'stdio'],
  variables: syntax,
  oauth: ['clientId', 'scopes'],
};

const spec: WriterSpec = {
  id: 'cursor',
  client: 'Cursor',
  abilities,
  schema,
  remote: (server, writer, oauth, add) => {
    noteTransport(server, 'Cursor', add);
    if (oauth?.callbackPort !== undefined) {
      add('oauth', 'Cursor has a fixed redirect address; the port is left out.');
    }
    return compact({
      url: writer.text('url', server.url),
      headers: writer.record('headers', server.headers),
      auth:
        oauth?.clientId &&
        compact({ CLIENT_ID: oauth.clientId, scopes: oauth.scopes?.split(' ').filter(Boolean) }),
    });
  },
  local: writeProgram,
};

/** Cursor: `mcp.json` and its install link. */
export const cursor: Client = {
  id: 'cursor',
  name: 'Cursor',
  files: [
    { path: '.cursor/mcp.json', scope: 'project' },
    { path: '~/.cursor/mcp.json', scope: 'user' },
  ],
  format: 'json',
  evidence: {
    level: 'documented',
    source: 'https://cursor.com/docs/mcp/install-links',
    checked: '2026-11-22',
  },
  steps: [
    'Save it as .cursor/mcp.json in the project, or as ~/.cursor/mcp.json for all projects.',
    'Open Settings → MCP in Cursor and switch the server on.',
    'Choose Connect where it needs a sign-in.',
  ],
  root,
  schema,
  abilities,
  signInAbilities: {
    registers: yes(
      'https://github.com/cloudflare/workers-oauth-provider/releases/tag/v1.2.1 (what Cursor registers)',
    ),
    document: unknown,
    ownClient: yes('https://cursor.com/docs/mcp (auth.CLIENT_ID)'),
    callbackPort: no('https://cursor.com/docs/mcp', 'Its redirect address is fixed.'),
    headers: yes('https://cursor.com/docs/mcp'),
    redirect: redirect(
      'cursor://anysphere.cursor-mcp/oauth/callback',
      'https://github.com/cloudflare/workers-oauth-provider/releases/tag/v1.2.1',
    ),
  },
  signIn: 'Choose Connect beside the server in Settings → MCP.',
  limitations: [
    'Headers are reported to be ignored when the server offers an OAuth sign-in.',
    'There are no defaults for variables.',
  ],
  configuration: (servers) => writeJson(servers, spec, root[0]),
  installLink: (server) =>
    writeLink(
      server,
      spec,
      (name, entry) =>
        `cursor://anysphere.cursor-deeplink/mcp/install?name=${encodeURIComponent(name)}&config=${encodeBase64(JSON.stringify(entry))}`,
    ),
  detect: (data) =>
    detectServers(
      data,
      root,
      (entry) =>
        entry['auth'] !== undefined ||
        (!('serverUrl' in entry) && holdsText(entry, /\$\{env:/)) ||
        holdsText(entry, editorVariable),
    ),
  entries: (data) => entriesUnder(data, root),
  read: (data) => readServers(data, root, entryReader(schema, syntax, { oauth: readAuth })),
};

function readAuth(fields: EntryCursor): OAuthClient | undefined {
  const auth = fields.nested('auth');
  return (
    auth && {
      clientId: auth.text('CLIENT_ID'),
      scopes: auth.list('scopes')?.join(' '),
      owner: 'cursor',
    }
  );
}
