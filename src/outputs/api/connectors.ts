import { z } from 'zod';
import type { Connector as CatalogConnector } from '../../catalog/connector.ts';
import { Connector } from '../../catalog/connector.ts';
import { Endpoint } from '../../catalog/endpoint.ts';
import { Checked, Id } from '../../catalog/fields.ts';
import { transports, type Transport } from '../../protocol/transport.ts';
import { countAccess } from '../../views/connector-summary.ts';
import { usableEndpoints } from '../../coverage/connection.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { Count, dataLink, Href, links, linksOf, Nullable, schemaField } from './fields.ts';
import { pagePath } from '../../views/routes.ts';

const [Http] = Endpoint.options;

const EndpointItem = z.strictObject({
  id: Id,
  type: z.enum(Object.keys(transports) as Transport[]),
  url: Nullable.meta({ description: '`null` for a command on the own machine.' }),
  status: Http.shape.status,
  replacedBy: Nullable.meta({ description: 'Id of the endpoint to use instead.' }),
});

const ConnectorItem = z.strictObject({
  id: Id,
  name: z.string(),
  description: z.string(),
  vendor: z.string(),
  categories: z.array(Id).meta({ description: 'The first is the primary one.' }),
  aliases: z.array(z.string()).meta({ description: 'Other names people and plugins use.' }),
  status: Connector.shape.status,
  auth: Connector.shape.auth.shape.type,
  servedBy: Nullable.meta({ description: 'Id of the connector it is reached through.' }),
  url: Nullable.meta({
    description:
      'The URL to configure, through `servedBy` where it has none; may hold {variables}. `null` where there is none to paste.',
  }),
  endpoints: z.array(EndpointItem).meta({ description: 'Its own, those out of use included.' }),
  tools: z
    .strictObject({
      complete: z.boolean(),
      read: Count,
      write: Count,
      destructive: Count,
      unknown: Count,
    })
    .nullable()
    .meta({ description: 'How many of the known tools do what; `null` where none is known.' }),
  checked: Checked,
  ...links,
  data: Href.meta({ description: 'The full entry.' }),
});

/** All connectors in short: `connectors.json`. */
export const ConnectorsDocument = z
  .strictObject({ ...schemaField, connectors: z.array(ConnectorItem) })
  .meta({ title: 'Connectors', description: 'All connectors in short.' });

/** Makes `connectors.json`. */
export function connectorsDocument({
  catalog,
}: Workspace): Omit<z.output<typeof ConnectorsDocument>, '$schema'> {
  return {
    connectors: catalog.connectors.map((connector) => {
      const { id, name, description, vendor, categories, aliases = [], status, auth } = connector;
      const [first] = usableEndpoints(catalog, connector);
      return {
        id,
        name,
        description,
        vendor,
        categories,
        aliases,
        status,
        auth: auth.type,
        servedBy: connector.servedBy ?? null,
        url: first === undefined ? null : urlOf(first),
        endpoints: (connector.endpoints ?? []).map((endpoint) => ({
          id: endpoint.id,
          type: endpoint.type,
          url: urlOf(endpoint),
          status: endpoint.status,
          replacedBy: endpoint.replacedBy ?? null,
        })),
        tools: toolsOf(connector),
        checked: connector.checked,
        ...linksOf(pagePath('/connectors/[id]/', id)),
        data: dataLink(pagePath('/connectors/[id]/', id)),
      };
    }),
  };
}

function urlOf(endpoint: Endpoint): string | null {
  return endpoint.type === 'stdio' ? null : endpoint.url;
}

function toolsOf(connector: CatalogConnector) {
  const { tools } = connector;
  return tools === undefined || tools.items.length === 0
    ? null
    : { complete: tools.complete, ...countAccess(connector) };
}
