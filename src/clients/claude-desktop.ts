import { claimServers } from './claim.ts';
import type { Client } from './client.ts';
import { noVariables } from './dialects.ts';
import { type Shape, writeProgram } from './entries.ts';
import { entryReader } from './entry-reader.ts';
import { isRecord, readServers } from './reading.ts';
import { writeJson } from './snippet.ts';

const remoteReason =
  'This file starts local programs only; add remote servers as a custom connector in Claude.';

const shape: Shape = {
  id: 'claude-desktop',
  client: 'Claude Desktop',
  transports: ['stdio'],
  transportReason: { http: remoteReason, sse: remoteReason },
  dialect: noVariables,
  remote: () => ({}),
  local: writeProgram,
};

/** Claude Desktop: local servers in `claude_desktop_config.json`. */
export const claudeDesktop: Client = {
  id: 'claude-desktop',
  name: 'Claude Desktop',
  files: [
    {
      path: '~/Library/Application Support/Claude/claude_desktop_config.json',
      scope: 'user',
      os: 'macOS',
    },
    { path: '%APPDATA%\\Claude\\claude_desktop_config.json', scope: 'user', os: 'Windows' },
  ],
  format: 'json',
  evidence: {
    level: 'source code',
    source: 'neondatabase/add-mcp@a58f24c:src/agents.ts',
    checked: '2026-11-22',
  },
  steps: [
    'Open Settings → Developer in Claude Desktop and choose Edit Config.',
    'Put the servers into the file and save it.',
    'Restart Claude Desktop.',
  ],
  signIn: 'Local programs sign in by themselves or take a key from env.',
  limitations: [
    'Remote servers are added as custom connectors, not in this file.',
    'Variables are not replaced: write values out and keep the file to yourself.',
  ],
  configuration: (servers) => writeJson(servers, shape, ['mcpServers']),
  claims: (data) =>
    isRecord(data) && Object.hasOwn(data, 'globalShortcut')
      ? 2
      : claimServers(
          data,
          ['mcpServers'],
          () => false,
          ({ command }) => typeof command === 'string',
        ),
  read: (data) =>
    readServers(
      data,
      ['mcpServers'],
      entryReader({ dialect: noVariables, urlKeys: { url: undefined } }),
    ),
};
