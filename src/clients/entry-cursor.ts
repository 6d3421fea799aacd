import { isRecord } from '../protocol/record.ts';

/** Takes the keys of an object one by one; what is not of the kind asked for stays. */
export function createCursor(fields: Readonly<Record<string, unknown>>): EntryCursor {
  const left = new Map(Object.entries(fields));
  const inner: [string, EntryCursor][] = [];
  const take = <T>(key: string, is: (value: unknown) => value is T): T | undefined => {
    const value = left.get(key);
    if (value === undefined || !is(value)) return undefined;
    left.delete(key);
    return value;
  };
  return {
    text: (key) => take(key, isText),
    number: (key) => take(key, (value) => typeof value === 'number'),
    flag: (key) => take(key, (value) => typeof value === 'boolean'),
    list: <T = string>(key: string, is: (item: unknown) => boolean = isText) =>
      take(key, (value): value is T[] => Array.isArray(value) && value.every(is)),
    record: (key) => take(key, isTextRecord),
    nested: (key) => {
      const value = take(key, isRecord);
      if (value === undefined) return undefined;
      const cursor = createCursor(value);
      inner.push([key, cursor]);
      return cursor;
    },
    drop: (key, value) => {
      if (JSON.stringify(left.get(key)) === JSON.stringify(value)) left.delete(key);
    },
    has: (key) => left.has(key),
    isFilled: (key) => {
      const value = left.get(key);
      const first: unknown = Array.isArray(value) ? value[0] : value;
      return typeof first === 'string' && first.trim() !== '';
    },
    left: () => [
      ...[...left].map(([key, value]): Left => [[key], value]),
      ...inner.flatMap(([key, cursor]) =>
        cursor.left().map(([path, value]): Left => [[key, ...path], value]),
      ),
    ],
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextRecord(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every(isText);
}

export interface EntryCursor {
  text: (key: string) => string | undefined;
  number: (key: string) => number | undefined;
  flag: (key: string) => boolean | undefined;
  /** A list of texts, or of what else is asked for. */
  list: <T = string>(key: string, is?: (item: unknown) => item is T) => T[] | undefined;
  record: (key: string) => Record<string, string> | undefined;
  /** Takes an object part by part. */
  nested: (key: string) => EntryCursor | undefined;
  /** Forgets a key that holds what we would write anyway. */
  drop: (key: string, value: unknown) => void;
  has: (key: string) => boolean;
  /** Whether a key holds a text that says something, or a list that begins with one. */
  isFilled: (key: string) => boolean;
  left: () => Left[];
}

type Left = [path: string[], value: unknown];
