import { serverOwner } from '../../catalog/catalog.ts';
import type { Connector } from '../../catalog/connector.ts';
import type { Endpoint } from '../../catalog/endpoint.ts';
import { makeResolver } from '../../coverage/resolver.ts';
import type { Server } from '../../protocol/server.ts';
import { toServer, usableEndpoints } from '../../coverage/connection.ts';
import { authLabels } from '../../views/labels.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What the builder needs of the catalog, as small as it can be: it is loaded by the page on demand. */
export function builderData({
  catalog,
  plugins,
}: Pick<Workspace, 'catalog' | 'plugins'>): BuilderData {
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
  return {
    id: connector.id,
    name: connector.name,
    words: (connector.aliases ?? []).join(' '),
    categories: connector.categories,
    signIn: authLabels[connector.auth.type].label,
    endpoints: endpoints.map((endpoint) => ({
      label: endpoint.variant ?? endpoint.id,
      server: toServer(endpoint),
      ...(endpoint.type !== 'stdio' &&
        endpoint.optionalHeaders && { withToken: toServer(endpoint, true) }),
      ...(endpoint.variables && { variables: endpoint.variables }),
    })),
  };
}

export interface BuilderData {
  categories: { id: string; name: string }[];
  connectors: BuilderConnector[];
  plugins: BuilderPlugin[];
}

export interface BuilderConnector {
  id: string;
  name: string;
  /** Other names, for the search of the list. */
  words: string;
  /** The first is the primary one. */
  categories: string[];
  signIn: string;
  /** Never empty; the first is the recommended one. */
  endpoints: BuilderEndpoint[];
}

export interface BuilderEndpoint {
  label: string;
  server: Server;
  /** The same with a token in place of a sign-in. */
  withToken?: Server;
  variables?: Record<string, { description: string; example?: string | undefined }>;
}

/** A plugin to start from: the endpoints of its servers, and the names of those the catalog cannot give. */
export interface BuilderPlugin {
  id: string;
  title: string;
  endpoints: string[];
  left: string[];
}
