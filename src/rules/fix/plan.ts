import type { Entry, Root } from '../../clients/root.ts';
import type { Resolver } from '../../coverage/resolver.ts';
import type { Severity } from '../../diagnostics/finding.ts';
import type { JsonProblem } from '../../diagnostics/json.ts';
import type { DeclaredServer } from '../../plugins/server.ts';
import type { Path } from '../../protocol/data.ts';
import type { Server } from '../../protocol/server.ts';
import type { ReadingClient } from '../targets.ts';

/**
 * What puts right what a rule found at an entry; undefined where only a person can know. Safe where nothing is
 * said.
 */
export type PlanFix<Args> = (
  hit: EntryHit<Args>,
  entry: ServerEntry,
  context: FixContext,
) => Plan | undefined;

/** What puts right what a rule found of a file as a whole; undefined where only a person can know. */
export type PlanFileFix<Args> = (args: Args, file: WholeFile) => FilePlan | undefined;

/** Changes of the data, or the server as it is to be written. */
export type Plan = {
  label: string;
  /** Whether it is right without asking; others are a person's to choose. */
  isSafe?: boolean;
} & ({ edits: Edit[] } | ServerPlan);

interface ServerPlan {
  server: Server;
  variable?: string;
  /** The server as the entry writes it, where that is not what the client reads. */
  was?: Server;
  /** Nothing of the entry as it is stays. */
  isWhole?: true;
}

/** Changes of a whole file. */
export interface FilePlan {
  label: string;
  /** Whether it is right without asking; it is where nothing is said. */
  isSafe?: boolean;
  edits: Edit[];
}

/** A file as a whole, and where the client that is to read it looks for servers. */
export interface WholeFile {
  root: Root | undefined;
  /** Each key at its top is a server. */
  isFlat: boolean;
  /** The servers are as the client has them, but for their place. */
  isOwnWords?: boolean | undefined;
  /** Where that lies which it is about. */
  path?: Path | undefined;
  /** All that it says, where something in it is to be moved. */
  data?: unknown;
  /** What stands under a key that is there several times; the last is what it says. */
  doubled?: Doubled | undefined;
  /** A name for the one server that it is. */
  loneName?: string | undefined;
  /** The outer braces are missing. */
  isPiece?: boolean | undefined;
  /** The comment or comma that strict JSON does not have, where it is one that can be taken out. */
  excess?: JsonProblem | undefined;
}

/** A key that stands several times in one object. */
export interface Doubled {
  path: Path;
  /** All keys of the object. */
  names: readonly string[];
  /** What the key held before its last place, in order. */
  lost: readonly unknown[];
  kept: unknown;
}

/** A server as it stands in a file. */
export interface ServerEntry extends Entry {
  /** As its client understands it. */
  server?: Server;
  /** In the form that the checks of plugins take; absent where it may be no server at all. */
  declared?: DeclaredServer;
}

/** What a rule found at an entry. */
export interface EntryHit<Args> extends HitPlace {
  args: Args;
  severity: Severity;
}

/** Which value of an entry a rule found something at. */
export interface HitPlace {
  /** Such as `url` or `headers/Authorization`; empty where it is about the whole entry. */
  key: string;
  /** A key that is written with white space around it. */
  badKey?: string;
  /** The entry that has the same address. */
  other?: ServerEntry;
}

/** What a fix is made of. */
export interface FixContext {
  client: ReadingClient;
  resolver: Resolver;
  /** The names that are taken. */
  names: ReadonlySet<string>;
}

/** A change of a part of the data, or of the whole text. */
export type Edit = DataEdit | TextEdit;

export type TextEdit =
  /** Puts all of it, or the one server that it is, under keys. */
  | { kind: 'wrap'; path: readonly string[]; from?: Path }
  /** Another text, and what it says. */
  | { kind: 'replace'; text: string; data: unknown }
  /** Puts the outer braces around a piece of JSON. */
  | { kind: 'enclose' }
  /** Takes out what strict JSON has not: commas before a closing bracket, comments where asked. */
  | { kind: 'strict'; comments: boolean };

export type DataEdit =
  | { kind: 'set'; path: Path; value: unknown }
  | { kind: 'append'; path: Path; value: unknown }
  | { kind: 'rename'; path: Path; name: string }
  | { kind: 'remove'; path: Path }
  /** Takes out all but the last of the keys of that name, which readers leave out. */
  | { kind: 'undouble'; path: Path };
