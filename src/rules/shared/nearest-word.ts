import { nearest } from '../../catalog/nearest.ts';
import { wordFor, type EntrySchema } from '../../clients/entry-schema.ts';
import { transportOfWord } from '../../protocol/transport.ts';

/** The word of a client that is meant by one it does not know. */
export function nearestWord(schema: EntrySchema, type: string, url: string | null): string {
  const meant = transportOfWord(type);
  const isPossible = meant !== undefined && (url === null) === (meant === 'stdio');
  const word = isPossible ? wordFor(schema, meant) : nearest(type, Object.keys(schema.type.words));
  return word ?? wordFor(schema, url === null ? 'stdio' : 'http') ?? type;
}
