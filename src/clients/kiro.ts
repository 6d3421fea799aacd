import { claimServers } from './claim.ts';
import type { Client } from './client.ts';
import { braces } from './dialects.ts';
import { compact, type Shape, writeProgram } from './entries.ts';
import { entryReader } from './entry-reader.ts';
import { encodeQuery, writeLink } from './link.ts';
import { readServers } from './reading.ts';
import { writeJson } from './snippet.ts';
import { readStandIns, type Dialect } from './variables.ts';

const dialect: Dialect = { ...braces, places: ['env', 'headers'], read: readStandIns };

const shape: Shape = {
  id: 'kiro',
  client: 'Kiro',
  transports: ['http', 'stdio'],
  transportReason: { sse: 'The documentation of Kiro names no SSE transport.' },
  dialect,
  remote: ({ url, headers }, writer) =>
    compact({ url: writer.text('url', url), headers: writer.record('headers', headers) }),
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
  signIn: 'Sign in from the MCP tab of the Kiro panel.',
  limitations: [
    'Variables are replaced in env and headers, after you allowed them.',
    'There are no defaults for variables.',
  ],
  configuration: (servers) => writeJson(servers, shape, ['mcpServers']),
  installLink: (server) =>
    writeLink(server, shape, (name, entry) => {
      const query = encodeQuery([
        ['name', name],
        ['config', JSON.stringify(entry)],
      ]);
      return `https://kiro.dev/launch/mcp/add?${query}`;
    }),
  claims: (data) =>
    claimServers(
      data,
      ['mcpServers'],
      (entry) => 'disabledTools' in entry || 'autoApprove' in entry,
      (entry) => !('type' in entry),
    ),
  read: (data) =>
    readServers(
      data,
      ['mcpServers'],
      entryReader({
        dialect,
        urlKeys: { url: 'http' },
        defaults: { disabled: false, autoApprove: [], disabledTools: [] },
      }),
    ),
};
