import type { Client } from './client.ts';
import type { KeyPath } from './root.ts';

/** A client with the form that an entry has where it lies. */
export function inPlace(client: Client, { path }: { path: KeyPath }): Client {
  const { root, innerSchema } = client;
  const isInner = root !== undefined && path.length > root[0].length;
  return isInner && innerSchema !== undefined ? { ...client, schema: innerSchema } : client;
}
