import { z } from 'zod';
import type { Connector as CatalogConnector } from '../../catalog/connector.ts';
import { serverOwner } from '../../catalog/catalog.ts';
import { Connector } from '../../catalog/connector.ts';
import { Endpoint } from '../../catalog/endpoint.ts';
import { Checked, Id } from '../../catalog/fields.ts';
import { transports, type Transport } from '../../protocol/transport.ts';
import { countAccess } from '../../views/connector-summary.ts';
import { authOf, firstEntrance } from '../../coverage/sign-in-summary.ts';
import { Auth, entrances } from './sign-in.ts';
import { usableEndpoints } from '../../coverage/connection.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { Approved, approvedOf } from './approved.ts';
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
  auth: Auth,
  signIn: z.enum(entrances).nullable().meta({
    description:
      'How people get in first of all, concluded from the entry’s `signIn` and `preconditions` for Claude itself or Claude Code: `open` no sign-in, `connect` nothing to prepare, `try` whether something has to be prepared is not known, `prepare` somebody has to do something first, `token` a key, `directory` in Claude’s own settings, `cannot`, `unknown`; `null` without a server.',
  }),
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
  approved: Approved,
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
      const { id, name, description, vendor, categories, aliases = [], status } = connector;
      const owner = serverOwner(catalog, connector);
      const [first] = usableEndpoints(catalog, connector);
      return {
        id,
        name,
        description,
        vendor,
        categories,
        aliases,
        status,
        auth: authOf(owner),
        signIn: firstEntrance(owner)?.entrance.id ?? null,
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
        ...approvedOf(connector),
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
