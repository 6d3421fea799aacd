import type { RemoteTransport, Transport } from '../protocol/transport.ts';

/** The key of an address that most clients have. */
export const urlKey = { value: 'text', holds: 'url', side: 'remote' } as const satisfies KeyForm;

/** The headers that are sent along, where most clients have them. */
export const headersKey = {
  value: 'text-map',
  holds: 'headers',
  side: 'remote',
} as const satisfies KeyForm;

/** A local program in the keys that most clients share. */
export const programKeys = {
  command: { value: 'text', holds: 'command', side: 'local' },
  args: { value: 'texts', holds: 'args', side: 'local' },
  env: { value: 'text-map', holds: 'env', side: 'local' },
} as const satisfies Keys;

/** The same key where the client does not know it: it is read all the same, from another client's entry. */
export function foreign(form: KeyForm): KeyForm {
  return { ...form, status: 'foreign' };
}

/** The keys that hold one part of a server, in the order in which they are looked for. */
export function keysThatHold({ keys }: EntrySchema, part: Part): readonly [string, KeyForm][] {
  const known = keysByPart.get(keys) ?? Map.groupBy(Object.entries(keys), ([, { holds }]) => holds);
  keysByPart.set(keys, known);
  return known.get(part) ?? [];
}

// Each entry is asked for each part, and the forms stay.
const keysByPart = new WeakMap<Keys, ReadonlyMap<Part | undefined, [string, KeyForm][]>>();

/** The key of a client's own for one part of a server. */
export function ownKey(schema: EntrySchema, part: Part): [string, KeyForm] | undefined {
  return keysThatHold(schema, part).find(([, { status }]) => status === undefined);
}

/** The client's word for a transport; undefined where it has none. */
export function wordFor(
  { type: { words } }: EntrySchema,
  transport: Transport,
): string | undefined {
  const means = (wanted: string) =>
    Object.entries(words).find(([, meaning]) => meaning === wanted)?.[0];
  return means(transport) ?? (transport === 'stdio' ? undefined : means('remote'));
}

/** The strict form of a client's entries: writer and reader hold to it, and what it does not know is wrong. */
export interface EntrySchema {
  /** The version of the client that was run with it; absent where none was. */
  version?: string;
  source: string;
  checked: string;
  type: TypeForm;
  keys: Keys;
  /** What the client does with keys that are not named here. */
  otherKeys: OtherKeys;
  /** What it does with what belongs to a program beside an address, and the other way round: reads it like all else where absent. */
  otherSide?: 'refused' | 'unread';
  /** What it takes of an entry that has both an address and a command, where `type` does not say it; `type` is always said. */
  bothTargets: 'refused' | 'command' | 'address' | 'type' | 'unknown';
  /** An address that is empty is none to it, and the command is started. */
  dropsEmptyUrl?: true;
  /** What becomes of an entry that it cannot read. */
  fate?: Fate;
  /** The keys that an entry may hold alone: it speaks of a server that stands elsewhere. */
  alone?: readonly string[];
  /** The servers that the client has itself and takes no settings for, and what to do instead. */
  ownServers?: Readonly<Record<string, string>>;
  /** How a server is switched off where no key of its entry does so. */
  switchOff?: string;
  /** Where its programs start, where an entry cannot say in which folder. */
  startsIn?: string;
}

/**
 * What becomes of an entry that a client cannot read: it alone is skipped, or left out without a word, it fails to start, the
 * client does not take the file, it complains and goes on, or nobody has said.
 */
export type Fate = 'skipped' | 'left-out' | 'failed' | 'file-refused' | 'complained' | 'unknown';

type OtherKeys = 'refused' | 'ignored' | 'unknown';

/** The words of `type`, letter for letter. */
export interface TypeForm {
  /** What each means; null where it is no server with an address or a command. */
  words: Readonly<Record<string, Transport | 'remote' | null>>;
  /** What the client does with an address without it. */
  missing: 'taken' | 'skipped' | 'refused';
  /** Whether a command needs it too. */
  always?: true;
  /** A word that it does not know is read as none. */
  others?: 'taken';
  /** An older key that says it where `type` does not, with its own words. */
  older?: { key: string; words: Readonly<Record<string, Transport>> };
}

export type Keys = Readonly<Record<string, KeyForm>>;

export interface KeyForm {
  value: ValueForm;
  /** The part of a server that it holds. */
  holds?: Part;
  /** Whether null under it is as good as leaving it out. */
  takesNull?: true;
  /** The transport that an address under it stands for where `type` does not say it; found out where absent. */
  means?: RemoteTransport;
  /** Where it makes sense; everywhere where absent. */
  side?: 'remote' | 'local';
  /** The form of the entry inside it, where it holds one. */
  inner?: EntrySchema;
  /** The value that says nothing: what it has by itself. */
  usual?: unknown;
  /** `formerly`: versions that people still have pass over an entry without it. */
  required?: true | 'formerly';
  /** The keys of which one has to stand beside it; the first is told. */
  needs?: readonly [string, ...string[]];
  /** The key of an object under which the client wants it now; what stands there without is read as well. */
  within?: string;
  /** What the client does as if it were not there, where it reads it and nothing comes of it. */
  unheeded?: string;
  /** What its numbers count; texts of it are not known. */
  unit?: 'ms' | 's';
  /**
   * `refused`: the client names it as wrong; `foreign`: of other clients, and it does not know it; `doubtful`: its
   * documentation takes it beside the usual one, and people report that it does not.
   */
  status?: 'refused' | 'foreign' | 'doubtful';
}

/**
 * What a value may be: `filled` is a text that says something, `scalar-map` holds numbers, null and yes or no beside texts, `loose-map` may be no map at all,
 * `count` is a whole number above nothing, `safe-count` one that JavaScript holds as it is written, `whole` one of
 * nothing or more, `amount` any number of nothing or more, `port` one of the network, `port-or-none` that or 0,
 * `numeric` a number or the text of one, `switch` yes or no or the text of it, `scopes` a list of one or more, each
 * without a space.
 */
export type ValueForm =
  | 'text'
  | 'filled'
  | 'number'
  | 'numeric'
  | 'count'
  | 'safe-count'
  | 'whole'
  | 'amount'
  | 'port'
  | 'port-or-none'
  | 'address'
  | 'boolean'
  | 'switch'
  | 'texts'
  | 'text-map'
  | 'scalar-map'
  | 'loose-map'
  | 'object'
  | 'objects'
  | 'scopes'
  | 'any'
  | ObjectForm
  | { words: readonly string[] }
  | { each: ValueForm }
  | { either: readonly ValueForm[] }
  | { values: ValueForm };

/**
 * An object with keys of its own; `else` says what may stand in its place: `first` is a list that holds the value of its
 * first key, or nothing.
 */
export interface ObjectForm {
  keys: Readonly<Record<string, ValueForm>>;
  needs?: string;
  /** What people write in place of a key, and the client passes over. */
  otherNames?: Readonly<Record<string, string>>;
  others?: OtherKeys;
  else?: 'false' | 'any' | 'first';
}

/** `entry`: all that leads to the server, one level deeper. */
export type Part = 'url' | 'headers' | 'command' | 'args' | 'env' | 'entry' | SettingPart;

/** How a server is used, beside what it is. */
export type SettingPart =
  'enabled' | 'disabled' | 'cwd' | 'envFile' | 'timeout' | 'startup' | 'allow' | 'deny';
