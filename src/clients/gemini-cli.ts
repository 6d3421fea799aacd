import { detectServers } from './detect.ts';
import { usualAbilities, type Abilities } from './abilities.ts';
import type { Client } from './client.ts';
import { no, redirect, yes } from './sign-in-abilities.ts';
import { options, writeCommand } from './command.ts';
import { bracesWithDefault } from './variable-syntaxes.ts';
import { compact, type WriterSpec, writeProgram } from './write-entries.ts';
import { urlKey, headersKey, programKeys, type EntrySchema } from './entry-schema.ts';
import { entryReader } from './entry-reader.ts';
import { slugName } from './name.ts';
import { listedOff, noList, notListed, withoutOff, type OffList } from './off-lists.ts';
import { entriesUnder, type Entry, type Root } from './root.ts';
import type { EntryCursor } from './entry-cursor.ts';
import { readServers } from './reading.ts';
import { variablesOf, type OAuthClient } from '../protocol/server.ts';
import { writeJson } from './snippet.ts';
import { readDollars, type VariableSyntax } from './variables.ts';
import type { Word } from '../shell/command-line.ts';

// Gemini CLI replaces $NAME as well as ${NAME}.
const syntax: VariableSyntax = {
  ...bracesWithDefault,
  takes: /\$\w/,
  forms: ['braces', 'dollar'],
  read: readDollars,
};

const root: Root = [['mcpServers']];
const schema: EntrySchema = {
  version: '0.61.0',
  source: 'google-gemini/gemini-cli:docs/tools/mcp-server.md',
  checked: '2026-11-28',
  type: { words: { http: 'http', sse: 'sse', stdio: 'stdio' }, missing: 'taken' },
  keys: {
    httpUrl: { ...urlKey, means: 'http' },
    url: urlKey,
    type: { value: 'text' },
    headers: headersKey,
    // Its own check takes any keys in it.
    oauth: { value: { keys: {}, others: 'ignored' }, side: 'remote' },
    authProviderType: {
      value: {
        words: ['dynamic_discovery', 'google_credentials', 'service_account_impersonation'],
      },
      side: 'remote',
    },
    targetAudience: { value: 'text', side: 'remote' },
    targetServiceAccount: { value: 'text', side: 'remote' },
    ...programKeys,
    cwd: { value: 'text', holds: 'cwd', side: 'local' },
    timeout: { value: 'numeric', holds: 'timeout', unit: 'ms' },
    trust: { value: 'switch' },
    description: { value: 'text' },
    includeTools: { value: 'texts', holds: 'allow' },
    excludeTools: { value: 'texts', holds: 'deny' },
    tcp: { value: 'text' },
    extension: { value: 'object' },
  },
  otherKeys: 'refused',
  bothTargets: 'address',
  dropsEmptyUrl: true,
  fate: 'complained',
  switchOff:
    'Gemini CLI has no switch in the entry: name the server in "excluded" of "mcp" in the same file.',
};
const abilities: Abilities = {
  ...usualAbilities,
  // Its bundle 0.61.0 starts programs with cross-spawn.
  startsScripts: true,
  transports: ['http', 'sse', 'stdio'],
  variables: syntax,
  oauth: ['clientId', 'scopes'],
  nameRule: 'Gemini CLI asks for letters, digits and -, without _',
  comments: true,
  byteOrderMark: false,
};

const spec: WriterSpec = {
  id: 'gemini-cli',
  client: 'Gemini CLI',
  abilities,
  schema,
  acceptName: (name) => slugName(name.replaceAll('_', '-')),
  remote: ({ type, url, headers }, writer, oauth, add) => {
    if (oauth?.callbackPort !== undefined) {
      add('oauth', 'Gemini CLI chooses the port of the redirect; it is left out.');
    }
    return compact({
      [type === 'http' ? 'httpUrl' : 'url']: writer.text('url', url),
      // Without it, current versions try Streamable HTTP on a bare url.
      type: type === 'sse' ? 'sse' : undefined,
      headers: writer.record('headers', headers),
      oauth:
        oauth &&
        compact({
          enabled: true,
          clientId: oauth.clientId,
          scopes: oauth.scopes?.split(' ').filter(Boolean),
        }),
    });
  },
  local: writeProgram,
};

