import type { Client } from './client.ts';
import { findRoot } from './root.ts';

/** A client with the form that its entries have where they lie in some data. */
export function inPlace(client: Client, data: unknown): Client {
  const { root, innerSchema } = client;
  if (root === undefined || innerSchema === undefined) return client;
  return findRoot(data, root).length > 1 ? { ...client, schema: innerSchema } : client;
}
