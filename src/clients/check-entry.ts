import { isRecord } from '../protocol/record.ts';
import { transportOfWord } from '../protocol/transport.ts';
import { checkValue, kindOf, type Expected } from './check-value.ts';
import { keysThatHold, type EntrySchema, type Part } from './entry-schema.ts';

/** Where an entry is not in the form of its client; nothing where the client takes all of it. */
export function checkEntry(schema: EntrySchema, entry: unknown): Mismatch[] {
  if (!isRecord(entry)) return [{ kind: 'entry-wrong', path: [], found: kindOf(entry) }];
  const side = sideOf(schema, entry);
  return [
    ...Object.entries(entry).flatMap(([key, value]) => checkKey(schema, side, key, value)),
    ...checkType(schema, entry),
    ...checkTarget(schema, entry),
    ...checkSides(schema, entry),
    ...checkUnused(schema, entry),
    ...checkRequired(schema, side, entry),
    ...checkInner(schema, entry),
  ];
}

/** The entry inside an entry, which is read where no address and no command stand beside it. */
function checkInner(schema: EntrySchema, entry: Fields): Mismatch[] {
  const isBeside = (['url', 'command'] as const).some((part) =>
    keysThatHold(schema, part).some(([key]) => Object.hasOwn(entry, key)),
  );
  if (isBeside) return [];
  return keysThatHold(schema, 'entry').flatMap(([key, { inner }]) =>
    inner === undefined || !isRecord(entry[key])
      ? []
      : checkEntry(inner, entry[key]).map((each) => ({ ...each, path: [key, ...each.path] })),
  );
}

function checkRequired(
  { keys, type }: EntrySchema,
  side: Side | undefined,
  entry: Fields,
): Mismatch[] {
  const word = entry['type'];
  // What is no server has a form of its own.
  if (typeof word === 'string' && type.words[word] === null) return [];
  const needed = Object.entries(keys).flatMap(([key, { needs, side: own }]): Mismatch[] => {
    const isUsed = Object.hasOwn(entry, key) && (own === undefined || own === side);
    if (!isUsed || needs === undefined || needs.some((each) => entry[each])) return [];
    return [{ kind: 'key-missing', path: [needs[0]] }];
  });
  const required = Object.entries(keys)
    .filter(
      ([key, form]) =>
        form.required !== undefined &&
        (form.side === undefined || form.side === side) &&
        !Object.hasOwn(entry, key),
    )
    .map(([key, form]): Mismatch => ({
      kind: 'key-missing',
      path: [key],
      ...(form.required === 'formerly' && { isFormer: true }),
    }));
  return [...required, ...needed];
}

function checkKey(
  schema: EntrySchema,
  side: Side | undefined,
  key: string,
  value: unknown,
): Mismatch[] {
  const form = Object.hasOwn(schema.keys, key) ? schema.keys[key] : undefined;
  if (form === undefined) {
    const isTold = key === 'type' && schema.otherKeys !== 'refused';
    return isTold ? [] : [{ kind: 'key-unknown', path: [key] }];
  }
  if (form.status === 'doubtful') return [{ kind: 'key-foreign', path: [key], isFormer: true }];
  if (form.status !== undefined) return [{ kind: `key-${form.status}`, path: [key] }];
  // A word for the transport that is none is told as such.
  if (key === 'type') return [];
  if (value === null && form.takesNull === true) return [];
  const isOther = side !== undefined && form.side !== undefined && form.side !== side;
  if (isOther && schema.otherSide === 'unread') return [];
  const wrong = checkValue(form.value, value, [key]);
  const isUnheeded = form.unheeded !== undefined && wrong.length === 0;
  return isUnheeded ? [{ kind: 'key-unused', path: [key] }] : wrong;
}

function checkType(schema: EntrySchema, entry: Fields): Mismatch[] {
  const { words, missing, always, others } = schema.type;
  const { type } = entry;
  if (type === undefined) {
    const isRemote = hasPart(schema, entry, 'url');
    const isNeeded =
      (always === true && (isRemote || hasPart(schema, entry, 'command'))) ||
      (missing !== 'taken' && isRemote && !hasPart(schema, entry, 'command'));
    return isNeeded ? [{ kind: 'type-missing', path: [] }] : [];
  }
  const namesTransports = Object.values(words).some((word) => word !== null);
  const isWord = typeof type === 'string' && Object.hasOwn(words, type);
  const isKnown =
    isWord ||
    (Object.hasOwn(schema.keys, 'type') && namesTransports
      ? others === 'taken'
      : schema.otherKeys === 'ignored' || isTransportWord(type));
  return isKnown ? [] : [{ kind: 'type-unknown', path: ['type'], found: kindOf(type) }];
}

// A client that finds the transport out by itself has nothing against the word for it.
function isTransportWord(type: unknown): boolean {
  return typeof type === 'string' && (type === 'remote' || transportOfWord(type) !== undefined);
}

/** As what the client reads an entry: by the word for the transport, else by what is there. */
export function sideOf(schema: EntrySchema, entry: Fields): Side | undefined {
  const meaning = meaningOf(schema, entry);
  const isRemote = hasPart(schema, entry, 'url');
  const isLocal = hasPart(schema, entry, 'command');
  if (isRemote && isLocal && schema.bothTargets === 'address') return 'remote';
  if (meaning !== undefined) return meaning === 'stdio' ? 'local' : 'remote';
  if (isRemote && isLocal) return schema.bothTargets === 'command' ? 'local' : 'remote';
  return isRemote ? 'remote' : isLocal ? 'local' : undefined;
}