/** Gemini CLI: `settings.json` and `gemini mcp add`. */
export const geminiCli: Client = {
  id: 'gemini-cli',
  name: 'Gemini CLI',
  files: [
    { path: '~/.gemini/settings.json', scope: 'user' },
    { path: '.gemini/settings.json', scope: 'project' },
  ],
  format: 'json',
  evidence: {
    level: 'documented',
    source: 'google-gemini/gemini-cli:docs/tools/mcp-server.md',
    checked: '2026-11-22',
    readBy: { version: '0.61.0', date: '2026-11-28' },
  },
  steps: [
    'Add it to ~/.gemini/settings.json, or run the command.',
    'Start gemini in a folder that you trust: in others no server is started.',
    'Type /mcp auth and the name where the server needs a sign-in.',
  ],
  root,
  schema,
  abilities,
  signInAbilities: {
    registers: yes('https://glama.ai/mcp/clients/gemini-cli'),
    document: no(
      'https://www.npmjs.com/package/@google/gemini-cli/v/0.61.0',
      'Its code names no such document.',
    ),
    ownClient: yes('google-gemini/gemini-cli:docs/tools/mcp-server.md (oauth.clientId)'),
    callbackPort: no(
      'google-gemini/gemini-cli:docs/tools/mcp-server.md',
      'Its redirect address is fixed.',
    ),
    headers: yes('google-gemini/gemini-cli:docs/tools/mcp-server.md'),
    redirect: redirect(
      'http://localhost:7777/oauth/callback',
      'google-gemini/gemini-cli:docs/tools/mcp-server.md',
    ),
  },
  signIn: 'Type /mcp auth and the name of the server in a session.',
  limitations: [
    'httpUrl is Streamable HTTP; url alone was SSE in earlier versions.',
    'A variable that is not set becomes nothing, without a message.',
    'gemini mcp add rewrites the file with the values of all variables in it: where a server has secrets, edit the file by hand.',
  ],
  configuration: (servers) => writeJson(servers, spec, root[0]),
  command: (server) =>
    writeCommand(server, spec, ({ name, ...rewritten }) => {
      if (variablesOf([server]).length > 0) {
        return {
          reason: 'The next gemini mcp add would write the values of its variables into the file.',
        };
      }
      const add: Word[] = ['gemini', 'mcp', 'add', ['--scope', 'user']];
      if (rewritten.type !== 'stdio') {
        const { type, url, headers } = rewritten;
        return [...add, ['--transport', type], name, url, ...options('--header', headers, ': ')];
      }
      const { command, args, env } = rewritten;
      return [
        ...add,
        name,
        command,
        ...options('--env', env, '='),
        ...(args.length > 0 ? ([['--'], ...args] satisfies Word[]) : []),
      ];
    }),
  detect: (data) => detectServers(data, root, (entry) => 'httpUrl' in entry || 'trust' in entry),
  entries: (data) => entriesUnder(data, root),
  offIn,
  read: (data) =>
    withoutOff(data, readServers(data, root, entryReader(schema, syntax, { oauth: readOAuth })), {
      entries: entriesUnder(data, root),
      offIn,
    }),
};

/** What in the settings leaves a server out: names count whatever their case. */
function offIn(data: unknown, entry: Entry): OffList | undefined {
  return (
    listedOff(data, entry, ['mcp', 'excluded'], isSameName) ??
    notListed(data, entry, ['mcp', 'allowed'], isSameName) ??
    // Tried on 2026-11-30 with 7.10.6: "Invalid configuration", and the server is on.
    noList(data, ['mcp', 'excluded']) ??
    noList(data, ['mcp', 'allowed'])
  );
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function readOAuth(cursor: EntryCursor): OAuthClient | undefined {
  const oauth = cursor.nested('oauth');
  oauth?.drop('enabled', true);
  return (
    oauth && {
      clientId: oauth.text('clientId'),
      scopes: oauth.list('scopes')?.join(' '),
      owner: 'gemini-cli',
    }
  );
}
