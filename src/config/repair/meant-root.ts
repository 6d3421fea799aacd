import { loadClients, type ClientRow } from '../../clients/clients.ts';
import { isServers } from '../../protocol/held-servers.ts';
import { isRecord } from '../../protocol/record.ts';
import { isSpelledLike } from '../../protocol/root-key.ts';
import { isList } from '../../protocol/servers-place.ts';
import { recogniseData, type Recognised } from '../recognise.ts';
import type { Source } from './source.ts';

/**
 * Whose configuration it would be if its one key of servers were spelled as a client has it, and they
 * stood there once, by their names.
 */
export async function recogniseMeant(
  { data: given, format }: Pick<Source, 'data' | 'format'>,
  rows?: readonly ClientRow[],
): Promise<Recognised | undefined> {
  const data = Object.fromEntries(
    Object.entries(given).map(([key, held]) => [key, innermost(key, held)]),
  );
  const [key, ...others] = Object.keys(data).filter((each) => isServers(data[each]));
  if (key === undefined || others.length > 0) return undefined;
  const isJson = format === 'json' || format === 'jsonc';
  const clients = await loadClients(isJson ? ['json', 'jsonc'] : [format], rows);
  const meant = clients
    .flatMap(({ root }) => (root?.[0].length === 1 ? root[0] : []))
    .find((own) => isSpelledLike(own, key));
  if (meant === undefined) return undefined;
  const renamed = Object.entries(data).map(([each, value]) => [each === key ? meant : each, value]);
  const found = await recogniseData(
    Object.fromEntries(renamed) as Record<string, unknown>,
    format,
    rows,
  );
  return 'problem' in found ? undefined : found;
}

/** The servers of a key that stands once more under itself, or that holds them in a list. */
function innermost(key: string, held: unknown): unknown {
  // In a list their names stand inside.
  if (isList(held)) {
    return Object.fromEntries(
      held.map(({ name, ...entry }, index) => [
        typeof name === 'string' ? name : `server-${index + 1}`,
        entry,
      ]),
    );
  }
  const inner = isRecord(held) && Object.keys(held).length === 1 ? held[key] : undefined;
  return isServers(inner) ? inner : held;
}
