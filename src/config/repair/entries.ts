import type { Client } from '../../clients/client.ts';
import { isRecord, type Reading } from '../../clients/reading.ts';
import type { Server } from '../../protocol/server.ts';
import { guessTransport } from '../../protocol/transport.ts';
import type { Resolver } from '../../coverage/resolver.ts';
import { transportOf, urlState, type Server as CheckedServer } from '../../plugins/server.ts';
import { valueAt, type Path } from './edit.ts';

/** Where a client's servers lie in data: under the first of the usual keys that holds them. */
export function serversPath(data: unknown, names: readonly string[]): Path | undefined {
  return paths.find((path) => {
    const level = valueAt(data, path);
    return isRecord(level) && names.every((name) => Object.hasOwn(level, name));
  });
}

/** How long the path of the entry is that a path leads into. */
export function entryDepth(path: Path): number {
  const found = paths.find((each) => each.every((key, index) => path[index] === key));
  return (found?.length ?? 0) + 1;
}

/** The entries of a configuration with their places, whether the client understands them or not. */
export function findEntries(
  client: Client,
  data: unknown,
  reading: Reading,
  resolver: Resolver,
): Entry[] {
  const lost = reading.rest.flatMap(({ server, path }) =>
    server !== undefined && path.at(-1) === server ? [server] : [],
  );
  const read = new Map(reading.servers.map((server) => [server.name, server]));
  const path = serversPath(data, [...read.keys(), ...lost]);
  if (path === undefined) return [];
  return Object.entries(valueAt(data, path) as object).flatMap(([name, raw]): Entry[] => {
    const server = read.get(name);
    if (server === undefined && !lost.includes(name)) return [];
    const at = { name, path: [...path, name], raw: raw as unknown };
    if (server !== undefined)
      return [{ ...at, server, checked: checkedOf(client, at, server, resolver) }];
    // Elsewhere an entry that is not understood may be something else than a server.
    if (!commonKeys.has(String(path[0] ?? 'mcpServers')) || !isRecord(raw)) {
      return path.length === 0 ? [] : [at];
    }
    if (path.length === 0 && !['type', 'url', 'command'].some((key) => key in raw)) return [];
    const checked = makeChecked(name, raw, {
      type: text(raw['type']),
      url: text(raw['url']),
      command: text(raw['command']),
    });
    return [{ ...at, checked }];
  });
}

/** The path of a value of an entry; that of the entry where the value is written otherwise. */
export function pathOfValue(entry: Entry, key: string): Path {
  const { path, raw } = entry;
  const inside = keyParts(key);
  if (valueAt(raw, inside) !== undefined) return [...path, ...inside];
  const value = entry.checked === undefined ? undefined : valueAt(entry.checked, inside);
  const found = typeof value === 'string' ? findText(raw, value) : undefined;
  return [...path, ...(found ?? [])];
}

/** `headers/X-Key` => ['headers', 'X-Key'], `args/0` => ['args', 0] */
export function keyParts(key: string): (string | number)[] {
  const [, first = key, rest] = /^([^/]+)\/(.*)$/s.exec(key) ?? [];
  if (rest === undefined) return [first];
  return [first, first === 'args' ? Number(rest) : rest];
}

function checkedOf(
  client: Client,
  { name, raw }: Pick<Entry, 'name' | 'raw'>,
  server: Server,
  resolver: Resolver,
): CheckedServer {
  const entry = isRecord(raw) ? raw : {};
  if (server.type === 'stdio') {
    const { command, args = [], env = {} } = server;
    // Others have words of their own for it, which their readers know.
    const isOwnWord = client.id !== 'claude-code' && text(entry['type']) !== null;
    const type = isOwnWord ? 'stdio' : text(entry['type']);
    return makeChecked(name, entry, { type, url: null, command, args, env });
  }
  const { url, headers = {}, oauth } = server;
  const stated = entry['type'] ?? entry['transport'];
  // Where a client finds out the transport by itself, so does the catalog.
  const type =
    client.id === 'claude-code'
      ? text(entry['type'])
      : typeof stated === 'string' && stated.toLowerCase() !== 'remote'
        ? server.type
        : (resolver.endpointOfUrl(url)?.endpoint.type ?? guessTransport(url));
  const isClaude = client.id === 'claude-code' && isRecord(entry['oauth']);
  const settings = isClaude ? (entry['oauth'] as Record<string, unknown>) : { ...oauth };
  return makeChecked(name, entry, { type, url, command: null, headers, oauth: settings });
}

function makeChecked(
  name: string,
  raw: Readonly<Record<string, unknown>>,
  { type, url, command, args = [], env = {}, headers = {}, oauth = {} }: Parts,
): CheckedServer {
  const transport = transportOf(type, url, command);
  return {
    name,
    type,
    transport,
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
    file: '',
    line: 0,
    column: 0,
    keys: {},
    raw: { ...raw },
    also: [],
  };
}

function findText(value: unknown, wanted: string, path: Path = []): Path | undefined {
  if (value === wanted) return path;
  if (typeof value !== 'object' || value === null || path.length > 4) return undefined;
  for (const [key, inside] of Object.entries(value)) {
    const found = findText(inside, wanted, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

const paths: readonly Path[] = [
  ['mcpServers'],
  ['servers'],
  ['mcp_servers'],
  ['extensions'],
  ['context_servers'],
  ['amp.mcpServers'],
  ['mcp', 'servers'],
  ['mcp'],
  [],
];
const commonKeys = new Set(['mcpServers', 'servers']);

/** One entry of the servers of a configuration. */
export interface Entry {
  name: string;
  path: Path;
  raw: unknown;
  /** As its client understands it. */
  server?: Server;
  /** In the form that the checks of plugins take; absent where it may be no server at all. */
  checked?: CheckedServer;
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
