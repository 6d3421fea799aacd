import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import type { RemoteEndpoint } from '../catalog/endpoint.ts';
import { hostOf, ownedDomain } from '../protocol/host.ts';
import { endpointKey, templateVariables } from '../protocol/url-template.ts';

/** Tells whose an address can be that no endpoint has. Its host decides: a name may be anybody's. */
export function makeAddressOwners(catalog: Catalog): AddressOwners {
  const hosts = new Map<string, Set<Connector>>();
  const domains = new Map<string, Set<Connector>>();
  for (const connector of catalog.connectors) {
    add(domains, siteDomain(connector), connector);
    for (const host of remoteEndpoints(connector).flatMap(hostsOf)) {
      add(hosts, host, connector);
      add(domains, ownedDomain(host), connector);
    }
  }
  return {
    ownerOfHost: (host) => {
      const [owner, ...others] = hosts.get(host) ?? [];
      return others.length === 0 && serverHost.test(host) ? owner : undefined;
    },
    isOwn: (connector, url) => {
      const host = hostOf(url);
      // It is still to be filled in.
      if (host === undefined) return true;
      const owner = serverOwner(catalog, connector);
      const owners = [hosts.get(host), domains.get(ownedDomain(host) ?? '')];
      if (owners.some((each) => each?.has(owner) === true || each?.has(connector) === true)) {
        return true;
      }
      const isFree = owners.every((each) => each === undefined);
      return isFree && remoteEndpoints(owner).some((endpoint) => isInstance(endpoint, url));
    },
  };
}

function add(owners: Map<string, Set<Connector>>, key: string | undefined, owner: Connector) {
  if (key !== undefined) owners.set(key, (owners.get(key) ?? new Set()).add(owner));
}

/** The domain of a product's site, unless that is a page among those of strangers. */
export function siteDomain({ website }: Pick<Partial<Connector>, 'website'>): string | undefined {
  if (website === undefined || !URL.canParse(website)) return undefined;
  const { hostname, pathname } = new URL(website);
  const isPage = sharedSites.has(hostname.replace(/^www\./, '')) && /^\/[^/]+\/[^/]/.test(pathname);
  return isPage ? undefined : ownedDomain(hostname);
}

/** Whether an address is that of an endpoint on a host of the customer's own: then its path tells it. */
function isInstance(endpoint: RemoteEndpoint, url: string): boolean {
  const [, host = '', path = ''] = wholeHost.exec(endpoint.url) ?? [];
  // Any server can have the path `/mcp`.
  if (host === '' || path.split('/').length < 3 || suffixesOf(endpoint).length > 0) return false;
  return endpointKey(url)?.endsWith(path) === true;
}

function remoteEndpoints({ endpoints = [] }: Connector): RemoteEndpoint[] {
  return endpoints.filter((endpoint) => endpoint.type !== 'stdio');
}

function hostsOf(endpoint: RemoteEndpoint): readonly string[] {
  const host = hostOf(endpoint.url);
  return host === undefined ? suffixesOf(endpoint) : [host];
}

function suffixesOf({ url, variables = {} }: RemoteEndpoint): readonly string[] {
  return templateVariables(url).flatMap((name) => variables[name]?.suffixes ?? []);
}

const wholeHost = /^https:\/\/\{(\w+)\}(\/[^{}]*[^{}/])\/?$/;
const sharedSites = new Set(
  'github.com gitlab.com npmjs.com pypi.org hub.docker.com huggingface.co'.split(' '),
);
// One that is there for servers of tools: whatever its path.
const serverHost = /^(?:[\w-]+\.)*[\w-]*mcp[\w-]*\./;

/** Whose an address can be. */
export interface AddressOwners {
  /** The one connector that has servers on a host which is there for them. */
  ownerOfHost: (host: string) => Connector | undefined;
  /** Whether an address is still to be filled in, on a host of a connector's vendor, or a customer's own. */
  isOwn: (connector: Connector, url: string) => boolean;
}
