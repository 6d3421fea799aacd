// oxlint-disable-next-line import/no-cycle -- known, to be removed
import type { Note } from './client.ts';
import type { Server } from '../protocol/server.ts';

/** Reads the servers under `path`; whatever no reader takes is kept with its place. */
// oxlint-disable-next-line sonarjs/cognitive-complexity -- known, to be removed
export function readServers(data: unknown, path: readonly string[], readEntry: ReadEntry): Reading {
  const servers: Server[] = [];
  const notes: Note[] = [];
  const rest: Rest[] = [];
  let level = data;
  for (const [depth, key] of path.entries()) {
    if (!isRecord(level)) break;
    for (const [other, value] of Object.entries(level)) {
      if (other !== key) rest.push({ path: [...path.slice(0, depth), other], value });
    }
    level = Object.hasOwn(level, key) ? level[key] : undefined;
  }
  if (!isRecord(level)) {
    if (level !== undefined) rest.push({ path, value: level });
    return { servers, notes, rest };
  }
  for (const [name, value] of Object.entries(level)) {
    const assume = (text: string) => notes.push({ server: name, kind: 'value', text });
    const taker = isRecord(value) ? createTaker(trimKeys(value, assume)) : undefined;
    const server = taker && readEntry(name, taker, assume);
    if (taker === undefined || server === undefined) {
      rest.push({ path: [...path, name], value, server: name });
      continue;
    }
    servers.push(server);
    for (const [inside, left] of taker.left()) {
      rest.push({ path: [...path, name, ...inside], value: left, server: name });
    }
  }
  return { servers, notes, rest };
}

/** Takes the keys of an object one by one; what is not of the kind asked for stays. */
function createTaker(entry: Readonly<Record<string, unknown>>): Taker {
  const left = new Map(Object.entries(entry));
  const inner: [string, Taker][] = [];
  const take = <T>(key: string, is: (value: unknown) => value is T): T | undefined => {
    const value = left.get(key);
    if (value === undefined || !is(value)) return undefined;
    left.delete(key);
    return value;
  };
  return {
    text: (key) => take(key, (value) => typeof value === 'string'),
    number: (key) => take(key, (value) => typeof value === 'number'),
    list: (key) => take(key, isTextList),
    record: (key) => take(key, isTextRecord),
    nested: (key) => {
      const value = take(key, isRecord);
      if (value === undefined) return undefined;
      const taker = createTaker(value);
      inner.push([key, taker]);
      return taker;
    },
    drop: (key, value) => {
      if (JSON.stringify(left.get(key)) === JSON.stringify(value)) left.delete(key);
    },
    has: (key) => left.has(key),
    left: () => [
      ...[...left].map(([key, value]): Left => [[key], value]),
      ...inner.flatMap(([key, taker]) =>
        taker.left().map(([path, value]): Left => [[key, ...path], value]),
      ),
    ],
  };
}

// `"httpUrl "` is skipped by clients without a word and looks right to the eye.
function trimKeys(
  entry: Readonly<Record<string, unknown>>,
  assume: (text: string) => void,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(entry).map(([key, value]) => {
      const trimmed = key.trim();
      if (trimmed === key || Object.hasOwn(entry, trimmed)) return [key, value];
      assume(`The key "${key}" has spaces around it; it is taken for ${trimmed}.`);
      return [trimmed, value];
    }),
  );
}

/** Whether a value is an object that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isTextRecord(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((item) => typeof item === 'string');
}

/** The servers of a configuration, and what in it was not understood. */
export interface Reading {
  servers: Server[];
  /** What was assumed. */
  notes: Note[];
  rest: Rest[];
}

/** A part of a configuration that no server holds, with its place. */
export interface Rest {
  path: readonly (string | number)[];
  value: unknown;
  /** The server it belongs to. */
  server?: string;
}

/** Reads one entry, or undefined where it is no server of this client. */
export type ReadEntry = (
  name: string,
  taker: Taker,
  assume: (text: string) => void,
) => Server | undefined;

export interface Taker {
  text: (key: string) => string | undefined;
  number: (key: string) => number | undefined;
  list: (key: string) => string[] | undefined;
  record: (key: string) => Record<string, string> | undefined;
  /** Takes an object part by part. */
  nested: (key: string) => Taker | undefined;
  /** Forgets a key that holds what we would write anyway. */
  drop: (key: string, value: unknown) => void;
  has: (key: string) => boolean;
  left: () => Left[];
}

type Left = [path: string[], value: unknown];
