import type { Connector } from '../../catalog/connector.ts';
import type { Client } from '../../clients/client.ts';
import type { SectionId } from '../../views/connector-sections.ts';
import type { Fact } from '../../views/connector-facts.ts';
import { connectorView, type ConnectorView } from '../../views/connector-view.ts';
import type { EndpointView } from '../../views/endpoint-view.ts';
import { stepLine, type StepWords } from '../../coverage/sign-in-words.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { document, fence, list, table } from './blocks.ts';
import { connectBlocks } from './connect.ts';
import { code, link, plain } from './inline.ts';
import { otherForms, toConnector, toPlugin, toSources, twinLink } from './links.ts';
import { pagePath } from '../../views/routes.ts';

/** The twin of a connector's page. */
export function connectorMarkdown(
  workspace: Workspace,
  connector: Connector,
  clients: readonly Client[],
): string {
  const view = connectorView(workspace, connector);
  return document([
    `# ${plain(view.name)}`,
    `> ${plain(view.description)}`,
    otherForms(pagePath('/connectors/[id]/', view.id)),
    ...organisationBlocks(view),
    list(lead(view)),
    ...view.sections.flatMap(({ id, title }) => [
      `## ${title}`,
      ...(id === 'connect'
        ? [
            ...connectBlocks(workspace.catalog, connector, clients, view.signIn),
            ...setUpBlocks(view),
          ]
        : bodies[id](view)),
    ]),
  ]);
}

function lead({ can, signIn, address, facts, checked }: ConnectorView): (string | undefined)[] {
  return [
    `What it can do: ${can}`,
    `Sign-in: ${plain(signIn.sentence)}`,
    address,
    ...signIn.steps.map(stepItem),
    ...signIn.later.map((step) => `For some of it: ${stepItem(step)}`),
    `Checked: ${checked}`,
    ...facts.map(
      ({ label, items, note }) =>
        `${label}: ${items.map(factItem).join(', ')}${note === undefined ? '' : `. ${plain(note)}`}`,
    ),
  ];
}

function organisationBlocks({ organisation }: ConnectorView): (string | undefined)[] {
  if (organisation === undefined) return [];
  const { approval, owner, note, tools } = organisation;
  return [
    'In your organisation:',
    list([
      approval && `**${approval.label}**. ${approval.line}`,
      note && plain(note),
      tools,
      owner && `Ask ${plain(owner)}.`,
    ]),
  ];
}

function stepItem({ page, ...step }: StepWords): string {
  return `${plain(stepLine(step))}${page === undefined ? '' : ` ${link('How', page)}`}`;
}

/** What whoever sets it up must know. */
function setUpBlocks({ signIn }: ConnectorView): (string | undefined)[] {
  if (signIn.ways.length === 0) return [];
  return [
    '### For whoever sets it up',
    list(
      signIn.ways.map((way) =>
        [
          `**${way.title}**${way.endpoints.length === 0 ? '' : ` for ${way.endpoints.map(code).join(', ')}`}.`,
          ...way.lines.map(plain),
          ...way.headers.map((header) => `Header: ${code(header)}.`),
          way.note && plain(way.note),
          way.scopes && `Scopes: ${code(way.scopes)}.`,
          ...way.steps.map(plain),
          way.redirects.length > 0 && `Redirect addresses: ${way.redirects.map(code).join(', ')}.`,
          way.page && link(way.page, way.page),
          `Source, ${[way.checked, way.published && `of ${way.published}`].filter(Boolean).join(', ')}: ${toSources(way.sources)}`,
        ]
          .filter(Boolean)
          .join(' '),
      ),
    ),
    signIn.conditions.length > 0 ? 'Needed first, in one client or another:' : undefined,
    list(signIn.conditions.map(stepItem)),
  ];
}

function factItem({ text, page, url }: Fact['items'][number]): string {
  const href = page === undefined ? url : twinLink(page);
  return href === undefined ? plain(text) : link(text, href);
}

/** A table of endpoints with their history. */
export function endpointTable(endpoints: readonly EndpointView[]): string | undefined {
  return table(
    ['Endpoint', 'Address', 'What it is', 'Status', 'Source'],
    endpoints.map(
      ({ id, address, transport, variant, note, status, replacedBy, answer, ...each }) => {
        const use = replacedBy === undefined ? '' : `, use ${instead(replacedBy)}`;
        return [
          code(id),
          `${code(address)} (${transport})`,
          [variant, note].flatMap((words) => (words ? [plain(words)] : [])).join('. '),
          `${status.label}${use}${answer === undefined ? '' : `. ${plain(answer)}`}`,
          `${toSources(each.sources)}, ${each.checked}`,
        ];
      },
    ),
  );
}

function instead({ id, connector }: NonNullable<EndpointView['replacedBy']>): string {
  return connector === undefined ? code(id) : `${code(id)} of ${toConnector(connector)}`;
}

const bodies: Record<Exclude<SectionId, 'connect'>, Body> = {
  tools: ({ tools }) => [
    plain([tools.summary, tools.note].filter(Boolean).join(' ')),
    table(
      ['Tool', 'What it does', 'Access'],
      tools.items.map(({ name, summary, note, access }) => [
        code(name),
        plain([summary, note].filter(Boolean).join(' ')),
        access.label,
      ]),
    ),
  ],
  permissions: ({ readOnly }) =>
    readOnly === undefined
      ? []
      : [
          plain(readOnly.sentence),
          readOnly.gap && plain(readOnly.gap),
          `In ${code(readOnly.file)}:`,
          fence(readOnly.text, 'json'),
          `For other programs, or to be asked before a change: ${link('For your organisation', twinLink(readOnly.admin.replace(/#.*/, '')))}.`,
        ],
  'use-cases': ({ useCases }) => [list(useCases.map(plain))],
  'used-by': ({ uses }) => [
    list(
      uses.map(({ plugin, server, skills }) => {
        const as = server === undefined ? 'named, without a server' : `as ${code(server)}`;
        const gains = skills.map(({ name, adds }) =>
          adds === null ? plain(name) : `${plain(name)} (${plain(adds)})`,
        );
        return [`${toPlugin(plugin)}, ${as}`, gains.join('; ')].filter(Boolean).join(': ');
      }),
    ),
  ],
  notes: ({ notes, conflicts }) => [
    list(notes.map(plain)),
    ...(conflicts.length === 0 ? [] : ['Sources disagree:', list(conflicts.map(plain))]),
  ],
  endpoints: ({ endpoints }) => [endpointTable(endpoints)],
  changes: ({ changes }) => [
    list(changes.map(({ date, lines }) => `${date}: ${lines.map(plain).join(' · ')}`)),
  ],
  beside: ({ beside }) => [list(beside.map(withDescription))],
  alternatives: ({ alternatives }) => [list(alternatives.map(withDescription))],
  sources: ({ sources }) => [
    list(sources.map((each) => `${each.label}, ${each.checked}: ${toSources(each.sources)}`)),
  ],
};

function withDescription(other: Connector): string {
  return `${toConnector(other)}: ${plain(other.description)}`;
}

type Body = (view: ConnectorView) => (string | undefined)[];
