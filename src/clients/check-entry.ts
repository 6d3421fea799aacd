import { isRecord } from '../protocol/record.ts';
import { keysThatHold, type EntrySchema, type ValueForm } from './entry-schema.ts';

/** Where an entry is not in the form of its client; nothing where the client takes all of it. */
export function checkEntry(schema: EntrySchema, entry: unknown): Mismatch[] {
  if (!isRecord(entry)) return [{ kind: 'entry-wrong', path: [] }];
  return [
    ...Object.entries(entry).flatMap(([key, value]) => checkKey(schema, key, value)),
    ...checkType(schema, entry),
    ...checkTarget(schema, entry),
    ...Object.entries(schema.keys)
      .filter(([key, { required }]) => required === true && !Object.hasOwn(entry, key))
      .map(([key]): Mismatch => ({ kind: 'key-missing', path: [key] })),
  ];
}

function checkKey({ keys }: EntrySchema, key: string, value: unknown): Mismatch[] {
  const form = Object.hasOwn(keys, key) ? keys[key] : undefined;
  if (form === undefined) return [{ kind: 'key-unknown', path: [key] }];
  if (form.status !== undefined) return [{ kind: `key-${form.status}`, path: [key] }];
  return checkValue(form.value, value, [key]);
}

function checkValue(form: ValueForm, value: unknown, path: readonly string[]): Mismatch[] {
  if (typeof form === 'string') {
    return tests[form](value) ? [] : [{ kind: 'value-wrong', path, expected: form }];
  }
  if (!isRecord(value)) return [{ kind: 'value-wrong', path, expected: 'object' }];
  return Object.entries(value).flatMap(([key, inner]) => {
    const known = Object.hasOwn(form.keys, key) ? form.keys[key] : undefined;
    const at = [...path, key];
    return known === undefined
      ? [{ kind: 'key-unknown', path: at } as const]
      : checkValue(known, inner, at);
  });
}

function checkType(schema: EntrySchema, entry: Fields): Mismatch[] {
  const { words, missing, always } = schema.type;
  const { type } = entry;
  if (type === undefined) {
    const isNeeded = always === true || (missing !== 'taken' && hasPart(schema, entry, 'url'));
    return isNeeded ? [{ kind: 'type-missing', path: [] }] : [];
  }
  const isKnown = typeof type === 'string' && Object.hasOwn(words, type);
  return isKnown || !Object.hasOwn(schema.keys, 'type')
    ? []
    : [{ kind: 'type-unknown', path: ['type'] }];
}

function checkTarget(schema: EntrySchema, entry: Fields): Mismatch[] {
  const { words } = schema.type;
  const { type } = entry;
  // A word may stand for a server that is neither.
  if (typeof type === 'string' && Object.hasOwn(words, type) && words[type] === null) return [];
  const isRemote = hasPart(schema, entry, 'url');
  const isLocal = hasPart(schema, entry, 'command');
  if (!isRemote && !isLocal) return [{ kind: 'target-missing', path: [] }];
  return isRemote && isLocal && schema.bothTargets === 'refused'
    ? [{ kind: 'target-double', path: [] }]
    : [];
}

function hasPart(schema: EntrySchema, entry: Fields, part: 'url' | 'command'): boolean {
  return keysThatHold(schema, part).some(
    ([key, { status }]) => status === undefined && Object.hasOwn(entry, key),
  );
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

const tests: Record<Exclude<ValueForm, object>, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  'text-map': (value) =>
    isRecord(value) && Object.values(value).every((item) => typeof item === 'string'),
  'scalar-map': (value) => isRecord(value) && Object.values(value).every(isScalar),
  any: () => true,
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
    | 'target-double';
  /** Keys from the entry to the place. */
  path: readonly string[];
  /** What a value should be. */
  expected?: string;
}

type Fields = Readonly<Record<string, unknown>>;
