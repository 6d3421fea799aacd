import { absentKinds, type AbsentKind } from '../../catalog/absent.ts';
import { makeCatalog, serverOwner, type Catalog } from '../../catalog/catalog.ts';
import type { Connector } from '../../catalog/connector.ts';
import type { Endpoint } from '../../catalog/endpoint.ts';
import type { SignIn } from '../../catalog/sign-in.ts';
import { siteDomain } from '../../coverage/address-owner.ts';
import { hostOf, ownedDomain } from '../../protocol/host.ts';
import { makeResolver, type Resolver } from '../../coverage/resolver.ts';
import { usableEndpoints } from '../../coverage/connection.ts';
import { wayFacts } from '../builder/facts.ts';
import { proofOf } from '../../rules/shared/endpoint.ts';

/** What the check of a pasted configuration needs of the catalog, as small as it can be. */
export function catalogIndexData(catalog: Catalog): CatalogIndexData {
  return {
    connectors: catalog.connectors.map((connector) => ({
      id: connector.id,
      name: connector.name,
      ...(connector.aliases && { aliases: connector.aliases }),
      status: connector.status,
      ...(connector.servedBy && { servedBy: connector.servedBy }),
      ...websiteOf(connector),
      ...(connector.directory && { directory: { label: connector.directory.label } }),
      ...(connector.servedWith && { servedWith: connector.servedWith }),
      ...(connector.signIn && { signIn: connector.signIn.map((way) => indexWay(way, connector)) }),
      ...(connector.endpoints && {
        endpoints: connector.endpoints.map((each) => indexEndpoint(each, connector)),
      }),
    })),
    // The builder has the endpoints of an owner alone.
    offered: catalog.connectors.flatMap((connector) =>
      serverOwner(catalog, connector) === connector
        ? usableEndpoints(catalog, connector).map(({ id }) => id)
        : [],
    ),
    absent: absentKinds(catalog),
  };
}

/** Makes the look-ups of the check from what was loaded. */
export function readCatalogIndex({ connectors, offered, absent }: CatalogIndexData): CatalogIndex {
  // The checks read nothing of a connector but these parts.
  const catalog = makeCatalog([], [], connectors.map(asConnector));
  return { resolver: makeResolver(catalog, () => absent), offered: new Set(offered) };
}

function indexEndpoint(endpoint: Endpoint, connector: Connector): IndexedEndpoint {
  const known = Object.entries(endpoint).filter(([key]) => !unread.has(key));
  const variables = indexVariables(endpoint);
  return {
    ...Object.fromEntries(known),
    ...(variables && { variables }),
    id: endpoint.id,
    source: proofOf(connector, endpoint) ?? '',
  };
}

/** The site of the product, where its endpoints do not lie on the same domain. */
function websiteOf(connector: Connector): { website?: string } {
  const domain = siteDomain(connector);
  const hosts = (connector.endpoints ?? []).flatMap((each) =>
    each.type === 'stdio' ? [] : (hostOf(each.url) ?? []),
  );
  const isKnown = domain === undefined || hosts.some((host) => ownedDomain(host) === domain);
  return isKnown ? {} : { website: `https://${domain}` };
}

/** A way to sign in, as far as it decides who gets in with what, and where that is made. */
function indexWay(way: SignIn, connector: Connector): object {
  const { ownClient, ...facts } = wayFacts(way, '');
  const page = way.method === 'oauth' ? way.ownClient?.page : undefined;
  return {
    ...facts,
    ...(way.method === 'token' && { name: way.name, page: way.page }),
    ...(ownClient !== undefined && { ownClient: { ...ownClient, page } }),
    endpoints: way.endpoints,
    source: proofOf(connector, way),
  };
}

/** The variables that a current address has, and the domains that any is held to. */
function indexVariables({ status, variables = {} }: Endpoint): object | undefined {
  const known = Object.entries(variables)
    .filter(([, { suffixes }]) => status === 'current' || suffixes !== undefined)
    .map(([name, { suffixes, description }]) => [name, { suffixes, description }]);
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

function asConnector(indexed: IndexedConnector): Connector {
  return { categories: [], ...indexed } as unknown as Connector;
}

const unread = new Set(['note', 'checked', 'published', 'variables', 'variant']);

/** The part of the catalog that is sent to the browser. */
export interface CatalogIndexData {
  connectors: IndexedConnector[];
  /** The endpoints that the builder can choose. */
  offered: string[];
  absent: AbsentKind[];
}

export interface CatalogIndex {
  resolver: Resolver;
  offered: ReadonlySet<string>;
}

interface IndexedConnector extends Pick<
  Connector,
  'id' | 'name' | 'aliases' | 'status' | 'servedBy' | 'servedWith'
> {
  website?: string;
  directory?: object;
  signIn?: object[];
  endpoints?: IndexedEndpoint[];
}

type IndexedEndpoint = Record<string, unknown> & { id: string; source: string };
