import { claimServers, holdsText } from './claim.ts';
import type { Client } from './client.ts';
import { envBraces } from './dialects.ts';
import { compact, noteTransport, type Shape, writeProgram } from './entries.ts';
import { entryReader } from './entry-reader.ts';
import { encodeBase64, writeLink } from './link.ts';
import { readServers, type Taker } from './reading.ts';
import type { OAuthClient } from '../protocol/server.ts';
import { writeJson } from './snippet.ts';

const shape: Shape = {
  id: 'cursor',
  client: 'Cursor',
  takesClient: true,
  transports: ['http', 'sse', 'stdio'],
  dialect: envBraces,
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
  signIn: 'Choose Connect beside the server in Settings → MCP.',
  limitations: [
    'Headers are reported to be ignored when the server offers an OAuth sign-in.',
    'There are no defaults for variables.',
  ],
  configuration: (servers) => writeJson(servers, shape, ['mcpServers']),
  installLink: (server) =>
    writeLink(
      server,
      shape,
      (name, entry) =>
        `cursor://anysphere.cursor-deeplink/mcp/install?name=${encodeURIComponent(name)}&config=${encodeBase64(JSON.stringify(entry))}`,
    ),
  claims: (data) =>
    claimServers(
      data,
      ['mcpServers'],
      (entry) =>
        entry['auth'] !== undefined || (!('serverUrl' in entry) && holdsText(entry, /\$\{env:/)),
    ),
  read: (data) =>
    readServers(
      data,
      ['mcpServers'],
      entryReader({ dialect: envBraces, urlKeys: { url: undefined }, oauth: readAuth }),
    ),
};

function readAuth(taker: Taker): OAuthClient | undefined {
  const auth = taker.nested('auth');
  return (
    auth && {
      clientId: auth.text('CLIENT_ID'),
      scopes: auth.list('scopes')?.join(' '),
      owner: 'cursor',
    }
  );
}
