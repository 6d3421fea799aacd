import type { Claim } from './client.ts';
import { isRecord } from './reading.ts';

/** How surely data is a client's: its servers lie under `path`, and an entry has its own marks. */
export function claimServers(
  data: unknown,
  path: readonly string[],
  hasMark: (entry: Readonly<Record<string, unknown>>) => boolean,
): Claim {
  let level = data;
  for (const key of path) {
    if (!isRecord(level) || !Object.hasOwn(level, key)) return 0;
    level = level[key];
  }
  if (!isRecord(level)) return 0;
  return Object.values(level).filter(isRecord).some(hasMark) ? 2 : 1;
}

/** Whether any text inside a value matches. */
export function holdsText(value: unknown, pattern: RegExp): boolean {
  if (typeof value === 'string') return pattern.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((item) => holdsText(item, pattern));
}
