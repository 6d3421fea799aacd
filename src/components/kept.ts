/**
 * What a key keeps, in this browser or in this tab alone; undefined where there is nothing, storage is off or
 * somebody else wrote there.
 */
export function readKept(key: string, area: Area = 'localStorage'): unknown {
  try {
    return JSON.parse(globalThis[area].getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** The list that a key keeps in this browser: of its values those of one kind, and so many at most. */
export function readKeptList<Value>(
  key: string,
  isOne: (value: unknown) => value is Value,
  most: number,
): Value[] {
  const kept = readKept(key);
  return Array.isArray(kept) ? kept.filter(isOne).slice(0, most) : [];
}

/** Keeps a value under a key; where storage is off it lives on this page alone. */
export function keep(key: string, value: unknown, area: Area = 'localStorage'): void {
  try {
    globalThis[area].setItem(key, JSON.stringify(value));
  } catch {
    // Nothing to do: the page itself still has it.
  }
}

/** Whether a value can be the id of a connector or an endpoint. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z\d-]{1,100}$/.test(value);
}

type Area = 'localStorage' | 'sessionStorage';
