import { serverOwner } from '../../catalog/catalog.ts';
import type { Connector } from '../../catalog/connector.ts';
import type { Endpoint, RemoteEndpoint } from '../../catalog/endpoint.ts';
import { claudeCode } from '../../clients/claude-code.ts';
import { readBridge } from '../../coverage/bridge.ts';
import { chooseEndpoint } from '../../coverage/connect.ts';
import { authOf } from '../../coverage/sign-in-summary.ts';
import type { Resolver } from '../../coverage/resolver.ts';
import { templateVariables } from '../../protocol/url-template.ts';
import { nextStep } from '../shared/next-step.ts';
import { replacementOf, signsIn, type ReplacedArgs } from '../shared/endpoint.ts';
import type { Server } from '../../protocol/server.ts';
import type { Plan, ServerEntry } from './plan.ts';

/** Writes the address that has taken the place of that of an entry. */
export function replaceAddress(
  entry: ServerEntry,
  resolver: Resolver,
  type?: Endpoint['type'],
): Plan | undefined {
  const known = resolver.endpointOfUrl(addressOf(entry));
  const next = known && replacementOf(known.endpoint, resolver);
  if (known === undefined || next === undefined || next.type === 'stdio') return undefined;
  if (type && next.type !== type) return undefined;
  if (templateVariables(next.url).length > 0 || entry.declared === undefined) return undefined;
  return setAddress(
    entry,
    next,
    signsIn(entry.declared, next, serverOwner(resolver.catalog, known.connector)),
  );
}

/** Offers the address that is named in place of that of an entry, where the catalog does not say that it took its place. */
export function offerAddress(
  entry: ServerEntry,
  next: ReplacedArgs['next'],
  resolver: Resolver,
): Plan | undefined {
  const url = next.kind === 'known' ? next.url : undefined;
  const known = url === undefined ? undefined : resolver.endpointOfUrl(url)?.endpoint;
  return known && isPlainAddress(known) ? setAddress(entry, known, false) : undefined;
}

/** The address that an entry reaches, be it by a program between. */
function addressOf({ declared }: ServerEntry): string {
  return declared?.url ?? (declared && readBridge(declared)?.url) ?? '';
}

/** Writes the address of an endpoint, with its transport. */
export function setAddress(
  entry: ServerEntry,
  { url, type }: RemoteEndpoint,
  isSafe: boolean,
): Plan | undefined {
  const { server } = entry;
  if (server?.type === 'stdio') {
    const old = addressOf(entry);
    // Who only spoke SSE has to speak HTTP now.
    const args = server.args?.map((arg) =>
      arg === old ? url : arg === 'sse-only' && type === 'http' ? 'http-only' : arg,
    );
    return old === '' || args === undefined
      ? undefined
      : { label: `Write ${url}`, server: { ...server, args }, isSafe };
  }
  if (server === undefined) return undefined;
  return { label: `Write ${url}`, server: { ...server, url, type }, isSafe };
}

/** An entry's server at the address of today; undefined where its own is switched off and no other one is known. */
export function atCurrentAddress(entry: ServerEntry, resolver: Resolver): Server | undefined {
  const match = resolver.endpointOfUrl(entry.declared?.url ?? '');
  if (match === undefined || match.endpoint.status === 'current') return entry.server;
  const plan =
    replaceAddress(entry, resolver) ??
    offerAddress(entry, nextStep(match.connector, resolver.catalog), resolver);
  const server = plan !== undefined && 'server' in plan ? plan.server : undefined;
  return server ?? (match.endpoint.status === 'retired' ? undefined : entry.server);
}

/** Writes the address that the catalog has for what an entry is called, where nothing is to be filled in. */
export function setKnownAddress(entry: ServerEntry, resolver: Resolver): Plan | undefined {
  const { declared } = entry;
  const connector =
    declared && (resolver.connectorOfServer(declared) ?? resolver.connectorNamed(declared));
  const owner = connector && serverOwner(resolver.catalog, connector);
  if (owner === undefined || owner.status === 'bundled') return undefined;
  const known = plainAddressOf(owner);
  return known && setAddress(entry, known, authOf(owner) !== 'oauth-client');
}

/** Writes another form of an address; safe where the catalog has it. */
export function setUrl({ server }: ServerEntry, url: string, resolver: Resolver): Plan | undefined {
  if (server === undefined || server.type === 'stdio') return undefined;
  const known = resolver.endpointOfUrl(url);
  return { label: `Write ${url}`, server: { ...server, url }, isSafe: known !== undefined };
}

/** The first current address of a connector in which nothing is to be filled in. */
function plainAddressOf({ endpoints = [] }: Connector): RemoteEndpoint | undefined {
  return endpoints.find(isPlainAddress);
}

/** The headers that the address of an entry wants in Claude Code, a key among them where that is the way in. */
export function requiredHeaders(
  { declared }: ServerEntry,
  resolver: Resolver,
): Record<string, string> {
  const known = resolver.endpointOfUrl(declared?.url ?? '');
  if (known === undefined) return {};
  const owner = serverOwner(resolver.catalog, known.connector);
  const { server } = chooseEndpoint(owner, known.endpoint, claudeCode, 'token');
  return server.type === 'stdio' ? {} : { ...server.headers };
}

/** Whether an endpoint is a current address in which nothing is to be filled in. */
export function isPlainAddress(endpoint: Endpoint): endpoint is RemoteEndpoint {
  return (
    endpoint.status === 'current' &&
    endpoint.type !== 'stdio' &&
    templateVariables(endpoint.url).length === 0
  );
}
