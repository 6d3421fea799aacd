import { serverOwner, type Catalog } from '../../catalog/catalog.ts';
import type { Connector } from '../../catalog/connector.ts';
import { nearest } from '../../catalog/nearest.ts';
import { declaredTypes, endsInSse, guessTransport } from '../../protocol/transport.ts';
import { templateVariables } from '../../protocol/url-template.ts';
import type { ServerCoverage } from '../../coverage/plugin-coverage.ts';
import type { Resolver } from '../../coverage/resolver.ts';
import type { Server } from '../../plugins/server.ts';
import { finding, type Finding } from '../../diagnostics/finding.ts';
import { placeOfServer, placeOfValue, withoutSpace, type PluginCheck } from './check.ts';

/** What is wrong with the form of a plugin's servers: names, types, addresses. */
export const checkServers: PluginCheck = ({ servers }, { resolver }) =>
  servers.flatMap((each) =>
    [each.server, ...each.server.also]
      .map(withoutSpace)
      .flatMap((server) => [
        ...checkName(server),
        ...(isEntry(server) ? checkType(server, resolver) : []),
        ...(isEntry(server) ? checkUrl({ ...each, server }, resolver.catalog) : []),
      ]),
  );

/** The type that a server's address asks for: the catalog's, else by the scheme. */
export function expectedType(url: string, resolver: Resolver): string {
  const known = resolver.endpointOfUrl(url)?.endpoint.type;
  if (known !== undefined) return known;
  return guessTransport(url);
}

/** Whether a server is an object of its file: a bundle or a wrong value has nothing to check. */
export function isEntry(server: Server): boolean {
  return server.bundle === null && Object.keys(server.keys).length > 0;
}

function checkName(server: Server): Finding[] {
  const { name } = server;
  if (reservedNames.has(name)) {
    return [finding('server-name-reserved', placeOfServer(server), { server: name })];
  }
  if (!/\s/.test(name.trim())) return [];
  const slug = name.trim().replace(/[^A-Za-z0-9_-]+/g, '-');
  return [finding('server-name-spaces', placeOfServer(server), { server: name, slug })];
}

function checkType(server: Server, resolver: Resolver): Finding[] {
  const { name, type, url, command } = server;
  if (type === null) {
    if (url === null || command !== null) return [];
    const at = placeOfServer(server);
    return [
      finding('server-type-missing', at, { server: name, type: expectedType(url, resolver) }),
    ];
  }
  if (server.transport === null) {
    const known = nearest(type.trim(), declaredTypes);
    const args = { server: name, type, nearest: known ?? (url === null ? 'stdio' : 'http') };
    return [finding('server-type-unknown', placeOfValue(server, 'type'), args)];
  }
  if (url === null) return [];
  const clash = findClash(server, url, resolver);
  return clash === undefined
    ? []
    : [
        finding(
          'server-type-mismatch',
          placeOfValue(server, 'type'),
          { server: name, type, reason: clash.reason, mend: clash.mend },
          clash.isShape ? 'warning' : undefined,
        ),
      ];
}

function findClash(server: Server, url: string, resolver: Resolver): Clash | undefined {
  const { transport } = server;
  const scheme = /^(\w+):/.exec(url.trim())?.[1]?.toLowerCase() ?? '';
  if (transport === 'stdio') {
    return server.command === null && url.trim() !== ''
      ? { reason: 'it has a "url" and no "command"', mend: write(expectedType(url, resolver)) }
      : undefined;
  }
  const isSocket = scheme === 'ws' || scheme === 'wss';
  if (scheme !== '' && isSocket !== (transport === 'ws')) {
    return { reason: `the address starts with ${scheme}:`, mend: write(isSocket ? 'ws' : 'http') };
  }
  const known = resolver.endpointOfUrl(url);
  if (known !== undefined) {
    const { connector, endpoint } = known;
    if (endpoint.type === transport) return undefined;
    return {
      reason: `the catalog lists it as ${endpoint.type} (${mainSource(endpoint.source)})`,
      mend: `${write(endpoint.type)}, or take another address of ${connector.name}`,
    };
  }
  return transport === 'http' && endsInSse(url)
    ? {
        reason: 'a path that ends in /sse is mostly one of the transport sse',
        mend: 'Ask the vendor which it is, and for the Streamable HTTP address',
        isShape: true,
      }
    : undefined;
}

function checkUrl({ server, connector }: ServerCoverage, catalog: Catalog): Finding[] {
  const { name, url, type, command, state } = server;
  if (url === null) {
    const missing = type === null || server.transport === 'stdio' ? 'command' : 'url';
    const isThere = missing === 'url' ? 'url' in server.raw : command !== null;
    return isThere || 'command' in server.raw
      ? []
      : [finding('server-incomplete', placeOfServer(server), { server: name, missing })];
  }
  if (server.transport === 'stdio') return [];
  const at = placeOfValue(server, 'url');
  if (url.trim() === '') {
    return [finding('server-url-empty', at, { server: name, next: nextStep(connector, catalog) })];
  }
  if (!url.includes('${') && (state === 'invalid' || !/^(?:https?|wss?):\/\//i.test(url.trim()))) {
    return [finding('server-url-invalid', at, { server: name, url: shortened(url) })];
  }
  return isInsecure(url) ? [finding('server-url-insecure', at, { server: name, url })] : [];
}

/** What to do about a server without an address. */
function nextStep(connector: Connector | undefined, catalog: Catalog): string {
  if (connector === undefined) return 'write it, or remove the server';
  const { name } = connector;
  const { endpoints = [], status, auth } = serverOwner(catalog, connector);
  const current = endpoints.flatMap((endpoint) =>
    endpoint.status === 'current' && endpoint.type !== 'stdio' ? [endpoint.url] : [],
  );
  const fixed = current.find((url) => templateVariables(url).length === 0);
  if (status === 'bundled' || current[0] === undefined) {
    return `connect ${name} in Claude's settings and remove the server, or write your own address`;
  }
  if (fixed === undefined) {
    return `each customer of ${name} has one of their own (${current[0]}): ask for it with \`userConfig\``;
  }
  return auth.type === 'oauth-client'
    ? `connect ${name} in Claude's settings, or write ${fixed} with an OAuth client of your own`
    : `the catalog knows ${fixed}`;
}

function isInsecure(url: string): boolean {
  if (!/^(?:http|ws):/i.test(url.trim()) || !URL.canParse(url)) return false;
  return !/^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\]|host\.docker\.internal)$/i.test(
    new URL(url).hostname,
  );
}

/** The source of a fact to show: the first that is a web page, else the first. */
export function mainSource(source: string | readonly string[]): string {
  const sources = typeof source === 'string' ? [source] : source;
  return sources.find((each) => each.startsWith('https://')) ?? sources[0] ?? '';
}

function write(type: string): string {
  return `Write "${type}"`;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** https://code.claude.com/docs/en/mcp */
const reservedNames = new Set([
  'workspace',
  'claude-in-chrome',
  'computer-use',
  'Claude Preview',
  'Claude Browser',
]);

interface Clash {
  reason: string;
  mend: string;
  /** Nothing but the form of the address says so. */
  isShape?: boolean;
}
