import { isRecord } from '../protocol/record.ts';
import type { ObjectForm, ValueForm } from './entry-schema.ts';

/** What a value is in the words of JSON. */
export function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}

/** Where a value is not in the form that a client reads. */
export function checkValue(form: ValueForm, value: unknown, path: Path): ValueMismatch[] {
  if (typeof form === 'object') return checkObject(form, value, path);
  const items = listForms[form];
  if (items !== undefined) return checkItems(items, value, path);
  const values = mapForms[form];
  if (values !== undefined) {
    if (!isRecord(value)) {
      const isTaken = form === 'loose-map' && (!Array.isArray(value) || value.every(isText));
      return isTaken ? [] : [wrong('object', value, path)];
    }
    return Object.entries(value).flatMap(([key, item]) =>
      values(item) ? [] : [wrong('string', item, [...path, key])],
    );
  }
  const single = singleForms[form];
  return single === undefined || single.test(value) ? [] : [wrong(single.expected, value, path)];
}

function checkObject(
  form: Exclude<ValueForm, string>,
  value: unknown,
  path: Path,
): ValueMismatch[] {
  if ('words' in form) {
    return form.words.some((word) => word === value) ? [] : [wrong('word', value, path)];
  }
  if ('each' in form) return checkItems(form.each, value, path);
  if ('either' in form) return checkEither(form.either, value, path);
  if ('values' in form) {
    if (!isRecord(value)) return [wrong('object', value, path)];
    return Object.entries(value).flatMap(([key, item]) =>
      checkValue(form.values, item, [...path, key]),
    );
  }
  if (!isRecord(value)) {
    return isTakenFor(form, value) ? [] : [wrong('object', value, path)];
  }
  if (form.needs !== undefined && !Object.hasOwn(value, form.needs)) {
    return [{ kind: 'key-missing', path: [...path, form.needs] }];
  }
  return Object.entries(value).flatMap(([key, inner]): ValueMismatch[] => {
    const known = Object.hasOwn(form.keys, key) ? form.keys[key] : undefined;
    const at = [...path, key];
    if (known !== undefined) return checkValue(known, inner, at);
    const isMeant = form.otherNames !== undefined && Object.hasOwn(form.otherNames, key);
    return form.others === 'ignored' && !isMeant ? [] : [{ kind: 'key-unknown', path: at }];
  });
}

/** Whether what is no object may stand in the place of one. */
function isTakenFor(form: ObjectForm, value: unknown): boolean {
  if (form.else !== 'first')
    return form.else === 'any' || (form.else === 'false' && value === false);
  const [first] = Object.values(form.keys);
  if (!Array.isArray(value) || first === undefined || value.length > 1) return false;
  return value.every((item) => checkValue(first, item, []).length === 0);
}

/** Where no form fits, the first tells what to write. */
function checkEither(forms: readonly ValueForm[], value: unknown, path: Path): ValueMismatch[] {
  const lists = forms.map((form) => checkValue(form, value, path));
  return lists.some((list) => list.length === 0) ? [] : (lists[0] ?? []);
}

function checkItems(form: ValueForm, value: unknown, path: Path): ValueMismatch[] {
  if (!Array.isArray(value)) return [wrong('array', value, path)];
  return value.flatMap((item: unknown, index) => checkValue(form, item, [...path, index]));
}

function wrong(expected: Expected, value: unknown, path: Path): ValueMismatch {
  return { kind: 'value-wrong', path, expected, found: kindOf(value) };
}

const isText = (value: unknown) => typeof value === 'string';
const isWhole = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;

function isNumeric(value: unknown): boolean {
  if (typeof value !== 'string') return typeof value === 'number';
  return value.trim() !== '' && Number.isFinite(Number(value));
}

const singleForms: Partial<Record<Named, { test: Test; expected: Expected }>> = {
  text: { test: isText, expected: 'string' },
  filled: { test: (value) => isText(value) && String(value).trim() !== '', expected: 'filled' },
  number: { test: (value) => typeof value === 'number', expected: 'number' },
  count: { test: (value) => isWhole(value) && value !== 0, expected: 'count' },
  // Above the safe ones a number is another than is written.
  'safe-count': {
    test: (value) => isWhole(value) && value !== 0 && Number.isSafeInteger(value),
    expected: 'count',
  },
  whole: { test: isWhole, expected: 'whole' },
  // TOML has numbers without an end, which no client can wait for.
  amount: {
    test: (value) => typeof value === 'number' && value >= 0 && value < 2 ** 64,
    expected: 'amount',
  },
  port: {
    test: (value) => isWhole(value) && value !== 0 && Number(value) < 2 ** 16,
    expected: 'port',
  },
  'port-or-none': {
    test: (value) => isWhole(value) && Number(value) < 2 ** 16,
    expected: 'port',
  },
  address: {
    test: (value) => typeof value === 'string' && URL.canParse(value),
    expected: 'address',
  },
  boolean: { test: (value) => typeof value === 'boolean', expected: 'boolean' },
  object: { test: isRecord, expected: 'object' },
  scopes: {
    test: (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((each) => typeof each === 'string' && /^\S+$/.test(each)),
    expected: 'scopes',
  },
  numeric: { test: isNumeric, expected: 'number' },
  switch: {
    test: (value) => [true, false, 'true', 'false'].includes(value as boolean | string),
    expected: 'boolean',
  },
};

const listForms: Partial<Record<Named, Named>> = { texts: 'text', objects: 'object' };

const mapForms: Partial<Record<Named, Test>> = {
  'text-map': isText,
  'loose-map': isText,
  'scalar-map': (value) => value === null || ['string', 'number', 'boolean'].includes(typeof value),
};

/** A value that is not in its form. */
export interface ValueMismatch {
  kind: 'value-wrong' | 'key-unknown' | 'key-missing';
  path: Path;
  expected?: Expected;
  found?: string;
}

/** Kinds of values in the words of JSON; the numbers among them as in `ValueForm`. */
export type Expected =
  | 'string'
  | 'filled'
  | 'number'
  | 'count'
  | 'whole'
  | 'amount'
  | 'port'
  | 'address'
  | 'boolean'
  | 'array'
  | 'object'
  | 'scopes'
  | 'word';

type Path = readonly (string | number)[];
type Named = Exclude<ValueForm, object>;
type Test = (value: unknown) => boolean;
