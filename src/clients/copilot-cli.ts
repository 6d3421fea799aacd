import { claimServers } from './claim.ts';
import type { Client } from './client.ts';
import { options, writeCommand } from './command.ts';
import { bracesWithDefault } from './dialects.ts';
import { compact, type Shape } from './entries.ts';
import { entryReader } from './entry-reader.ts';
import { readServers, type Taker } from './reading.ts';
import type { OAuthClient } from '../protocol/server.ts';
import { writeJson } from './snippet.ts';
import { readStandIns, type Dialect } from './variables.ts';

const dialect: Dialect = {
  ...bracesWithDefault,
  places: ['env'],
  takes: /\$\w/,
  read: readStandIns,
};

const shape: Shape = {
  id: 'copilot-cli',
  client: 'Copilot CLI',
  takesClient: true,
  transports: ['http', 'sse', 'stdio'],
  dialect,
  remote: ({ type, url, headers }, writer, oauth, add) => {
    if (oauth?.scopes !== undefined) {
      add('oauth', 'Copilot CLI takes no scopes here; they are left out.');
    }
    return compact({
      type,
      url: writer.text('url', url),
      headers: writer.record('headers', headers),
      oauthClientId: oauth?.clientId,
      auth: oauth && compact({ redirectPort: oauth.callbackPort }),
      tools: ['*'],
    });
  },
  local: ({ command, args, env }, writer) =>
    compact({
      type: 'local',
      command: writer.text('command', command),
      args: writer.list('args', args),
      env: writer.record('env', env),
      tools: ['*'],
    }),
};

/** GitHub Copilot CLI: `mcp-config.json` and `copilot mcp add`. */
export const copilotCli: Client = {
  id: 'copilot-cli',
  name: 'Copilot CLI',
  files: [
    { path: '~/.copilot/mcp-config.json', scope: 'user' },
    { path: '.mcp.json', scope: 'project' },
  ],
  format: 'json',
  evidence: {
    level: 'documented',
    source:
      'copilot mcp add --help of @github/copilot; variables: https://github.com/github/copilot-cli/issues/903',
    checked: '2026-11-22',
    readBy: { version: '1.0.102', date: '2026-11-22' },
  },
  steps: [
    'Add it to ~/.copilot/mcp-config.json, or run the command.',
    'Run copilot mcp list to see that it is there.',
    'Type /mcp auth in a session where the server needs a sign-in.',
  ],
  signIn: 'Type /mcp auth in a session and choose the server.',
  limitations: ['Variables are known to be replaced in env; for headers nothing is documented.'],
  configuration: (servers) => writeJson(servers, shape, ['mcpServers']),
  command: (server) =>
    writeCommand(server, shape, ({ name, ...rewritten }) => {
      const add = ['copilot', 'mcp', 'add'];
      if (rewritten.type !== 'stdio') {
        const { type, url, headers } = rewritten;
        return [...add, ['--transport', type], name, url, ...options('--header', headers, ': ')];
      }
      const { command, args, env } = rewritten;
      return [...add, name, ...options('--env', env, '='), ['--'], command, ...args];
    }),
  claims: (data) =>
    claimServers(
      data,
      ['mcpServers'],
      (entry) => 'tools' in entry && 'type' in entry,
      (entry) => 'type' in entry || 'command' in entry,
    ),
  read: (data) =>
    readServers(
      data,
      ['mcpServers'],
      entryReader({
        dialect,
        urlKeys: { url: 'http' },
        defaults: { tools: ['*'] },
        oauth: readOAuth,
      }),
    ),
};

function readOAuth(taker: Taker): OAuthClient {
  return {
    clientId: taker.text('oauthClientId'),
    callbackPort: taker.nested('auth')?.number('redirectPort'),
    owner: 'copilot-cli',
  };
}
