/** The keys that something asked for in files of strangers, by their paths, and whether anything there is hostile. */
export const asked = new Map<string, boolean>();

/** Notes that a key of a map was asked for, and what one file has there. */
export function noteAsked(path: string, key: string, value: unknown): void {
  const at = `${path}.${isChosen(key) ? '*' : key}`;
  const isHostile = /pwned/.test(key + (JSON.stringify(value) ?? ''));
  asked.set(at, asked.get(at) === true || isHostile);
}

/** Whether a key is a name that strangers choose; those of the fixture are hostile, but for two. */
export function isChosen(key: string): boolean {
  return key.includes('pwned') || key === 'linear' || key === '__proto__';
}
