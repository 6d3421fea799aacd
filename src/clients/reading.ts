import { createCursor, type EntryCursor } from './entry-cursor.ts';
import type { Assumption, ReadingNote } from './note.ts';
import { entriesUnder, findRoot, valueUnder, type Entry, type KeyPath, type Root } from './root.ts';
import { isRecord } from '../protocol/record.ts';
import type { Server } from '../protocol/server.ts';

/** Reads the servers of data; whatever no reader takes is kept with its place. */
export function readServers(
  data: unknown,
  root: Root,
  readEntry: EntryReader,
  entries: readonly Entry[] = entriesUnder(data, root),
): Reading {
  const path = findRoot(data, root);
  const map = valueUnder(data, path);
  const reading: Reading = { servers: [], notes: [], leftovers: leftBeside(data, path) };
  if (!isRecord(map)) {
    if (map !== undefined) reading.leftovers.push({ path, value: map });
    return reading;
  }
  for (const entry of entries) readInto(reading, entry, readEntry);
  return reading;
}

function readInto(reading: Reading, { name, path, value }: Entry, readEntry: EntryReader): void {
  const assume = (assumption: Assumption) => reading.notes.push({ server: name, ...assumption });
  const cursor = isRecord(value) ? createCursor(trimKeys(value, assume)) : undefined;
  const server = cursor && readEntry(name, cursor, assume);
  if (cursor === undefined || server === undefined) {
    reading.leftovers.push({ path, value, server: name, isWhole: true });
    return;
  }
  reading.servers.push(server);
  for (const [inside, left] of cursor.left()) {
    reading.leftovers.push({ path: [...path, ...inside], value: left, server: name });
  }
}

/** What stands beside the keys that lead to the servers. */
function leftBeside(data: unknown, path: KeyPath): Leftover[] {
  const leftovers: Leftover[] = [];
  for (const [depth, key] of path.entries()) {
    const level = valueUnder(data, path.slice(0, depth));
    if (!isRecord(level)) break;
    for (const [other, value] of Object.entries(level)) {
      if (other !== key) leftovers.push({ path: [...path.slice(0, depth), other], value });
    }
  }
  return leftovers;
}

// `"httpUrl "` is skipped by clients without a word and looks right to the eye.
function trimKeys(
  fields: Readonly<Record<string, unknown>>,
  assume: (assumption: Assumption) => void,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => {
      const trimmed = key.trim();
      if (trimmed === key || Object.hasOwn(fields, trimmed)) return [key, value];
      assume({ kind: 'key-space', key });
      return [trimmed, value];
    }),
  );
}

/** The servers of a configuration, and what in it was not understood. */
export interface Reading {
  servers: Server[];
  /** What was assumed. */
  notes: ReadingNote[];
  leftovers: Leftover[];
}

/** A part of a configuration that no server holds, with its place. */
export interface Leftover {
  path: readonly (string | number)[];
  value: unknown;
  /** The server it belongs to. */
  server?: string;
  /** It is all of that server. */
  isWhole?: true;
}

/** Reads one entry, or undefined where it is no server of this client. */
export type EntryReader = (
  name: string,
  cursor: EntryCursor,
  assume: (assumption: Assumption) => void,
) => Server | undefined;
