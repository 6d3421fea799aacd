import { valueAt } from './data.ts';
import { deeperKey, isServers } from './held-servers.ts';
import { isRecord } from './record.ts';
import { isRootKey, isSpelledLike, ownRoots } from './root-key.ts';
import { declaredTypes } from './transport.ts';

/**
 * Where servers lie in data in place of the keys under which a client looks for them; undefined where none are
 * found.
 */
export function findMisplaced(
  data: Readonly<Record<string, unknown>>,
  [own, ...others]: readonly [readonly string[], ...(readonly string[])[]],
): Misplaced | undefined {
  for (const path of [own, ...others]) {
    const held = valueAt(data, path);
    if (held !== undefined && !isRecord(held)) return { kind: 'no-map', path, held };
  }
  const [first = ''] = own;
  const last = own.at(-1) ?? '';
  const holders = Object.keys(data).filter((key) => key !== first && isServers(data[key]));
  const meant = holders.find((key) => isSpelledLike(key, last));
  if (meant !== undefined) return elsewhere(meant);
  if (isServers(data)) return { kind: 'flat' };
  const other = holders.find((key) => isRootKey(key) || Object.hasOwn(ownRoots, key)) ?? holders[0];
  if (other !== undefined) return elsewhere(other, isOwnWords(data[other]) ? undefined : other);
  const list = Object.keys(data).find((key) => isRootKey(key) && isList(data[key]));
  if (list !== undefined) return { kind: 'no-map', path: [list], held: data[list] };
  const keys = new Set([
    last,
    ...others.flatMap((path) => path.at(-1) ?? []),
    'servers',
    'mcpServers',
  ]);
  const [deeper] = [...keys].flatMap((key) => deeperKey(data, key) ?? []);
  const [found] = deeper === undefined ? findInside(data, own) : [deeper];
  return found && { kind: 'elsewhere', ...found };
}

/** Whether data holds servers under a key of some client, be it in a form or at a depth that none reads. */
export function holdsServers(data: Readonly<Record<string, unknown>>): boolean {
  const levels = [data, ...Object.values(data).filter(isRecord)];
  return (
    isServers(data) ||
    levels.some((level) => Object.entries(level).some(([key, held]) => isHeld(key, held))) ||
    ['mcpServers', 'mcp_servers', 'servers'].some((key) => deeperKey(data, key) !== undefined)
  );
}

/**
 * The keys beside those under which a client looks that hold servers which it does not read: by another spelling of
 * its key, the key of another client, or its key under another.
 */
export function findBeside(
  data: Readonly<Record<string, unknown>>,
  roots: readonly [readonly string[], ...(readonly string[])[]],
): Beside[] {
  const [own] = roots;
  const held: Record<string, unknown> = Object.assign(
    {},
    // What is read without any key holds the others too.
    ...roots
      .filter((root) => root.length > 0)
      .map((root) => valueAt(data, root))
      .filter(isRecord),
  );
  if (Object.keys(held).length === 0) return [];
  const last = own.at(-1) ?? '';
  const others = Object.fromEntries(
    Object.entries(data).filter(([key]) => !roots.some(([first]) => first === key)),
  );
  const places = Object.keys(others)
    .filter((key) => isSpelledLike(key, last) || isRootKey(key))
    .map((key) => ({ key, path: [key] }));
  return [...places, ...deeperPlaces(others, last)].flatMap((place) => {
    const value = valueAt(data, place.path);
    // A file for two clients has its servers twice.
    const isOwn =
      !isServers(value) || Object.keys(value as object).every((name) => Object.hasOwn(held, name));
    if (isOwn) return [];
    const isMeant = isSpelledLike(place.key, last);
    const isShared = isMeant || place.path.at(-1) === last || isOwnWords(value);
    return [{ ...place, isMeant, isShared }];
  });
}

/** The keys beside the last of those under which a client looks that hold the servers of another. */
export function findInside(
  data: Readonly<Record<string, unknown>>,
  own: readonly string[],
): Pick<Beside, 'key' | 'path'>[] {
  const outer = own.slice(0, -1);
  const level = outer.length === 0 ? undefined : valueAt(data, outer);
  return Object.entries(isRecord(level) ? level : {}).flatMap(([key, value]) => {
    const path = [...outer, key];
    return key !== own.at(-1) && isRootKey(key) && isServers(value)
      ? [{ key: path.join('.'), path }]
      : [];
  });
}

