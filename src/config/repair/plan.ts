import type { Client } from '../../clients/client.ts';
import type { Resolver } from '../../coverage/resolver.ts';
import type { Server } from '../../protocol/server.ts';
import type { EntryFinding } from './check.ts';
import type { Edit } from './edit.ts';
import type { RepairEntry } from './entries.ts';

/** A way to put right what a finding is about: changes of the text. */
export interface Fix {
  label: string;
  edits: Edit[];
  /** Whether it is right without asking; others are a person's to choose. */
  isSafe: boolean;
}

/** What a fix is made of. */
export interface FixContext {
  client: Client;
  data: unknown;
  resolver: Resolver;
  /** The names that are taken. */
  names: ReadonlySet<string>;
}

/** What puts a finding right; undefined where only a person can know. Safe where nothing is said. */
export type MakePlan = (
  found: EntryFinding,
  entry: RepairEntry,
  context: FixContext,
) => Plan | undefined;

/** Changes of the text, or the server as it is to be written. */
export type Plan = { label: string; isSafe?: boolean } & (
  | { edits: Edit[] }
  | {
      server: Server;
      variable?: string;
      /** Nothing of the entry as it is stays. */
      isWhole?: true;
    }
);
