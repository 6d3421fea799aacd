import { stringify } from 'smol-toml';

/** TOML, which holds no half of a pair: one becomes "�". */
export function toToml(value: unknown): string {
  return stringify(wellFormed(value));
}

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return whole(value);
  if (Array.isArray(value)) return value.map(wellFormed);
  // Dates and the like are no maps.
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [whole(key), wellFormed(inner)]);
  return Object.fromEntries(entries) as unknown;
}

function whole(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
