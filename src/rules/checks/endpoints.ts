import { serverOwner } from '../../catalog/catalog.ts';
import type { Connector } from '../../catalog/connector.ts';
import type { Endpoint, RemoteEndpoint } from '../../catalog/endpoint.ts';
import { templateVariables } from '../../protocol/url-template.ts';
import type { ServerCoverage } from '../../coverage/plugin-coverage.ts';
import type { Resolver } from '../../coverage/resolver.ts';
import type { Server } from '../../plugins/server.ts';
import { finding, type CheckFinding } from '../rules.ts';
import { placeOfServer, placeOfValue, withoutSpace, type PluginCheck } from './check.ts';
import { mainSource, isEntry } from './servers.ts';

/** Where a plugin's servers and the catalog disagree: replaced addresses, unknown ones, sign-in. */
export const checkEndpoints: PluginCheck = ({ servers }, { resolver }) =>
  servers
    .filter(({ server }) => isEntry(server))
    .map((each) => ({ ...each, server: withoutSpace(each.server) }))
    .flatMap((each) => {
      const known = each.server.url === null ? undefined : resolver.endpointOfUrl(each.server.url);
      return [
        ...checkKnown(each),
        ...checkTransport(each.server, known?.endpoint, resolver),
        ...checkReplaced(each.server, known?.connector, known?.endpoint, resolver),
        ...checkAddress(each, known?.endpoint, resolver),
        ...checkSignIn(each, known?.endpoint, resolver),
      ];
    });

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

function checkKnown({ server, connector }: ServerCoverage): CheckFinding[] {
  return connector === undefined
    ? [finding('server-unknown', placeOfServer(server), { server: server.name })]
    : [];
}

function checkTransport(server: Server, endpoint: Endpoint | undefined, resolver: Resolver) {
  if (server.transport !== 'sse') return [];
  const next = endpoint === undefined ? undefined : replacementOf(endpoint, resolver);
  const instead = next?.type === 'http' ? next.url : undefined;
  const args = { server: server.name, instead };
  return [finding('server-sse-deprecated', placeOfValue(server, 'type'), args)];
}

function checkReplaced(
  server: Server,
  connector: Connector | undefined,
  endpoint: Endpoint | undefined,
  resolver: Resolver,
): CheckFinding[] {
  if (connector === undefined || endpoint === undefined || server.url === null) return [];
  if (endpoint.status === 'current') return [];
  const next = replacementOf(endpoint, resolver);
  const args = {
    server: server.name,
    url: server.url,
    connector: connector.name,
    expected:
      next === undefined
        ? `another way to reach ${connector.name}`
        : next.type === 'stdio'
          ? `the local server ${next.id}`
          : next.url,
    source: mainSource(endpoint.source),
  };
  const rule = endpoint.status === 'legacy' ? 'server-endpoint-legacy' : 'server-endpoint-retired';
  return [finding(rule, placeOfValue(server, 'url'), args)];
}

function checkAddress(
  { server, connector }: ServerCoverage,
  endpoint: Endpoint | undefined,
  { catalog }: Resolver,
): CheckFinding[] {
  const { url } = server;
  if (connector === undefined || endpoint !== undefined || server.state !== 'ready') return [];
  if (url === null || server.transport === 'stdio' || isLocal(url)) return [];
  const current = (serverOwner(catalog, connector).endpoints ?? []).filter(isCurrentRemote);
  const known = current.find((each) => templateVariables(each.url).length === 0) ?? current[0];
  if (known === undefined) return [];
  const args = {
    server: server.name,
    url,
    connector: connector.name,
    known: known.url,
    source: mainSource(known.source),
  };
  return [finding('server-url-differs', placeOfValue(server, 'url'), args)];
}

function checkSignIn(
  { server, connector }: ServerCoverage,
  endpoint: Endpoint | undefined,
  { catalog }: Resolver,
): CheckFinding[] {
  if (connector === undefined || endpoint === undefined || endpoint.type === 'stdio') return [];
  const owner = serverOwner(catalog, connector);
  const expected = missingSignIn(server, endpoint, owner);
  if (expected === undefined) return [];
  const needsHeader = Object.keys(endpoint.headers ?? {}).length > 0;
  const args = {
    server: server.name,
    connector: connector.name,
    expected,
    source: mainSource(needsHeader ? endpoint.source : owner.auth.source),
  };
  return [finding('server-auth-missing', placeOfServer(server), args)];
}

function missingSignIn(
  { headers, headersHelper, oauth }: Server,
  endpoint: RemoteEndpoint,
  owner: Connector | undefined,
): string | undefined {
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  const needed = Object.keys(endpoint.headers ?? {});
  if (headersHelper !== null || names.includes('authorization')) return undefined;
  const missing = needed.find((name) => !names.includes(name.toLowerCase()));
  if (missing !== undefined) return `the header "${missing}"`;
  if (needed.length > 0 || names.length > 0) return undefined;
  if (typeof oauth?.['clientId'] === 'string') return undefined;
  if (owner?.auth.type === 'token') return 'a header with a token';
  const needsClient = endpoint.oauth?.clientId !== undefined || owner?.auth.type === 'oauth-client';
  return needsClient ? '"oauth" with a "clientId"' : undefined;
}

function isCurrentRemote(endpoint: Endpoint): endpoint is RemoteEndpoint {
  return endpoint.status === 'current' && endpoint.type !== 'stdio';
}

function isLocal(url: string): boolean {
  return /^(?:https?|wss?):\/\/(?:localhost|127\.|\[::1\])/i.test(url.trim());
}
