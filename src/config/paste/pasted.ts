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
  /** What is to know of it. */
  notes?: string[];
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
