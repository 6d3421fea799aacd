import { detectServers } from './detect.ts';
import { usualAbilities, type Abilities } from './abilities.ts';
import type { Client } from './client.ts';
import { findReason } from './claude-dialog.ts';
import { no } from './sign-in-abilities.ts';
import { noVariables } from './variable-syntaxes.ts';
import { type WriterSpec, writeProgram } from './write-entries.ts';
import { foreign, urlKey, headersKey, programKeys, type EntrySchema } from './entry-schema.ts';
import { entryReader } from './entry-reader.ts';
import { entriesUnder, type Root } from './root.ts';
import { isRecord } from '../protocol/record.ts';
import { readServers } from './reading.ts';
import { writeJson } from './snippet.ts';

const listing = 'under Customize → Connectors in Claude';

const root: Root = [['mcpServers']];
const schema: EntrySchema = {
  source: 'neondatabase/add-mcp@a58f24c:src/agents.ts; public reports of skipped remote servers',
  checked: '2026-11-28',
  type: { words: {}, missing: 'skipped' },
  keys: {
    ...programKeys,
    url: foreign(urlKey),
    serverUrl: foreign(urlKey),
    httpUrl: foreign(urlKey),
    headers: foreign(headersKey),
  },
  otherKeys: 'unknown',
  bothTargets: 'unknown',
  fate: 'skipped',
};
const abilities: Abilities = {
  ...usualAbilities,
  // Its logs show cmd.exe /C before npx.cmd.
  startsScripts: true,
  // https://modelcontextprotocol.io/legacy/tools/debugging
  hidesVariables: true,
  startsAnywhere: true,
  utf16: 'unknown',
  transports: ['stdio'],
  variables: noVariables,
};

const spec: WriterSpec = {
  id: 'claude-desktop',
  client: 'Claude Desktop',
  abilities,
  schema,
  remoteReason: (server) => {
    const why = findReason(server);
    return why === undefined
      ? `This file starts local programs only; add the address ${listing} as a custom connector.`
      : `This file starts local programs only, and it is no custom connector either. ${why}`;
  },
  remote: () => ({}),
  local: writeProgram,
};

const localOnly = no(
  'neondatabase/add-mcp@a58f24c:src/agents.ts',
  'Its file takes local programs only.',
);

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
    // Of the package that the Microsoft Store and the MSIX installer put there; it sees this one alone.
    {
      path: '%LOCALAPPDATA%\\Packages\\Claude_pzs8sxrjxfjjc\\LocalCache\\Roaming\\Claude\\claude_desktop_config.json',
      scope: 'user',
      os: 'Windows',
    },
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
  root,
  schema,
  abilities,
  signInAbilities: {
    registers: localOnly,
    document: localOnly,
    ownClient: localOnly,
    callbackPort: localOnly,
    headers: localOnly,
    bridge: true,
  },
  listing,
  connectorsOf: 'claude',
  signIn: 'Local programs sign in by themselves or take a key from env.',
  limitations: [
    'Remote servers are added as custom connectors, not in this file.',
    'Variables are not replaced: write values out and keep the file to yourself.',
  ],
  configuration: (servers) => writeJson(servers, spec, root[0]),
  detect: (data) =>
    isRecord(data) && Object.hasOwn(data, 'globalShortcut')
      ? 2
      : detectServers(
          data,
          root,
          () => false,
          ({ command }) => typeof command === 'string',
        ),
  entries: (data) => entriesUnder(data, root),
  read: (data) => readServers(data, root, entryReader(schema, noVariables)),
};
