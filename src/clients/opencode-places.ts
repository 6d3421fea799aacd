import { isServers } from '../protocol/held-servers.ts';
import { isRecord } from '../protocol/record.ts';
import { isRootKey } from '../protocol/root-key.ts';
import { readServers, type EntryReader, type Reading } from './reading.ts';
import { entriesUnder, findRoot, type Entry, type Root } from './root.ts';

/** Version 1 had no level between mcp and the names; newer versions read both in one file. */
export const root: Root = [['mcp', 'servers'], ['mcp']];

/**
 * The servers of opencode in both places. Asked of 1.18.33 on 2026-11-30: where a name is in both, it takes the one
 * directly under mcp, and there "timeout" is no server.
 */
export function entriesOf(data: unknown): Entry[] {
  const isBoth = findRoot(data, root) === root[0];
  const direct = entriesUnder(data, [['mcp']]).filter(
    ({ name, value }) => !(isBoth && name === 'servers') && isEntry(name, value),
  );
  const names = new Set(direct.map(({ name }) => name));
  const inner = isBoth ? entriesUnder(data, [root[0]]) : [];
  return [...direct, ...inner.filter(({ name }) => !names.has(name))];
}

/** Reads them all; what lies beside the inner ones is left over where it is no server. */
export function readPlaces(data: unknown, readEntry: EntryReader): Reading {
  const entries = entriesOf(data);
  const places = new Set(entries.map(({ path }) => path.join('\n')));
  const { leftovers, ...reading } = readServers(data, root, readEntry, entries);
  return {
    ...reading,
    leftovers: leftovers.filter(
      ({ path, server }) => server !== undefined || !places.has(path.join('\n')),
    ),
  };
}

function isEntry(name: string, value: unknown): boolean {
  if (!isRecord(value) || typeof value['type'] === 'string') return true;
  // Servers under the key of another client.
  return name !== 'timeout' && !(isRootKey(name) && isServers(value));
}
