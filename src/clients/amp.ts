import { detectServers } from './detect.ts';
import { usualAbilities, type Abilities } from './abilities.ts';
import type { Client } from './client.ts';
import { no, redirect, unknown, yes } from './sign-in-abilities.ts';
import { options, writeCommand } from './command.ts';
import { braces } from './variable-syntaxes.ts';
import { compact, noteTransport, type WriterSpec, writeProgram } from './write-entries.ts';
import { urlKey, headersKey, programKeys, type EntrySchema } from './entry-schema.ts';
import { entryReader } from './entry-reader.ts';
import { rejected, withoutOff, type OffList } from './off-lists.ts';
import { entriesUnder, type Entry, type Root } from './root.ts';
import { readServers } from './reading.ts';
import { writeJson } from './snippet.ts';
import type { Word } from '../shell/command-line.ts';

const root: Root = [['amp.mcpServers']];
const schema: EntrySchema = {
  version: '0.0.1790142911',
  source: 'amp mcp doctor of @sourcegraph/amp',
  checked: '2026-11-28',
  type: { words: {}, missing: 'taken' },
  keys: {
    url: urlKey,
    headers: { ...headersKey, value: 'loose-map' },
    ...programKeys,
    env: { ...programKeys.env, value: 'loose-map' },
    oauth: { value: { keys: { scopes: 'texts' }, others: 'ignored', else: 'any' }, side: 'remote' },
  },
  otherKeys: 'ignored',
  otherSide: 'unread',
  bothTargets: 'address',
  fate: 'failed',
};
const abilities: Abilities = {
  ...usualAbilities,
  transports: ['http', 'sse', 'stdio'],
  variables: braces,
  nameRule: 'Amp takes letters, digits, - and _',
  comments: true,
  trailingCommas: true,
  byteOrderMark: false,
};

const spec: WriterSpec = {
  id: 'amp',
  client: 'Amp',
  abilities,
  schema,
  remote: (server, writer, _oauth, add) => {
    noteTransport(server, 'Amp', add);
    return compact({
      url: writer.text('url', server.url),
      headers: writer.record('headers', server.headers),
    });
  },
  local: writeProgram,
  clientCommand: ({ name, url }, { clientId = '', scopes }) => [
    'amp',
    'mcp',
    'oauth',
    'login',
    name,
    ['--server-url', url],
    ['--client-id', clientId],
    ...(scopes === undefined
      ? []
      : [['--scopes', scopes.split(' ').filter(Boolean).join(',')] as Word]),
  ],
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
    readBy: { version: '0.0.1790142911', date: '2026-11-28' },
  },
  steps: [
    'Add it to ~/.config/amp/settings.json, or run the command.',
    'Run amp mcp doctor to see that it connects.',
    'Start amp: the sign-in opens in the browser where the server asks for one.',
  ],
  root,
  schema,
  abilities,
  signInAbilities: {
    registers: yes('https://ampcode.com/manual (OAuth for remote MCP servers)'),
    document: unknown,
    ownClient: yes(
      'https://ampcode.com/manual, and amp mcp oauth login --help of @sourcegraph/amp',
      'By the command amp mcp oauth login; its file has no place for it.',
    ),
    callbackPort: no('https://ampcode.com/manual', 'Its redirect address is fixed.'),
    headers: yes('amp mcp add --help of @sourcegraph/amp'),
    redirect: redirect('http://localhost:8976/oauth/callback', 'https://ampcode.com/manual'),
  },
  signIn: 'Amp opens the sign-in in the browser.',
  limitations: ['There are no defaults for variables.'],
  configuration: (servers) => writeJson(servers, spec, root[0]),
  command: (server) =>
    writeCommand(server, spec, ({ name, ...rewritten }) => {
      const add = ['amp', 'mcp', 'add', name];
      if (rewritten.type !== 'stdio') {
        return [...add, ...options('--header', rewritten.headers, '='), rewritten.url];
      }
      const { command, args, env } = rewritten;
      return [...add, ...options('--env', env, '='), ['--'], command, ...args];
    }),
  detect: (data) => detectServers(data, root, () => true),
  entries: (data) => entriesUnder(data, root),
  offIn,
  read: (data) =>
    withoutOff(data, readServers(data, root, entryReader(schema, braces)), {
      entries: entriesUnder(data, root),
      offIn,
    }),
};

/** The rule beside the servers that rejects one. */
function offIn(data: unknown, entry: Entry): OffList | undefined {
  return rejected(data, entry, ['amp.mcpPermissions']);
}