/** What the entry says of its transport, in a word that the client knows. */
function meaningOf({ type: { words, older } }: EntrySchema, entry: Fields) {
  const known = (from: typeof words, word: unknown) =>
    typeof word === 'string' && Object.hasOwn(from, word) ? from[word] : undefined;
  return entry['type'] === undefined && older
    ? known(older.words, entry[older.key])
    : known(words, entry['type']);
}

function checkTarget(schema: EntrySchema, entry: Fields): Mismatch[] {
  if (isAlone(schema, Object.keys(entry))) return [];
  const own = meaningOf(schema, entry);
  const meaning = own === undefined ? usualMeaning(schema, entry) : own;
  // A word may stand for a server that is neither.
  if (meaning === null) return [];
  const isRemote = hasPart(schema, entry, 'url');
  const isLocal = hasPart(schema, entry, 'command');
  if (!isRemote && !isLocal) return [{ kind: 'target-missing', path: [] }];
  if (isRemote && isLocal) {
    return schema.bothTargets === 'refused' ? [{ kind: 'target-double', path: [] }] : [];
  }
  const isOther = meaning !== undefined && (meaning === 'stdio') !== isLocal;
  const key = entry['type'] === undefined ? (schema.type.older?.key ?? 'type') : 'type';
  return isOther ? [{ kind: 'target-other', path: [key] }] : [];
}

/** What a word says elsewhere, where nobody knows what a client without such words does with it. */
function usualMeaning({ type: { words }, otherKeys }: EntrySchema, { type }: Fields) {
  const isUnknown = otherKeys === 'unknown' && Object.keys(words).length === 0;
  return isUnknown && typeof type === 'string' ? transportOfWord(type) : undefined;
}

function isAlone({ alone = [] }: EntrySchema, keys: readonly string[]): boolean {
  return keys.length > 0 && keys.every((key) => alone.includes(key));
}

function checkSides(schema: EntrySchema, entry: Fields): Mismatch[] {
  if (schema.otherSide !== 'refused') return [];
  const isRemote = hasPart(schema, entry, 'url');
  if (isRemote === hasPart(schema, entry, 'command')) return [];
  const other = isRemote ? 'local' : 'remote';
  return Object.keys(entry)
    .filter((key) => Object.hasOwn(schema.keys, key) && schema.keys[key]?.side === other)
    .map((key) => ({ kind: 'key-refused', path: [key] }));
}

/** What is for a program beside an address alone, and the other way round: nothing is done with it. */
function checkUnused(schema: EntrySchema, entry: Fields): Mismatch[] {
  const isRemote = hasPart(schema, entry, 'url');
  if (schema.otherSide === 'refused' || isRemote === hasPart(schema, entry, 'command')) return [];
  const other = isRemote ? 'local' : 'remote';
  const { words } = schema.type;
  const { type } = entry;
  const own = typeof type === 'string' && Object.hasOwn(words, type) ? words[type] : undefined;
  // A type that says otherwise is the mistake.
  if (own !== undefined && (own === 'stdio') === isRemote) return [];
  return Object.entries(entry)
    .filter(([key, value]) => {
      const form = Object.hasOwn(schema.keys, key) ? schema.keys[key] : undefined;
      return (
        form?.side === other && used.has(form.holds) && form.status === undefined && !isEmpty(value)
      );
    })
    .map(([key]) => ({ kind: 'key-unused', path: [key] }));
}

/** What somebody means to reach the server. */
const used: ReadonlySet<Part | undefined> = new Set<Part>([
  'args',
  'env',
  'envFile',
  'cwd',
  'headers',
]);

function isEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === null || value === '' || value === false;
}

function hasPart(schema: EntrySchema, entry: Fields, part: 'url' | 'command'): boolean {
  return [...keysThatHold(schema, part), ...keysThatHold(schema, 'entry')].some(
    ([key, { status, holds }]) =>
      (status === undefined || status === 'doubtful') &&
      Object.hasOwn(entry, key) &&
      !(part === 'command' && isBlank(entry[key])) &&
      (holds !== 'entry' || (isRecord(entry[key]) && part in entry[key])),
  );
}

function isBlank(value: unknown): boolean {
  if (Array.isArray(value) && value.length === 0) return true;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() === '';
}

/** One way in which an entry is not in its client's form. */
export interface Mismatch {
  kind:
    | 'entry-wrong'
    | 'key-unknown'
    | 'key-refused'
    | 'key-foreign'
    | 'key-missing'
    | 'key-unused'
    | 'value-wrong'
    | 'type-missing'
    | 'type-unknown'
    | 'target-missing'
    | 'target-double'
    | 'target-other';
  /** Keys from the entry to the place. */
  path: readonly (string | number)[];
  /** What a value should be. */
  expected?: Expected;
  /** What it is. */
  found?: string;
  /** Only versions before the newest mind. */
  isFormer?: true;
}

type Fields = Readonly<Record<string, unknown>>;
type Side = 'remote' | 'local';
