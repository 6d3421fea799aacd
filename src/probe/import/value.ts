import { cleanLine } from '../clean.ts';

/** A field of data of strangers; undefined where it is not there. */
export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** A list in data of strangers, at most so long. */
export function listOf(value: unknown, most = MOST_ITEMS): unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

/** A text in data of strangers as one clean line. */
export function lineOf(value: unknown, key: string, length = 500): string | undefined {
  return cleanLine(fieldOf(value, key), length);
}

const MOST_ITEMS = 100;
