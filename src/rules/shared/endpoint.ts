import type { Connector } from '../../catalog/connector.ts';
import type { Endpoint, RemoteEndpoint } from '../../catalog/endpoint.ts';
import { claudeCode } from '../../clients/claude-code.ts';
import { chooseEndpoint } from '../../coverage/connect.ts';
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
export function signsIn(server: Server, endpoint: RemoteEndpoint, owner: Connector): boolean {
  return missingSignIn(server, endpoint, owner) === undefined;
}

/** What a server of a plugin lacks before Claude Code can sign in, by what is concluded for Claude Code. */
export function missingSignIn(
  server: Server,
  endpoint: RemoteEndpoint,
  owner: Connector,
): { missing: MissingSignIn; source: string } | undefined {
  const { headers, headersHelper, oauth } = server;
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  if (headersHelper !== null || names.includes('authorization')) return undefined;
  const { entrance, server: whole } = chooseEndpoint(owner, endpoint, claudeCode);
  if (whole.type === 'stdio' || entrance.id === 'cannot' || entrance.id === 'unknown') {
    return undefined;
  }
  const source = mainSource(
    ('way' in entrance ? entrance.way : undefined)?.source ?? endpoint.source,
  );
  const needed = Object.keys(whole.headers ?? {});
  const header = needed.find((name) => !names.includes(name.toLowerCase()));
  if (header !== undefined) return { missing: { kind: 'header', name: header }, source };
  if (needed.length > 0 || names.length > 0 || typeof oauth?.['clientId'] === 'string') {
    return undefined;
  }
  return whole.oauth?.clientId === undefined ? undefined : { missing: { kind: 'client' }, source };
}

/** What has to stand in the entry of a server before one can sign in. */
export type MissingSignIn = { kind: 'header'; name: string } | { kind: 'client' };

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
