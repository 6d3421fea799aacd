import { isDeviceName } from '../shell/device-name.ts';

/**
 * A name as part of an address.
 * @example
 * toSlug('Google Calendar / v2') // => 'google-calendar-v2'
 */
export function toSlug(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|(?<!-)-+$/g, '')
    .slice(0, 80);
  return slug === '' ? 'unnamed' : slug;
}

/** A slug that is not taken, with a number where it was; it is taken afterwards. */
export function uniqueSlug(name: string, taken: Set<string>): string {
  const slug = toSlug(name);
  let unique = slug;
  for (let number = 2; taken.has(unique) || isDeviceName(unique); number++)
    unique = `${slug}-${number}`;
  taken.add(unique);
  return unique;
}
