import { detectServers } from './detect.ts';
import { usualAbilities, type Abilities } from './abilities.ts';
import type { Client } from './client.ts';
import { unknown, yes } from './sign-in-abilities.ts';
import { envBraces } from './variable-syntaxes.ts';
import { compact, noteTransport, type WriterSpec, writeProgram } from './write-entries.ts';
import { urlKey, headersKey, programKeys, type EntrySchema } from './entry-schema.ts';
import { entryReader } from './entry-reader.ts';
import { entriesUnder, type Root } from './root.ts';
import { readServers } from './reading.ts';
import { writeJson } from './snippet.ts';

const page = 'https://docs.windsurf.com/windsurf/cascade/mcp';

const root: Root = [['mcpServers']];
const schema: EntrySchema = {
  source: `${page}; vendors who report that url does not connect`,
  checked: '2026-11-29',
  type: { words: {}, missing: 'taken' },
  keys: {
    serverUrl: urlKey,
    url: { ...urlKey, status: 'doubtful' },
    headers: headersKey,
    ...programKeys,
    disabled: { value: 'boolean', holds: 'disabled' },
    disabledTools: { value: 'texts', holds: 'deny' },
  },
  otherKeys: 'unknown',
  bothTargets: 'unknown',
  fate: 'unknown',
};
const abilities: Abilities = {
  ...usualAbilities,
  utf16: 'unknown',
  transports: ['http', 'sse', 'stdio'],
  variables: { ...envBraces, forms: ['env', 'file-braces'] },
};

const spec: WriterSpec = {
  id: 'windsurf',
  client: 'Windsurf',
  abilities,
  schema,
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
  toolLimit: {
    most: 100,
    of: 'tools at a time',
    says: 'Cascade has at most 100 tools of all servers together; switch off those that you do not need.',
    source: page,
    checked: '2026-11-28',
  },
  evidence: {
    level: 'third-party',
    source: `vendors that quote ${page}`,
    checked: '2026-11-22',
  },
  steps: [
    'Open the MCP icon in Cascade and choose Configure.',
    'Put the servers into mcp_config.json and save it.',
    'Refresh the list of servers and sign in where it asks for it.',
  ],
  root,
  schema,
  abilities,
  signInAbilities: {
    registers: unknown,
    document: unknown,
    ownClient: unknown,
    callbackPort: unknown,
    headers: yes(page),
  },
  signIn: 'Sign in from the list of MCP servers in Cascade.',
  limitations: ['An entry with url, as Cursor writes it, is reported not to connect.'],
  configuration: (servers) => writeJson(servers, spec, root[0]),
  detect: (data) =>
    detectServers(
      data,
      root,
      (entry) => 'serverUrl' in entry,
      (entry) => !('url' in entry),
    ),
  entries: (data) => entriesUnder(data, root),
  read: (data) => readServers(data, root, entryReader(schema, envBraces)),
};
