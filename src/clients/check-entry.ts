import { isRecord } from '../protocol/record.ts';
import { transportOfWord } from '../protocol/transport.ts';
import { keysThatHold, type EntrySchema, type ValueForm } from './entry-schema.ts';

/** Where an entry is not in the form of its client; nothing where the client takes all of it. */
export function checkEntry(schema: EntrySchema, entry: unknown): Mismatch[] {
  if (!isRecord(entry)) return [{ kind: 'entry-wrong', path: [], found: kindOf(entry) }];
  return [
    ...Object.entries(entry).flatMap(([key, value]) => checkKey(schema, key, value)),
    ...checkType(schema, entry),
    ...checkTarget(schema, entry),
    ...checkSides(schema, entry),
    ...checkRequired(schema, entry),
  ];
}

function checkRequired({ keys, type }: EntrySchema, entry: Fields): Mismatch[] {
  const word = entry['type'];
  // What is no server has a form of its own.
  if (typeof word === 'string' && type.words[word] === null) return [];
  return Object.entries(keys)
    .filter(([key, { required }]) => required === true && !Object.hasOwn(entry, key))
    .map(([key]) => ({ kind: 'key-missing', path: [key] }));
}

/** What a value is in the words of JSON. */
function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}

function checkKey(schema: EntrySchema, key: string, value: unknown): Mismatch[] {
  const form = Object.hasOwn(schema.keys, key) ? schema.keys[key] : undefined;
  if (form === undefined) {
    const isTold = key === 'type' && schema.otherKeys !== 'refused';
    return isTold ? [] : [{ kind: 'key-unknown', path: [key] }];
  }
  if (form.status !== undefined) return [{ kind: `key-${form.status}`, path: [key] }];
  // A word for the transport that is none is told as such.
  if (key === 'type') return [];
  return checkValue(form.value, value, [key]);
}

function checkValue(
  form: ValueForm,
  value: unknown,
  path: readonly (string | number)[],
): Mismatch[] {
  const wrong = (expected: Expected, found = value, at = path): Mismatch => ({
    kind: 'value-wrong',
    path: at,
    expected,
    found: kindOf(found),
  });
  if (typeof form === 'object') return checkObject(form, value, path);
  const items = listForms[form];
  if (items !== undefined) {
    if (!Array.isArray(value)) return [wrong('array')];
    return value.flatMap((item: unknown, index) =>
      items.test(item) ? [] : [wrong(items.expected, item, [...path, index])],
    );
  }
  const values = mapForms[form];
  if (values !== undefined) {
    if (!isRecord(value)) return form === 'loose-map' ? [] : [wrong('object')];
    return Object.entries(value).flatMap(([key, item]) =>
      values(item) ? [] : [wrong('string', item, [...path, key])],
    );
  }
  const single = singleForms[form];
  return single === undefined || single.test(value) ? [] : [wrong(single.expected)];
}

function checkObject(
  form: Exclude<ValueForm, string>,
  value: unknown,
  path: readonly (string | number)[],
): Mismatch[] {
  const wrong = (expected: Expected): Mismatch[] => [
    { kind: 'value-wrong', path, expected, found: kindOf(value) },
  ];
  if ('words' in form) return form.words.includes(String(value)) ? [] : wrong('word');
  if (!isRecord(value)) {
    const isTaken = form.else === 'any' || (form.else === 'false' && value === false);
    return isTaken ? [] : wrong('object');
  }
  return Object.entries(value).flatMap(([key, inner]): Mismatch[] => {
    const known = Object.hasOwn(form.keys, key) ? form.keys[key] : undefined;
    const at = [...path, key];
    if (known !== undefined) return checkValue(known, inner, at);
    return form.others === 'ignored' ? [] : [{ kind: 'key-unknown', path: at }];
  });
}

function checkType(schema: EntrySchema, entry: Fields): Mismatch[] {
  const { words, missing, always } = schema.type;
  const { type } = entry;
  if (type === undefined) {
    const isRemote = hasPart(schema, entry, 'url');
    const isNeeded =
      (always === true && (isRemote || hasPart(schema, entry, 'command'))) ||
      (missing !== 'taken' && isRemote && !hasPart(schema, entry, 'command'));
    return isNeeded ? [{ kind: 'type-missing', path: [] }] : [];
  }
  const isKnown = Object.hasOwn(schema.keys, 'type')
    ? typeof type === 'string' && Object.hasOwn(words, type)
    : schema.otherKeys === 'ignored' || isTransportWord(type);
  return isKnown ? [] : [{ kind: 'type-unknown', path: ['type'], found: kindOf(type) }];
}

// A client that finds the transport out by itself has nothing against the word for it.
function isTransportWord(type: unknown): boolean {
  return typeof type === 'string' && (type === 'remote' || transportOfWord(type) !== undefined);
}

function checkTarget(schema: EntrySchema, entry: Fields): Mismatch[] {
  const { words } = schema.type;
  const { type } = entry;
  if (schema.alone !== undefined && Object.keys(entry).join() === schema.alone) return [];
  const meaning = typeof type === 'string' && Object.hasOwn(words, type) ? words[type] : undefined;
  // A word may stand for a server that is neither.
  if (meaning === null) return [];
  const isRemote = hasPart(schema, entry, 'url');
  const isLocal = hasPart(schema, entry, 'command');
  if (!isRemote && !isLocal) return [{ kind: 'target-missing', path: [] }];
  if (isRemote && isLocal) {
    return schema.bothTargets === 'refused' ? [{ kind: 'target-double', path: [] }] : [];
  }
  const isOther = meaning !== undefined && (meaning === 'stdio') !== isLocal;
  return isOther ? [{ kind: 'target-other', path: ['type'] }] : [];
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

function hasPart(schema: EntrySchema, entry: Fields, part: 'url' | 'command'): boolean {
  return [...keysThatHold(schema, part), ...keysThatHold(schema, 'entry')].some(
    ([key, { status, holds }]) =>
      status === undefined &&
      Object.hasOwn(entry, key) &&
      !(part === 'command' && isBlank(entry[key])) &&
      (holds !== 'entry' || (isRecord(entry[key]) && part in entry[key])),
  );
}

function isBlank(value: unknown): boolean {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() === '';
}

const isText = (value: unknown) => typeof value === 'string';

const singleForms: Partial<Record<Named, { test: Test; expected: Expected }>> = {
  text: { test: isText, expected: 'string' },
  number: { test: (value) => typeof value === 'number', expected: 'number' },
  count: { test: (value) => Number.isInteger(value) && Number(value) > 0, expected: 'count' },
  boolean: { test: (value) => typeof value === 'boolean', expected: 'boolean' },
};

const listForms: Partial<Record<Named, { test: Test; expected: Expected }>> = {
  texts: { test: isText, expected: 'string' },
  objects: { test: isRecord, expected: 'object' },
};

const mapForms: Partial<Record<Named, Test>> = {
  'text-map': isText,
  'loose-map': isText,
  'scalar-map': (value) => ['string', 'number', 'boolean'].includes(typeof value),
};

/** One way in which an entry is not in its client's form. */
export interface Mismatch {
  kind:
    | 'entry-wrong'
    | 'key-unknown'
    | 'key-refused'
    | 'key-foreign'
    | 'key-missing'
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
}

/** Kinds of values in the words of JSON; `count` is a whole number above nothing. */
export type Expected = 'string' | 'number' | 'count' | 'boolean' | 'array' | 'object' | 'word';

type Named = Exclude<ValueForm, object>;
type Test = (value: unknown) => boolean;
type Fields = Readonly<Record<string, unknown>>;
