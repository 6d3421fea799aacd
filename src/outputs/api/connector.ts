import { z } from 'zod';
import { Answer } from '../../catalog/answer.ts';
import { answerOf } from '../../catalog/answer-differences.ts';
import { serverOwner, type Catalog } from '../../catalog/catalog.ts';
import { Connector, type Connector as CatalogConnector } from '../../catalog/connector.ts';
import { Endpoint } from '../../catalog/endpoint.ts';
import { Organisation } from '../../catalog/organisation.ts';
import { Id } from '../../catalog/fields.ts';
import { allClients } from '../../clients/all-clients.ts';
import { claudeCode } from '../../clients/claude-code.ts';
import { bestConnection, configurationOf } from '../../coverage/connect.ts';
import { usableEndpoints } from '../../coverage/connection.ts';
import { authOf } from '../../coverage/sign-in-summary.ts';
import { describeEntrance, describeSteps, stepSentence } from '../../coverage/sign-in-words.ts';
import { Auth, ClientEntrances } from './sign-in.ts';
import { alternativesOf } from '../../views/alternatives.ts';
import type { ConnectorUses } from '../../workspace/connector-uses.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { dataLink, Href, links, linksOf, Nullable, schemaField } from './fields.ts';
import { pagePath } from '../../views/routes.ts';

const Use = z.strictObject({
  plugin: z.string().meta({ description: 'Id of the plugin.' }),
  server: Nullable.meta({
    description: 'Name of the server in its configuration; `null` where only its text names it.',
  }),
  skills: z
    .array(
      z.strictObject({
        name: z.string(),
        path: z.string(),
        line: z.int().min(1),
        label: z.string().meta({ description: 'How the skill names it.' }),
        adds: Nullable.meta({ description: 'What it adds, in the words of the skill.' }),
      }),
    )
    .meta({ description: 'The skills that gain from it.' }),
  data: Href,
});

/** One connector: its entry as in the catalog, resolved, with the plugins that use it. */
export const ConnectorDocument = z
  .strictObject({
    ...schemaField,
    id: Id,
    ...Connector.shape,
    organisation: Organisation.optional(),
    auth: Auth,
    clients: ClientEntrances,
    connect: z.array(Endpoint).meta({
      description:
        'The endpoints to configure, the recommended one first, through `servedBy` where it has none of its own; empty where there is nothing to paste.',
    }),
    mcpJson: z
      .strictObject({ mcpServers: z.record(z.string(), z.record(z.string(), z.unknown())) })
      .nullable()
      .meta({
        description:
          'A `.mcp.json` with the endpoint that is best for Claude Code; `null` where there is none that lets it in.',
      }),
    answers: z.record(Id, Answer).meta({
      description:
        'What its endpoints answered when they were last asked, by their ids; empty where none was.',
    }),
    usedBy: z.array(Use).meta({ description: 'The plugins that wire or name it.' }),
    alternatives: z.array(Id).meta({ description: 'Other connectors for the same job.' }),
    ...links,
  })
  .meta({ title: 'Connector', description: 'One connector with all that is known of it.' });

/** Makes `connectors/<id>.json`. */
export function connectorDocument(
  { catalog, uses }: Workspace,
  connector: CatalogConnector,
): Omit<z.output<typeof ConnectorDocument>, '$schema'> {
  const connect = usableEndpoints(catalog, connector);
  return {
    ...connector,
    auth: authOf(serverOwner(catalog, connector)),
    clients: clientsOf(catalog, connector),
    connect,
    mcpJson: mcpJsonOf(catalog, connector),
    answers: answersOf(catalog, connector),
    usedBy: (uses.get(connector.id) ?? []).map(toUse),
    alternatives: alternativesOf(catalog, connector).map(({ id }) => id),
    ...linksOf(pagePath('/connectors/[id]/', connector.id)),
  };
}

function clientsOf(catalog: Catalog, connector: CatalogConnector) {
  const owner = serverOwner(catalog, connector);
  return allClients.flatMap((client) => {
    const choice = bestConnection(catalog, connector, client);
    if (choice === undefined) return [];
    const { endpoint, entrance } = choice;
    const names = { connector: owner, client: client.name };
    return [
      {
        client: client.id,
        endpoint: endpoint.id,
        entrance: entrance.id,
        says: describeEntrance(entrance, names),
        steps: describeSteps(entrance, names).map((step) => ({
          who: step.who,
          what: stepSentence(step),
        })),
      },
    ];
  });
}

function answersOf({ answers }: Catalog, { endpoints = [] }: CatalogConnector) {
  const found = endpoints.flatMap((endpoint) => {
    const answer = answerOf(endpoint, answers);
    return answer === undefined ? [] : [[endpoint.id, answer] as const];
  });
  return Object.fromEntries(found);
}

function mcpJsonOf(catalog: Catalog, connector: CatalogConnector) {
  const text = configurationOf(catalog, [connector], claudeCode);
  return text === ''
    ? null
    : (JSON.parse(text) as { mcpServers: Record<string, Record<string, unknown>> });
}

function toUse({ plugin, server, skills }: ConnectorUses[number]) {
  return {
    plugin: plugin.id,
    server: server ?? null,
    skills: skills.map(({ name, path, line, label, adds }) => ({ name, path, line, label, adds })),
    data: dataLink(pagePath('/plugins/[id]/', plugin.id)),
  };
}
