import { claimServers } from './claim.ts';
import type { Client } from './client.ts';
import { envBraces } from './dialects.ts';
import { compact, noteTransport, type Shape, writeProgram } from './entries.ts';
import { entryReader } from './entry-reader.ts';
import { readServers } from './reading.ts';
import { writeJson } from './snippet.ts';

const shape: Shape = {
  id: 'windsurf',
  client: 'Windsurf',
  transports: ['http', 'sse', 'stdio'],
  dialect: envBraces,
  remote: (server, writer, _oauth, add) => {
    noteTransport(server, 'Windsurf', add);
    return compact({
      serverUrl: writer.text('url', server.url),
      headers: writer.record('headers', server.headers),
    });
  },
  local: writeProgram,
};

/** Windsurf: `mcp_config.json`. */
export const windsurf: Client = {
  id: 'windsurf',
  name: 'Windsurf',
  files: [
    { path: '~/.codeium/windsurf/mcp_config.json', scope: 'user' },
    {
      path: '%USERPROFILE%\\.codeium\\windsurf\\mcp_config.json',
      scope: 'user',
      os: 'Windows',
    },
  ],
  format: 'json',
  evidence: {
    level: 'third-party',
    source: 'vendors that quote https://docs.windsurf.com/windsurf/cascade/mcp',
    checked: '2026-11-22',
  },
  steps: [
    'Open the MCP icon in Cascade and choose Configure.',
    'Put the servers into mcp_config.json and save it.',
    'Refresh the list of servers and sign in where it asks for it.',
  ],
  signIn: 'Sign in from the list of MCP servers in Cascade.',
  limitations: ['An entry with url, as Cursor writes it, is reported not to connect.'],
  configuration: (servers) => writeJson(servers, shape, ['mcpServers']),
  claims: (data) =>
    claimServers(
      data,
      ['mcpServers'],
      (entry) => 'serverUrl' in entry,
      (entry) => !('url' in entry),
    ),
  read: (data) =>
    readServers(
      data,
      ['mcpServers'],
      entryReader({
        dialect: envBraces,
        urlKeys: { serverUrl: undefined, url: undefined },
        defaults: { disabled: false },
      }),
    ),
};
