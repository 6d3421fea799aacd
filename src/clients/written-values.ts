import { meaningOfKey } from './key-meanings.ts';
import { everywhere } from './variable-syntaxes.ts';
import type { ValuePlace } from './variables.ts';

/** The texts of an entry as they are written, with their places. */
export function writtenValues(raw: Readonly<Record<string, unknown>>): WrittenValue[] {
  return Object.entries(raw).flatMap(([key, value]) => {
    const place = placeOfKey(key);
    if (place === undefined) return [];
    if (typeof value === 'string') return [{ key, place, value }];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([inner, text]: [string, unknown]) => {
      const isArgument = place === 'command' && Array.isArray(value) && inner !== '0';
      return typeof text === 'string'
        ? [{ key: `${key}/${inner}`, place: isArgument ? ('args' as const) : place, value: text }]
        : [];
    });
  });
}

function placeOfKey(key: string): ValuePlace | undefined {
  const meaning = meaningOfKey(key);
  return everywhere.find((place) => place === meaning);
}

/** A text of an entry with the place that it is in. */
export interface WrittenValue {
  /** Such as `headers/Authorization`. */
  key: string;
  place: ValuePlace;
  value: string;
}
