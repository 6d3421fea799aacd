import { isRecord } from '../protocol/record.ts';

/**
 * The path of keys under which the servers of data lie: the first that leads to something that is no server
 * itself; the first of all where none does.
 */
export function findRoot(data: unknown, root: Root): KeyPath {
  return root.find((path) => isMap(data, path)) ?? root[0];
}

/** The entries of data, whatever they hold. */
export function entriesUnder(data: unknown, root: Root): Entry[] {
  const path = findRoot(data, root);
  const map = valueUnder(data, path);
  if (!isRecord(map)) return [];
  return Object.entries(map).map(([name, value]) => ({ name, path: [...path, name], value }));
}

/** What lies under keys; undefined where one is missing. */
export function valueUnder(data: unknown, path: KeyPath): unknown {
  let level = data;
  for (const key of path) {
    if (!isRecord(level) || !Object.hasOwn(level, key)) return undefined;
    level = level[key];
  }
  return level;
}

// A server may have the name of an inner key, such as "servers".
function isMap(data: unknown, path: KeyPath): boolean {
  const value = valueUnder(data, path);
  const isServer = path.length > 1 && isRecord(value) && typeof value['type'] === 'string';
  return value !== undefined && !isServer;
}

/** The paths of keys under which a client's servers lie: the first is written, the others are read as well. */
export type Root = readonly [KeyPath, ...KeyPath[]];

export type KeyPath = readonly string[];

/** One server as it stands in a configuration, whether the client understands it or not. */
export interface Entry {
  name: string;
  path: KeyPath;
  value: unknown;
}
