import type { Client } from '../../clients/client.ts';
import type { EntrySchema } from '../../clients/entry-schema.ts';
import type { Reading } from '../../clients/reading.ts';
import type { Entry } from '../../clients/root.ts';
import type { Resolver } from '../../coverage/resolver.ts';
import { transportOf, urlState, type DeclaredServer } from '../../plugins/server.ts';
import { isEnvironmentEntry } from '../../protocol/environment-entry.ts';
import { isRecord } from '../../protocol/record.ts';
import type { Server } from '../../protocol/server.ts';
import { isAroundServers } from '../../protocol/servers-place.ts';
import { guessTransport } from '../../protocol/transport.ts';
import { isSettingsOf } from './settings.ts';
import type { ServerEntry } from '../../rules/fix/plan.ts';

/** The entries of a configuration that are servers, or may be, with their places. */
export function findEntries(
  client: Client,
  data: unknown,
  reading: Reading,
  resolver: Resolver,
): ServerEntry[] {
  const read = new Map(reading.servers.map((server) => [server.name, server]));
  const unread = new Set(
    reading.leftovers.flatMap(({ server, isWhole }) =>
      server !== undefined && isWhole ? [server] : [],
    ),
  );
  const entries = client.entries?.(data) ?? [];
  const isFlat =
    client.abilities.readsPlugins &&
    read.size > 0 &&
    entries.every(({ path }) => path.length === 1) &&
    !isSettingsOf(client, data);
  const found = entries.flatMap((entry): ServerEntry[] => {
    const server = read.get(entry.name);
    if (server === undefined && isTwice(entry)) return [];
    if (server !== undefined) {
      return [{ ...entry, server, declared: declaredBy(client, entry, server, resolver) }];
    }
    // What stands among servers at the top of a file is taken for one of them.
    if (isFlat) return [isRecord(entry.value) ? amongServers(entry) : entry];
    return unread.has(entry.name) ? unreadEntry(client, entry) : [];
  });
  return [...found, ...environmentsApart(client, data, entries)];
}

/** Whether an entry is the key of all servers once more, or holds one, which is told as such. */
function isTwice({ name, path, value }: Entry): boolean {
  return path.length > 1 && isAroundServers(String(path.at(-2)), name, value);
}

/** Environments outside the map of servers, in a file that holds nothing but servers. */
function environmentsApart(client: Client, data: unknown, entries: readonly Entry[]): Entry[] {
  const isWrapped = entries.some(({ path }) => path.length > 1);
  if (!isWrapped || !isRecord(data) || isSettingsOf(client, data)) return [];
  return Object.entries(data)
    .filter(([name, value]) => isEnvironmentEntry(name, value))
    .map(([name, value]) => ({ name, path: [name], value }));
}

/** Where clients have words of their own, an entry that is not understood may be something else than a server. */
function unreadEntry({ abilities, schema }: Client, entry: Entry): ServerEntry[] {
  const { path, value } = entry;
  // Without keys that lead to the servers, everything in the file lies among them.
  const isFlat = path.length === 1;
  if (!isRecord(value)) return isFlat ? [] : [entry];
  if (abilities.ownEntries) return isFlat ? [] : [ownEntry(schema, entry, value)];
  if (isFlat && !['type', 'url', 'command'].some((key) => key in value)) return [];
  return [{ ...entry, declared: bare(entry) }];
}

function amongServers(entry: Entry): ServerEntry {
  const { value } = entry;
  const isServer = isRecord(value) && ['type', 'url', 'command'].some((key) => text(value[key]));
  return { ...entry, declared: bare(isServer ? entry : { ...entry, value: {} }) };
}

function bare({ name, value }: Entry): DeclaredServer {
  const raw = isRecord(value) ? value : {};
  return declare(name, raw, {
    type: text(raw['type']),
    url: text(raw['url']),
    command: text(raw['command']),
    args: Array.isArray(raw['args']) ? raw['args'].filter((each) => typeof each === 'string') : [],
  });
}

function ownEntry(
  schema: EntrySchema | undefined,
  entry: Entry,
  value: Readonly<Record<string, unknown>>,
): ServerEntry {
  const type = text(value['type']);
  const isOther = type !== null && schema?.type.words[type] === null;
  if (isOther) return entry;
  return {
    ...entry,
    declared: declare(entry.name, value, { type: null, url: null, command: null }),
  };
}

function declaredBy(
  { abilities, schema }: Client,
  { name, value }: Entry,
  server: Server,
  resolver: Resolver,
): DeclaredServer {
  const fields = isRecord(value) ? value : {};
  const stated = text(fields['type']);
  if (server.type === 'stdio') {
    const { command, args = [], env = {} } = server;
    // Others have words of their own for it, which their readers know.
    const type = stated !== null && !abilities.readsPlugins ? 'stdio' : stated;
    return declare(name, fields, { type, url: null, command, args, env });
  }
  const { url, headers = {}, oauth } = server;
  const own = abilities.readsPlugins && isRecord(fields['oauth']) ? fields['oauth'] : undefined;
  return declare(name, fields, {
    type: abilities.readsPlugins
      ? stated
      : typeOf(readType(schema, fields), server.type, url, resolver),
    url,
    command: null,
    headers,
    oauth: own ?? { ...oauth },
  });
}

function readType(
  schema: EntrySchema | undefined,
  fields: Readonly<Record<string, unknown>>,
): unknown {
  const isRead =
    schema === undefined || Object.hasOwn(schema.keys, 'type') || schema.otherKeys !== 'ignored';
  return isRead ? (fields['type'] ?? fields['transport']) : undefined;
}

// Where a client finds out the transport by itself, so does the catalog.
function typeOf(stated: unknown, read: Server['type'], url: string, resolver: Resolver): string {
  if (typeof stated === 'string' && stated.toLowerCase() !== 'remote') return read;
  return resolver.endpointOfUrl(url)?.endpoint.type ?? guessTransport(url);
}

function declare(
  name: string,
  raw: Readonly<Record<string, unknown>>,
  { type, url, command, args = [], env = {}, headers = {}, oauth = {} }: Parts,
): DeclaredServer {
  return {
    name,
    type,
    transport: transportOf(type, command),
    url,
    command,
    args: [...args],
    env: { ...env },
    headers: { ...headers },
    oauth: Object.keys(oauth).length === 0 ? null : { ...oauth },
    headersHelper: text(raw['headersHelper']),
    cwd: null,
    title: null,
    description: null,
    bundle: null,
    state: url === null ? (command === null ? 'invalid' : 'ready') : urlState(url),
    isSkipped: false,
    file: '',
    line: 0,
    column: 0,
    keys: {},
    raw: { ...raw },
    replacedServers: [],
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

interface Parts {
  type: string | null;
  url: string | null;
  command: string | null;
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  oauth?: Readonly<Record<string, unknown>>;
}
