import { claimServers } from './claim.ts';
import type { Client } from './client.ts';
import { noVariables } from './dialects.ts';
import { compact, type Shape, writeProgram } from './entries.ts';
import { entryReader } from './entry-reader.ts';
import { encodeBase64, writeLink } from './link.ts';
import { readServers } from './reading.ts';
import { writeJson } from './snippet.ts';

const shape: Shape = {
  id: 'lm-studio',
  client: 'LM Studio',
  transports: ['http', 'stdio'],
  transportReason: { sse: 'The documentation of LM Studio names no SSE transport.' },
  dialect: noVariables,
  remote: ({ url, headers }, writer) =>
    compact({ url: writer.text('url', url), headers: writer.record('headers', headers) }),
  local: writeProgram,
};

/** LM Studio: `mcp.json` and its install link. */
export const lmStudio: Client = {
  id: 'lm-studio',
  name: 'LM Studio',
  files: [{ path: '~/.lmstudio/mcp.json', scope: 'user' }],
  format: 'json',
  evidence: {
    level: 'documented',
    source: 'https://lmstudio.ai/docs/app/mcp',
    checked: '2026-11-22',
  },
  steps: [
    'Open the Program tab in LM Studio, choose Install and then Edit mcp.json.',
    'Put the servers into the file and save it.',
    'Switch the server on in the chat.',
  ],
  signIn: 'Where a server needs a key, write it into headers.',
  limitations: ['Variables are not replaced: write values out and keep the file to yourself.'],
  configuration: (servers) => writeJson(servers, shape, ['mcpServers']),
  installLink: (server) =>
    writeLink(
      server,
      shape,
      (name, entry) =>
        `lmstudio://add_mcp?name=${encodeURIComponent(name)}&config=${encodeBase64(JSON.stringify(entry))}`,
    ),
  claims: (data) =>
    claimServers(
      data,
      ['mcpServers'],
      () => false,
      (entry) => !('type' in entry),
    ),
  read: (data) =>
    readServers(
      data,
      ['mcpServers'],
      entryReader({ dialect: noVariables, urlKeys: { url: 'http' } }),
    ),
};
