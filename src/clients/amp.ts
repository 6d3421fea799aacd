import { claimServers } from './claim.ts';
import type { Client } from './client.ts';
import { options, writeCommand } from './command.ts';
import { braces } from './dialects.ts';
import { compact, noteTransport, type Shape, writeProgram } from './entries.ts';
import { entryReader } from './entry-reader.ts';
import { readServers } from './reading.ts';
import { writeJson } from './snippet.ts';

const shape: Shape = {
  id: 'amp',
  client: 'Amp',
  transports: ['http', 'sse', 'stdio'],
  nameRule: 'Amp takes letters, digits, - and _',
  dialect: braces,
  remote: (server, writer, _oauth, add) => {
    noteTransport(server, 'Amp', add);
    return compact({
      url: writer.text('url', server.url),
      headers: writer.record('headers', server.headers),
    });
  },
  local: writeProgram,
};

/** Amp: `amp.mcpServers` in its settings, and `amp mcp add`. */
export const amp: Client = {
  id: 'amp',
  name: 'Amp',
  files: [
    { path: '~/.config/amp/settings.json', scope: 'user' },
    { path: '.amp/settings.json', scope: 'project' },
  ],
  format: 'jsonc',
  evidence: {
    level: 'documented',
    source: 'amp mcp add --help of @sourcegraph/amp',
    checked: '2026-11-22',
    readBy: { version: '0.0.1790142911', date: '2026-11-22' },
  },
  steps: [
    'Add it to ~/.config/amp/settings.json, or run the command.',
    'Run amp mcp doctor to see that it connects.',
    'Start amp: the sign-in opens in the browser where the server asks for one.',
  ],
  signIn: 'Amp opens the sign-in in the browser.',
  limitations: ['There are no defaults for variables.'],
  configuration: (servers) => writeJson(servers, shape, ['amp.mcpServers']),
  command: (server) =>
    writeCommand(server, shape, ({ name, ...rewritten }) => {
      const add = ['amp', 'mcp', 'add', name];
      if (rewritten.type !== 'stdio') {
        return [...add, ...options('--header', rewritten.headers, '='), rewritten.url];
      }
      const { command, args, env } = rewritten;
      return [...add, ...options('--env', env, '='), ['--'], command, ...args];
    }),
  claims: (data) => claimServers(data, ['amp.mcpServers'], () => true),
  read: (data) =>
    readServers(
      data,
      ['amp.mcpServers'],
      entryReader({ dialect: braces, urlKeys: { url: undefined } }),
    ),
};
