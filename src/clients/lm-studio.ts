import { detectServers } from './detect.ts';
import { usualAbilities, type Abilities } from './abilities.ts';
import type { Client } from './client.ts';
import { redirect, unknown, yes } from './sign-in-abilities.ts';
import { noVariables } from './variable-syntaxes.ts';
import { compact, noteTransport, type WriterSpec, writeProgram } from './write-entries.ts';
import { urlKey, headersKey, programKeys, type EntrySchema } from './entry-schema.ts';
import { entryReader } from './entry-reader.ts';
import { encodeBase64, writeLink } from './link.ts';
import { entriesUnder, type Root } from './root.ts';
import { readServers } from './reading.ts';
import { writeJson } from './snippet.ts';

const root: Root = [['mcpServers']];
const schema: EntrySchema = {
  source:
    'lmstudio-ai/docs@6fc6a66:0_app/2_mcp/index.mdx (the notation of Cursor); SSE: https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1073 and 1059',
  checked: '2026-11-29',
  type: { words: {}, missing: 'taken' },
  keys: { url: urlKey, headers: headersKey, ...programKeys },
  otherKeys: 'unknown',
  bothTargets: 'unknown',
  fate: 'unknown',
};
const abilities: Abilities = {
  ...usualAbilities,
  utf16: 'unknown',
  transports: ['http', 'sse', 'stdio'],
  variables: noVariables,
};

const spec: WriterSpec = {
  id: 'lm-studio',
  client: 'LM Studio',
  abilities,
  schema,
  remote: (server, writer, _oauth, add) => {
    noteTransport(server, 'LM Studio', add);
    return compact({
      url: writer.text('url', server.url),
      headers: writer.record('headers', server.headers),
    });
  },
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
    source:
      'lmstudio-ai/docs@6fc6a66:0_app/2_mcp/index.mdx and deeplink.mdx; the place of the file: https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1073',
    checked: '2026-11-29',
  },
  steps: [
    'Open the Program tab in LM Studio, choose Install and then Edit mcp.json.',
    'Put the servers into the file and save it.',
    'Switch the server on in the chat.',
  ],
  root,
  schema,
  abilities,
  signInAbilities: {
    registers: unknown,
    document: unknown,
    ownClient: unknown,
    callbackPort: unknown,
    headers: yes('https://lmstudio.ai/docs/app/mcp'),
    redirect: redirect(
      'http://127.0.0.1:33389/mcp-oauth-callback',
      'https://lmstudio.ai/docs/integrations/mcp-remote',
    ),
  },
  signIn:
    'LM Studio opens the sign-in in the browser; where a server needs a key, write it into headers.',
  limitations: ['Variables are not replaced: write values out and keep the file to yourself.'],
  configuration: (servers) => writeJson(servers, spec, root[0]),
  installLink: (server) =>
    writeLink(
      server,
      spec,
      (name, entry) =>
        `lmstudio://add_mcp?name=${encodeURIComponent(name)}&config=${encodeBase64(JSON.stringify(entry))}`,
    ),
  detect: (data) =>
    detectServers(
      data,
      root,
      () => false,
      (entry) => !('type' in entry),
    ),
  entries: (data) => entriesUnder(data, root),
  read: (data) => readServers(data, root, entryReader(schema, noVariables)),
};
