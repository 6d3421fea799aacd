import type { Client } from '../../clients/client.ts';
import { isRecord } from '../../protocol/record.ts';
import type { Pasted, PastedEntry } from './pasted.ts';

/** The servers of a line with the variables of its client in the words that most clients share. */
export function inSharedWords(pasted: Pasted, { abilities }: Client): Pasted {
  if (pasted.client === undefined) return pasted;
  const read = (value: unknown): unknown => {
    if (typeof value === 'string') return abilities.variables.read(value);
    if (Array.isArray(value)) return value.map(read);
    return isRecord(value)
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, read(each)]))
      : value;
  };
  const entries = pasted.entries.map((each) => ({
    ...each,
    entry: read(each.entry) as PastedEntry['entry'],
  }));
  return { ...pasted, entries };
}
