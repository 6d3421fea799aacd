import { fullNameKey } from '../../catalog/name-key.ts';
import type { ServerCoverage } from '../../coverage/coverage-row.ts';
import type { PluginCoverage } from '../../coverage/plugin-coverage.ts';
import type { DeclaredServer } from '../../plugins/server.ts';
import { endpointKey } from '../../protocol/url-template.ts';

/** The servers of plugins that have an address, with the keys by which two are the same. */
export function keyedServers(coverages: readonly PluginCoverage[]): KeyedServer[] {
  return coverages.flatMap(({ servers }) => servers.flatMap(toKeyed));
}

/** Where a server is declared, in words. */
export function whereOf({ server: { file, line } }: KeyedServer): string {
  return `${file}:${line}`;
}

function toKeyed({ server, connector }: ServerCoverage): KeyedServer[] {
  const { url, state } = server;
  const key = url === null || state !== 'ready' ? undefined : endpointKey(url);
  if (key === undefined || url === null) return [];
  // Servers that the catalog does not know are one only on one host: many are called "api".
  const owner = connector?.id ?? new URL(key).host;
  return [{ server, url, key, identity: `${owner} ${fullNameKey(server.name)}` }];
}

/** A server with an address. */
export interface KeyedServer {
  server: DeclaredServer;
  url: string;
  /** The same for one address. */
  key: string;
  /** The same for one product and name. */
  identity: string;
}
