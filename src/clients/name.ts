/**
 * A name of letters, digits, `-` and `_` that stays close to the one given.
 * @example
 * slugName('Google Calendar (EU)') // => 'Google-Calendar-EU'
 */
export function slugName(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  return slug === '' ? 'server' : slug;
}

/** The first of `name`, `name-2`, `name-3`… that is not taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) {
    const next = `${name}-${number}`;
    if (!taken.has(next)) return next;
  }
}
