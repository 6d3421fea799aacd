import type { Connector } from '../../catalog/connector.ts';
import type { Endpoint, RemoteEndpoint } from '../../catalog/endpoint.ts';
import type { Resolver } from '../../coverage/resolver.ts';
import type { Server } from '../../plugins/server.ts';
import type { ServerHit, ServerTarget } from '../targets.ts';
import { isEntry } from './server.ts';

/** The endpoint that takes the place of another one. */
export function replacementOf(
  { id, replacedBy }: Endpoint,
  { catalog }: Resolver,
): Endpoint | undefined {
  if (replacedBy === undefined || replacedBy === id) return undefined;
  return catalog.connectors
    .flatMap(({ endpoints = [] }) => endpoints)
    .find((endpoint) => endpoint.id === replacedBy);
}

/** Whether a server has all that an endpoint asks for before one can sign in. */
export function signsIn(server: Server, endpoint: RemoteEndpoint): boolean {
  return missingSignIn(server, endpoint, undefined) === undefined;
}

/** What a server lacks of what an endpoint and its connector ask for. */
export function missingSignIn(
  { headers, headersHelper, oauth }: Server,
  endpoint: RemoteEndpoint,
  owner: Connector | undefined,
): MissingSignIn | undefined {
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  const needed = Object.keys(endpoint.headers ?? {});
  if (headersHelper !== null || names.includes('authorization')) return undefined;
  const missing = needed.find((name) => !names.includes(name.toLowerCase()));
  if (missing !== undefined) return { kind: 'header', name: missing };
  if (needed.length > 0 || names.length > 0) return undefined;
  if (typeof oauth?.['clientId'] === 'string') return undefined;
  if (owner?.auth.type === 'token') return { kind: 'token' };
  const needsClient = endpoint.oauth?.clientId !== undefined || owner?.auth.type === 'oauth-client';
  return needsClient ? { kind: 'client' } : undefined;
}

/** What has to stand in the entry of a server before one can sign in. */
export type MissingSignIn = { kind: 'header'; name: string } | { kind: 'token' | 'client' };

/** An address that the catalog lists with a status that is not current. */
export function findReplaced(
  { server, meant, isReplaced, known, resolver }: ServerTarget,
  status: 'legacy' | 'retired',
): ServerHit<ReplacedArgs>[] {
  if (isReplaced || !isEntry(meant) || known === undefined || meant.url === null) return [];
  const { connector, endpoint } = known;
  if (endpoint.status !== status) return [];
  const next = replacementOf(endpoint, resolver);
  const args = {
    server: meant.name,
    url: meant.url,
    connector: connector.name,
    expected:
      next === undefined
        ? `another way to reach ${connector.name}`
        : next.type === 'stdio'
          ? `the local server ${next.id}`
          : next.url,
    source: proofOf(next ?? endpoint, server.file),
  };
  return [{ key: 'url', args }];
}

/** The source to show that an endpoint is the one to use; none is the file that is checked itself. */
function proofOf({ source }: Endpoint, file: string): string | undefined {
  const sources = (typeof source === 'string' ? [source] : source).filter(
    (each) => file === '' || !each.endsWith(`:${file}`),
  );
  return sources.length === 0 ? undefined : mainSource(sources);
}

/** The source of a fact to show: the first that is a web page, else the first. */
export function mainSource(source: string | readonly string[]): string {
  const sources = typeof source === 'string' ? [source] : source;
  return sources.find((each) => each.startsWith('https://')) ?? sources[0] ?? '';
}

/** What is said of an address that has been replaced. */
export interface ReplacedArgs {
  server: string;
  url: string;
  connector: string;
  expected: string;
  /** Undefined where nothing but the plugin itself says so. */
  source: string | undefined;
}
