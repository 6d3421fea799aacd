import type { Client } from '../../clients/client.ts';
import { freeName } from '../../clients/name.ts';
import type { ServerSettings } from '../../protocol/server.ts';

/** Servers that somebody pasted in another form than that of a file. */
export interface Pasted {
  /** What it is, such as "A command line of Claude Code". */
  what: string;
  /** The client that it is of; none where any may be meant. */
  client?: string | undefined;
  entries: PastedEntry[];
  /** The words of the entries are those that most clients share, not the client's own. */
  isShared?: boolean;
  /** The questions of VS Code that go with them. */
  inputs?: readonly unknown[];
  /** What the file of its client says of them in another place. */
  beside?: Readonly<Record<string, unknown>>;
  /** What is to know of it. */
  notes?: string[];
  /** The program that it is of refuses it, or makes something else of it. */
  isWrong?: boolean;
}

/** One server in the words of its client; in those that most clients share where it has none. */
export interface PastedEntry {
  name: string;
  entry: Readonly<Record<string, unknown>>;
  /** How it is used, which the words that most clients share do not say. */
  settings?: ServerSettings;
  /** Where it stood in the data that it was found in. */
  path?: readonly (string | number)[];
}

/** Several commands of one client as one; undefined where they are of several, or something else is among them. */
export function sameKind(parts: readonly (Pasted | undefined)[]): Pasted | undefined {
  const pasted = parts.filter((part) => part !== undefined);
  const [first] = pasted;
  const isSame = pasted.every(
    ({ client, what }) => client === first?.client && what === first?.what,
  );
  if (first === undefined || pasted.length !== parts.length || !isSame) return undefined;
  return {
    ...first,
    entries: pasted.flatMap(({ entries }) => entries),
    inputs: pasted.flatMap(({ inputs = [] }) => inputs),
    notes: pasted.flatMap(({ notes = [] }) => notes),
    isWrong: pasted.some(({ isWrong }) => isWrong),
  };
}

/** Without the parts that hold nothing. */
export function compactEntry(entry: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).filter(
      ([, value]) =>
        value !== undefined &&
        !(typeof value === 'object' && value !== null && Object.keys(value).length === 0),
    ),
  );
}

/** The data of a client's file that holds what was pasted. */
export function dataOf(
  { entries, inputs, beside }: Pasted,
  { root }: Client,
): Record<string, unknown> {
  const taken = new Set<string>();
  const named = entries.map(({ name, entry }): [string, unknown] => {
    const free = freeName(name, taken);
    taken.add(free);
    return [free, entry];
  });
  const path = root?.[0] ?? ['mcpServers'];
  const inside = path.reduceRight<unknown>(
    (each, key) => ({ [key]: each }),
    Object.fromEntries(named),
  );
  return {
    ...beside,
    ...(inputs !== undefined && inputs.length > 0 && { inputs }),
    ...(inside as object),
  };
}
