import type { Claim } from './client.ts';
import { isRecord } from './reading.ts';

/**
 * How surely data is a client's: its servers lie under `path`, none of them is what the client
 * cannot have, and one has marks of its own.
 */
export function claimServers(
  data: unknown,
  path: readonly string[],
  hasMark: (entry: Entry) => boolean,
  canBe: (entry: Entry) => boolean = () => true,
): Claim {
  let level = data;
  for (const key of path) {
    if (!isRecord(level) || !Object.hasOwn(level, key)) return 0;
    level = level[key];
  }
  if (!isRecord(level)) return 0;
  const entries = Object.values(level).filter(isRecord);
  if (!entries.every(canBe)) return 0;
  return entries.some(hasMark) ? 2 : 1;
}

/** Whether any text inside a value matches. */
export function holdsText(value: unknown, pattern: RegExp): boolean {
  if (typeof value === 'string') return pattern.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((item) => holdsText(item, pattern));
}

type Entry = Readonly<Record<string, unknown>>;
