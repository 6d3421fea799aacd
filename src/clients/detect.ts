import { isRecord } from '../protocol/record.ts';
import { findRoot, valueUnder, type Root } from './root.ts';

/**
 * How surely data is a client's: its servers lie under its keys, none of them is what the client cannot
 * have, and one has marks of its own.
 */
export function detectServers(
  data: unknown,
  root: Root,
  hasMark: (entry: Fields) => boolean,
  canBe: (entry: Fields) => boolean = () => true,
): Certainty {
  const servers = valueUnder(data, findRoot(data, root));
  if (!isRecord(servers)) return 0;
  const entries = Object.values(servers).filter(isRecord);
  if (!entries.every(canBe)) return 0;
  return entries.some(hasMark) ? 2 : 1;
}

/** Whether any text inside a value matches. */
export function holdsText(value: unknown, pattern: RegExp): boolean {
  if (typeof value === 'string') return pattern.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((item) => holdsText(item, pattern));
}

/** How surely data has the form of a client: 0 it has not, 1 it may, 2 it has marks of its own. */
export type Certainty = 0 | 1 | 2;

type Fields = Readonly<Record<string, unknown>>;
