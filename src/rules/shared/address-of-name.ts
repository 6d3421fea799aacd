import { serverOwner } from '../../catalog/catalog.ts';
import type { Connector } from '../../catalog/connector.ts';
import type { Endpoint, RemoteEndpoint } from '../../catalog/endpoint.ts';
import { hostOf, ownedDomain } from '../../protocol/host.ts';
import { isLoopbackUrl, templateVariables } from '../../protocol/url-template.ts';
import type { ServerTarget } from '../targets.ts';
import { remoteAddress } from './server.ts';

/**
 * The address that the catalog has for a server by its name, where its own is one that the catalog does not
 * know: a hint, for the server may be somebody else's.
 */
export function addressOfName({
  meant,
  connector,
  endpointMatch,
  resolver,
}: Pick<ServerTarget, 'meant' | 'connector' | 'endpointMatch' | 'resolver'>):
  NamedAddress | undefined {
  const named = connector ?? resolver.connectorNamed(meant);
  const url = remoteAddress(meant);
  if (named === undefined || endpointMatch !== undefined || url === undefined) return undefined;
  if (meant.state !== 'ready' || isLoopbackUrl(url.trim())) return undefined;
  if (namesSibling(meant.name, named.name)) return undefined;
  const owner = serverOwner(resolver.catalog, named);
  const current = (owner.endpoints ?? []).filter(isCurrentRemote);
  // A vendor may have one address for each part of the world.
  const domain = domainOf(url);
  const near = current.filter((each) => domain !== undefined && domainOf(each.url) === domain);
  // … and one for each of several products.
  const same = near.filter((each) => hostOf(each.url) === hostOf(url));
  const all = same.length > 0 ? same : near.length > 0 ? near : current;
  const own = all.find((each) => templateVariables(each.url).length === 0) ?? all[0];
  return own && { connector: named, endpoint: own };
}

/**
 * Whether a server is called after another product of the vendor, whose hosts they share.
 * @example namesSibling('zoho-projects', 'Zoho CRM') // => true
 */
function namesSibling(server: string, connector: string): boolean {
  const [vendor, ...product] = wordsOf(connector);
  const [first, ...rest] = wordsOf(server).filter((word) => !plainWords.has(word));
  return (
    product.length > 0 &&
    rest.length > 0 &&
    first === vendor &&
    !rest.some((word) => product.some((each) => each.startsWith(word) || word.startsWith(each)))
  );
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

const plainWords = new Set(['mcp', 'server', 'api', 'remote', 'official', 'prod']);

function domainOf(url: string): string | undefined {
  const host = hostOf(url);
  return host === undefined ? undefined : ownedDomain(host);
}

function isCurrentRemote(endpoint: Endpoint): endpoint is RemoteEndpoint {
  return endpoint.status === 'current' && endpoint.type !== 'stdio';
}

interface NamedAddress {
  connector: Connector;
  endpoint: RemoteEndpoint;
}