/** Where servers lie deeper than a client looks, under a key of servers that stands among its own or in one of them. */
export function findTwice(
  data: Readonly<Record<string, unknown>>,
  roots: readonly [readonly string[], ...(readonly string[])[]],
): Beside[] {
  const own = new Set(roots.map((each) => each.join('/')));
  return roots.flatMap((root) => {
    const held = valueAt(data, root);
    const last = root.at(-1) ?? '';
    return Object.entries(isRecord(held) ? held : {})
      .filter(([name]) => !own.has([...root, name].join('/')))
      .flatMap(([name, value]) => {
        const inner = isKeyOfServers(last, name, value)
          ? [[name]]
          : (root.length === 0 ? [] : keysOfServersIn(value)).map((key) => [name, key]);
        return inner.map((keys) => {
          const path = [...root, ...keys];
          const key = keys.at(-1) ?? '';
          const isShared = isSpelledLike(key, last) || isOwnWords(valueAt(data, path));
          return { key: path.join('.'), path, isMeant: true, isShared, into: root };
        });
      });
  });
}

/** Whether an entry under the key of all servers is no server but that key once more, or holds a whole configuration. */
export function isAroundServers(outer: string, name: string, value: unknown): boolean {
  return (
    isKeyOfServers(outer, name, value) ||
    (keysOfServersIn(value).length > 0 && !isServers({ value }))
  );
}

/** The keys of an entry under which servers lie, as in a whole configuration. */
export function keysOfServersIn(entry: unknown): string[] {
  return Object.entries(isRecord(entry) ? entry : {}).flatMap(([key, value]) =>
    isRootKey(key) && isServers(value) && !isServers({ value }) ? [key] : [],
  );
}

/** Whether servers lie in the group of VS Code's settings, and not in the words of opencode, which has them there too. */
export function isInGroup(data: Readonly<Record<string, unknown>>): boolean {
  const held = valueAt(data, ['mcp', 'servers']);
  return (
    isServers(held) &&
    Object.values(held as object).every(
      (each) => isRecord(each) && each['type'] !== 'local' && each['type'] !== 'remote',
    )
  );
}

/** Whether an entry under the key of all servers is no server but that key once more, or another client's. */
function isKeyOfServers(outer: string, name: string, value: unknown): boolean {
  // A group of another name holds places of its own.
  return (name === outer || (isRootKey(outer) && isRootKey(name))) && isServers(value);
}

/** Where servers lie under a client's key inside another; `servers` says so in a group of that name alone. */
function deeperPlaces(data: Readonly<Record<string, unknown>>, key: string) {
  const own = key === 'servers' || !isRootKey(key) ? undefined : deeperKey(data, key);
  const found = own ?? deeperKey({ mcp: data['mcp'] }, 'servers');
  return found === undefined ? [] : [found];
}

function elsewhere(key: string, foreign?: string): Misplaced {
  const client =
    foreign !== undefined && Object.hasOwn(ownRoots, foreign) ? ownRoots[foreign] : undefined;
  return { kind: 'elsewhere', key, path: [key], ...(client !== undefined && { client }) };
}

function isHeld(key: string, held: unknown): boolean {
  const isKey = isRootKey(key) || Object.keys(ownRoots).some((own) => isSpelledLike(own, key));
  return isKey && (isServers(held) || isList(held));
}

/** Whether a value is a list of servers. */
export function isList(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => isServers({ each }));
}

/** Whether servers are in the words that most clients share: with a type that is one, or with a command alone. */
function isOwnWords(servers: unknown): boolean {
  return Object.values(isRecord(servers) ? servers : {}).every(
    (entry) =>
      isRecord(entry) &&
      (entry['type'] === undefined
        ? typeof entry['command'] === 'string'
        : declaredTypes.some((word) => word === entry['type'])),
  );
}

/** Servers that a client does not read beside those that it does. */
interface Beside {
  /** As it is told. */
  key: string;
  path: readonly string[];
  /** Whether it is the client's own key, written otherwise. */
  isMeant: boolean;
  /** Whether they are in words that the client may share. */
  isShared: boolean;
  /** The place to which they belong, where it is not the first of the client. */
  into?: readonly string[];
}

/** What lies where the servers should, or where the servers lie. */
export type Misplaced =
  | { kind: 'no-map'; path: readonly string[]; held: unknown }
  | { kind: 'flat' }
  | {
      kind: 'elsewhere';
      /** As it is told. */
      key: string;
      path: readonly string[];
      /** The client whose key it is, where they are in words of its own. */
      client?: string;
    };
