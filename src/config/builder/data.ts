import { serverOwner, type Catalog } from '../../catalog/catalog.ts';
import type { Connector } from '../../catalog/connector.ts';
import type { Endpoint } from '../../catalog/endpoint.ts';
import { isExtension } from '../../catalog/extension.ts';
import { usableEndpoints } from '../../coverage/connection.ts';
import type { PluginCoverage } from '../../coverage/plugin-coverage.ts';
import { makeResolver } from '../../coverage/resolver.ts';
import { firstEntrance } from '../../coverage/sign-in-summary.ts';
import type { Entrance } from '../../coverage/sign-in.ts';
import { signInFacts } from './facts.ts';

/** What the builder needs of the catalog, as small as it can be: it is loaded by the page on demand. */
export function builderData(
  { catalog, plugins }: BuilderSource,
  signInLabels: SignInLabels,
): BuilderData {
  const resolver = makeResolver(catalog);
  const categories = catalog.categories.filter(({ id }) =>
    catalog.connectors.some((connector) => connector.categories[0] === id),
  );
  return {
    categories: categories.map(({ id, name }) => ({ id, name })),
    connectors: catalog.connectors.flatMap((connector) => {
      // One that is reached through another is offered there.
      const endpoints = usableEndpoints(catalog, connector);
      if (endpoints.length === 0 || serverOwner(catalog, connector) !== connector) return [];
      return [toBuilderConnector(connector, endpoints)];
    }),
    elsewhere: catalog.connectors
      .filter((connector) => connector.status === 'bundled' && !isExtension(connector))
      .map((connector) => ({
        id: connector.id,
        name: connector.name,
        words: otherWords(connector).join(' '),
        categories: connector.categories,
      })),
    signInLabels: { ...signInLabels },
    plugins: plugins
      .filter(({ servers }) => servers.length > 0)
      .map(({ id, title, servers }) => {
        const ids = servers.map(({ server, connector }) => {
          const exact = server.url === null ? undefined : resolver.endpointOfUrl(server.url);
          const usable = connector === undefined ? [] : usableEndpoints(catalog, connector);
          return (usable.find((each) => each.id === exact?.endpoint.id) ?? usable[0])?.id;
        });
        return {
          id,
          title,
          endpoints: [...new Set(ids.flatMap((each) => each ?? []))],
          left: servers
            .filter((_, index) => ids[index] === undefined)
            .map(({ server }) => server.name),
        };
      }),
  };
}

function toBuilderConnector(
  connector: Connector,
  endpoints: readonly Endpoint[],
): BuilderConnector {
  const { id, name, categories, organisation } = connector;
  return {
    id,
    name,
    words: otherWords(connector).join(' '),
    categories,
    entrance: firstEntrance(connector)?.entrance.id ?? 'unknown',
    ...(organisation?.approved !== undefined && {
      approval: organisation.approved ? ('approved' as const) : ('refused' as const),
    }),
    // What decides of sign-in, and no more: nothing reads the rest here.
    owner: { id, name, ...signInFacts(connector, endpoints) } as unknown as Connector,
    endpoints: endpoints.map((endpoint) => ({
      id: endpoint.id,
      ...(endpoints.length > 1 && endpoint.variant !== undefined && { label: endpoint.variant }),
      endpoint: endpointFacts(endpoint),
    })),
  };
}

/** What is written of an endpoint, and for whom it is reserved. */
function endpointFacts({ id, type, reservedFor, variables, ...endpoint }: Endpoint): Endpoint {
  const facts =
    'url' in endpoint
      ? { url: endpoint.url, headers: endpoint.headers }
      : { command: endpoint.command, args: endpoint.args, env: endpoint.env };
  return JSON.parse(
    JSON.stringify({
      id,
      type,
      ...facts,
      reservedFor: reservedFor && { clients: reservedFor.clients },
      variables:
        variables &&
        Object.fromEntries(
          Object.entries(variables).map(([name, { description, example, suffixes }]) => [
            name,
            { description, example, suffixes },
          ]),
        ),
    }),
  ) as Endpoint;
}

/** The words of a connector's other names that its name does not hold already: what finds them finds it. */
export function otherWords({ name, aliases = [] }: Connector): string[] {
  const words = new Set(aliases.flatMap((alias) => alias.toLowerCase().split(/\s+/)));
  const isHeld = (word: string) =>
    name.toLowerCase().includes(word) ||
    [...words].some((other) => other !== word && other.includes(word));
  return [...words].filter((word) => !isHeld(word));
}

/** The catalog, and the plugins to start from. */
interface BuilderSource {
  catalog: Catalog;
  plugins: readonly (Pick<PluginCoverage, 'servers'> & { id: string; title: string })[];
}

type SignInLabels = Readonly<Record<Entrance['id'], string>>;

export interface BuilderData {
  categories: { id: string; name: string }[];
  connectors: BuilderConnector[];
  /** What no file can hold: it is connected in Claude's own settings. */
  elsewhere: BuilderElsewhere[];
  /** Programs decide by the id; people read the label. */
  signInLabels: SignInLabels;
  plugins: BuilderPlugin[];
}

export interface BuilderElsewhere {
  id: string;
  name: string;
  words: string;
  categories: string[];
}

export interface BuilderConnector {
  id: string;
  name: string;
  /** The words of other names, for the search of the list. */
  words: string;
  /** The first is the primary one. */
  categories: string[];
  /** How one gets in first of all, for the list. */
  entrance: Entrance['id'];
  /** What the organisation that runs the catalog decided. */
  approval?: 'approved' | 'refused';
  /** What decides how each client gets in, and nothing else of the entry. */
  owner: Connector;
  /** Never empty; the first is the recommended one. */
  endpoints: BuilderEndpoint[];
}

export interface BuilderEndpoint {
  id: string;
  /** What tells it from the others of its connector; its name where nothing else does. */
  label?: string;
  /** What is written of it, and for whom it is reserved. */
  endpoint: Endpoint;
}

/** A plugin to start from: the endpoints of its servers, and the names of those the catalog cannot give. */
export interface BuilderPlugin {
  id: string;
  title: string;
  endpoints: string[];
  left: string[];
}
