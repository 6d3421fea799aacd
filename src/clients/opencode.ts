import { claimServers } from './claim.ts';
import type { Client } from './client.ts';
import { options, writeCommand } from './command.ts';
import { compact, noteTransport, type Shape } from './entries.ts';
import { entryReader } from './entry-reader.ts';
import { isRecord, readServers, type Taker } from './reading.ts';
import type { OAuthClient } from '../protocol/server.ts';
import { writeJson } from './snippet.ts';
import type { Dialect } from './variables.ts';

const dialect: Dialect = {
  places: ['url', 'headers', 'command', 'args', 'env'],
  fallbacks: false,
  takes: /\{(?:env|file):/,
  write: ({ name }) => `{env:${name}}`,
  read: (text) => text.replace(/\{env:([A-Za-z_]\w*)\}/g, (_, name: string) => `\${${name}}`),
};

const shape: Shape = {
  id: 'opencode',
  client: 'opencode',
  takesClient: true,
  transports: ['http', 'sse', 'stdio'],
  dialect,
  remote: (server, writer, oauth, add) => {
    noteTransport(server, 'opencode', add);
    if (oauth?.callbackPort !== undefined) {
      add('oauth', 'opencode has a redirect address of its own; the port is left out.');
    }
    return compact({
      type: 'remote',
      url: writer.text('url', server.url),
      headers: writer.record('headers', server.headers),
      oauth: oauth && compact({ clientId: oauth.clientId, scope: oauth.scopes }),
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
    readBy: { version: '1.18.33', date: '2026-11-22' },
  },
  steps: [
    'Save it as opencode.json in the project, or run the command.',
    'Run opencode mcp list to see that it connects.',
    'Run opencode mcp auth and the name where the server needs a sign-in.',
  ],
  signIn: 'Run opencode mcp auth and the name of the server.',
  limitations: [
    'Old versions of opencode want the servers directly under mcp, without servers.',
    'A variable that is not set becomes nothing, without a message.',
  ],
  configuration: (servers) => writeJson(servers, shape, ['mcp', 'servers']),
  command: (server) =>
    writeCommand(server, shape, ({ name, ...rewritten }) => {
      const add = ['opencode', 'mcp', 'add', name];
      if (rewritten.type !== 'stdio') {
        return [...add, ['--url', rewritten.url], ...options('--header', rewritten.headers, '=')];
      }
      const { command, args, env } = rewritten;
      return [...add, ...options('--env', env, '='), ['--'], command, ...args];
    }),
  claims: (data) => claimServers(data, serversPath(data), () => true),
  read: (data) =>
    readServers(
      data,
      serversPath(data),
      entryReader({
        dialect,
        urlKeys: { url: undefined },
        defaults: { enabled: true, disabled: false },
        envKey: 'environment',
        oauth: readOAuth,
      }),
    ),
};

// Version 1 had no level between mcp and the names.
function serversPath(data: unknown): readonly string[] {
  const mcp = isRecord(data) ? data['mcp'] : undefined;
  const servers = isRecord(mcp) ? mcp['servers'] : undefined;
  return isRecord(servers) && servers['type'] === undefined ? ['mcp', 'servers'] : ['mcp'];
}

function readOAuth(taker: Taker): OAuthClient | undefined {
  const oauth = taker.nested('oauth');
  return (
    oauth && {
      clientId: oauth.text('clientId'),
      scopes: oauth.text('scope'),
      owner: 'opencode',
    }
  );
}
