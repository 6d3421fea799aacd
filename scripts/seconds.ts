import { UsageError } from './usage-error.ts';

/** Seconds as typed, in milliseconds; anything but a number above 0 is wrong usage. */
export function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (Number.isFinite(seconds) && seconds > 0) return seconds * 1_000;
  throw new UsageError(`--timeout takes seconds, such as 10, not "${text}".`);
}
