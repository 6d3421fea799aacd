import { addressOf } from '../../catalog/address.ts';
import { serverOwner } from '../../catalog/catalog.ts';
import type { Answer } from '../../catalog/answer.ts';
import type { Connector } from '../../catalog/connector.ts';
import type { Endpoint } from '../../catalog/endpoint.ts';
import type { Client } from '../../clients/client.ts';
import { connectorSections, type SectionId } from '../../views/connector-sections.ts';
import { alternativesOf } from '../../views/connector-summary.ts';
import { describeTools, signInOf, toolNote } from '../../views/connector-text.ts';
import { answerLine } from '../../views/endpoint-answer.ts';
import {
  accessLabels,
  endpointStatusLabels,
  statusLabels,
  transportLabels,
} from '../../views/labels.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { document, list, table } from './blocks.ts';
import { connectBlocks } from './connect.ts';
import { code, link, plain } from './inline.ts';
import { otherForms, toCategory, toConnector, toPlugin, toSources } from './links.ts';

/** The twin of a connector's page. */
export function connectorMarkdown(
  model: Workspace,
  connector: Connector,
  clients: readonly Client[],
): string {
  return document([
    `# ${plain(connector.name)}`,
    `> ${plain(connector.description)}`,
    otherForms(`/connectors/${connector.id}/`),
    list(facts(model, connector)),
    ...connectorSections(model, connector).flatMap(({ id, title }) => [
      `## ${title}`,
      ...(id === 'connect'
        ? connectBlocks(model.catalog, connector, clients)
        : bodies[id](model, connector)),
    ]),
  ]);
}

function facts({ catalog }: Workspace, connector: Connector): string[] {
  const { auth, status, vendor, website, docs, aliases = [] } = connector;
  const { label, line } = signInOf(connector);
  const categories = connector.categories.flatMap(
    (id) => catalog.categories.find((category) => category.id === id) ?? [],
  );
  return [
    `**${label}.** ${line}`,
    ...(status === 'per-tenant' ? [statusLabels[status].line] : []),
    ...(auth.note === undefined ? [] : [plain(auth.note)]),
    `Categories: ${categories.map((category) => toCategory(category)).join(', ')}`,
    `Run by: ${link(vendor, website)}`,
    ...(docs === undefined ? [] : [`Documentation: ${link(new URL(docs).hostname, docs)}`]),
    ...(aliases.length === 0 ? [] : [`Also called: ${aliases.map(plain).join(', ')}`]),
  ];
}

/** A table of endpoints with their history. */
export function endpointTable(
  endpoints: readonly Endpoint[],
  answers: ReadonlyMap<string, Answer>,
): string | undefined {
  return table(
    ['Endpoint', 'Address', 'What it is', 'Status', 'Source'],
    endpoints.map((endpoint) => {
      const { id, type, variant, note, status, replacedBy, source, checked } = endpoint;
      const answered = answerLine(endpoint, answers);
      const use = replacedBy === undefined ? '' : `, use ${code(replacedBy)}`;
      return [
        code(id),
        `${code(addressOf(endpoint))} (${transportLabels[type]})`,
        [variant, note].flatMap((words) => (words ? [plain(words)] : [])).join('. '),
        `${endpointStatusLabels[status]}${use}${answered === undefined ? '' : `. ${plain(answered)}`}`,
        `${toSources(source)}, ${checked}`,
      ];
    }),
  );
}

const bodies: Record<Exclude<SectionId, 'connect'>, Body> = {
  tools: (_model, connector) => [
    plain(describeTools(connector)),
    table(
      ['Tool', 'What it does', 'Access'],
      (connector.tools?.items ?? []).map((tool) => [
        code(tool.name),
        plain([tool.summary, toolNote(tool)].filter(Boolean).join(' ')),
        accessLabels[tool.access].label,
      ]),
    ),
  ],
  'use-cases': (_model, { useCases }) => [list(useCases.map(plain))],
  'used-by': ({ uses }, { id }) => [
    list(
      (uses.get(id) ?? []).map(({ plugin, server, skills }) => {
        const as = server === undefined ? 'named, without a server' : `as ${code(server)}`;
        const gains = skills.map(({ name, adds }) =>
          adds === null ? plain(name) : `${plain(name)} (${plain(adds)})`,
        );
        return [`${toPlugin(plugin)}, ${as}`, gains.join('; ')].filter(Boolean).join(': ');
      }),
    ),
  ],
  notes: (_model, { notes = [], conflicts = [] }) => [
    list(notes.map(plain)),
    ...(conflicts.length === 0 ? [] : ['Sources disagree:', list(conflicts.map(plain))]),
  ],
  endpoints: ({ catalog }, connector) => {
    const owner = serverOwner(catalog, connector);
    return [
      endpointTable(
        [...(owner === connector ? [] : (owner.endpoints ?? [])), ...(connector.endpoints ?? [])],
        catalog.answers,
      ),
    ];
  },
  alternatives: ({ catalog }, connector) => [
    list(
      alternativesOf(catalog, connector, 6).map(
        (other) => `${toConnector(other)}: ${plain(other.description)}`,
      ),
    ),
  ],
  sources: (_model, { auth, tools, sources, checked }) => [
    list([
      `Sign-in, ${auth.checked}: ${toSources(auth.source)}`,
      tools && `Tools, ${tools.checked}: ${toSources(tools.source)}`,
      `Everything else, ${checked}: ${toSources(sources)}`,
    ]),
  ],
};

type Body = (model: Workspace, connector: Connector) => (string | undefined)[];
