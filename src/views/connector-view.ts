import { addressOf } from '../catalog/address.ts';
import type { Answer } from '../catalog/answer.ts';
import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Access, AuthType, Connector } from '../catalog/connector.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import { sourcesOf } from '../catalog/fields.ts';
import type { ConnectorUses } from '../workspace/connector-uses.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { connectorSections, type Section } from './connector-sections.ts';
import { alternativesOf, MOST_ALTERNATIVES } from './connector-summary.ts';
import { describeTools, signInOf, toolNote } from './connector-text.ts';
import { answerLine } from './endpoint-answer.ts';
import { accessLabels, endpointStatusLabels, statusLabels, transportLabels } from './labels.ts';

/** What the page of a connector says, for the page and its Markdown twin alike. */
export function connectorView(workspace: Workspace, connector: Connector): ConnectorView {
  const { catalog, uses } = workspace;
  const { id, name, description, useCases, notes = [], conflicts = [] } = connector;
  return {
    id,
    name,
    description,
    signIn: signInView(connector),
    facts: factsOf(catalog, connector),
    sections: connectorSections(workspace, connector),
    tools: toolsView(connector),
    useCases,
    uses: uses.get(id) ?? [],
    notes,
    conflicts,
    endpoints: endpointViews(endpointsOf(catalog, connector), catalog.answers),
    alternatives: alternativesOf(catalog, connector, MOST_ALTERNATIVES),
    sources: sourcesView(connector),
  };
}

/** What is said of endpoints: where they are, what they are, and what is known of them. */
export function endpointViews(
  endpoints: readonly Endpoint[],
  answers: ReadonlyMap<string, Answer>,
): EndpointView[] {
  return endpoints.map((endpoint) => ({
    id: endpoint.id,
    address: addressOf(endpoint),
    transport: transportLabels[endpoint.type],
    variant: endpoint.variant,
    note: endpoint.note,
    status: { id: endpoint.status, label: endpointStatusLabels[endpoint.status] },
    replacedBy: endpoint.replacedBy,
    answer: answerLine(endpoint, answers),
    checked: endpoint.checked,
    sources: sourcesOf(endpoint.source),
  }));
}

function signInView(connector: Connector): SignInView {
  const { auth, status } = connector;
  return {
    id: auth.type,
    ...signInOf(connector),
    address: status === 'per-tenant' ? statusLabels[status].line : undefined,
    note: auth.note,
    hasGuide: status !== 'none',
  };
}

function factsOf({ categories }: Catalog, connector: Connector): Fact[] {
  const { vendor, website, docs, aliases = [] } = connector;
  const named = connector.categories.flatMap(
    (id) => categories.find((each) => each.id === id) ?? [],
  );
  return [
    {
      id: 'categories',
      label: 'Categories',
      items: named.map(({ id, name }) => ({ text: name, page: `/categories/${id}/` })),
    },
    { id: 'vendor', label: 'Run by', items: [{ text: vendor, url: website }] },
    ...(docs === undefined
      ? []
      : [
          {
            id: 'docs' as const,
            label: 'Documentation',
            items: [{ text: new URL(docs).hostname, url: docs }],
          },
        ]),
    ...(aliases.length === 0
      ? []
      : [
          {
            id: 'aliases' as const,
            label: 'Also called',
            items: aliases.map((text) => ({ text })),
          },
        ]),
  ];
}

function toolsView(connector: Connector): ToolsView {
  const { tools } = connector;
  return {
    summary: describeTools(connector),
    items: (tools?.items ?? []).map((tool) => ({
      name: tool.name,
      summary: tool.summary,
      note: toolNote(tool),
      access: { id: tool.access, label: accessLabels[tool.access].label },
    })),
    origin: tools && { checked: tools.checked, sources: sourcesOf(tools.source) },
  };
}

/** A product without a server of its own has that of its owner, which comes first. */
function endpointsOf(catalog: Catalog, connector: Connector): Endpoint[] {
  const owner = serverOwner(catalog, connector);
  const own = connector.endpoints ?? [];
  return owner === connector ? [...own] : [...(owner.endpoints ?? []), ...own];
}

function sourcesView({ auth, tools, sources, checked }: Connector): SourcesView[] {
  return [
    { label: 'Sign-in', checked: auth.checked, sources: sourcesOf(auth.source) },
    ...(tools === undefined
      ? []
      : [{ label: 'Tools', checked: tools.checked, sources: sourcesOf(tools.source) }]),
    { label: 'Everything else', checked, sources },
  ];
}

/** What the page of a connector says. */
export interface ConnectorView {
  id: string;
  name: string;
  description: string;
  signIn: SignInView;
  facts: Fact[];
  sections: Section[];
  tools: ToolsView;
  useCases: readonly string[];
  uses: ConnectorUses;
  notes: readonly string[];
  /** Where the sources disagree. */
  conflicts: readonly string[];
  endpoints: EndpointView[];
  alternatives: Connector[];
  sources: SourcesView[];
}

export interface SignInView {
  id: AuthType;
  label: string;
  line: string;
  /** What to know of an address that depends on the customer. */
  address: string | undefined;
  note: string | undefined;
  /** Whether there is a sign-in that the guide explains. */
  hasGuide: boolean;
}

/** One fact in short: words that lead to a page of ours, to a page of others, or nowhere. */
export interface Fact {
  id: 'categories' | 'vendor' | 'docs' | 'aliases';
  label: string;
  items: { text: string; page?: string; url?: string }[];
}

export interface ToolsView {
  summary: string;
  items: { name: string; summary: string; note: string; access: Labelled<Access> }[];
  origin: { checked: string; sources: readonly string[] } | undefined;
}

export interface EndpointView {
  id: string;
  address: string;
  transport: string;
  variant: string | undefined;
  note: string | undefined;
  status: Labelled<Endpoint['status']>;
  /** The id of the endpoint to use instead. */
  replacedBy: string | undefined;
  /** What it answered when it was last asked. */
  answer: string | undefined;
  checked: string;
  sources: readonly string[];
}

export interface SourcesView {
  label: string;
  checked: string;
  sources: readonly string[];
}

/** An id to decide on and its words for the reader. */
interface Labelled<Id> {
  id: Id;
  label: string;
}
