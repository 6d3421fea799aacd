import { factsOf, type Fact } from './connector-facts.ts';
import { addressOf } from '../catalog/address.ts';
import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Access, Connector } from '../catalog/connector.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import { sourcesOf } from '../catalog/fields.ts';
import { ended } from '../diagnostics/sentence.ts';
import type { ConnectorUses } from '../workspace/connector-uses.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { connectorChanges, type ChangedView } from './changes-view.ts';
import { allClients } from '../clients/all-clients.ts';
import { lastOf } from '../coverage/last.ts';
import { contextCost, describeOwnCost } from './context-cost.ts';
import { connectorSections, type Section } from './connector-sections.ts';
import { alternativesOf } from './alternatives.ts';
import { countAccess } from './connector-summary.ts';
import { describeToolList, describeTools, toolNote } from './connector-text.ts';
import { endpointViews, type EndpointView } from './endpoint-view.ts';
import { accessLabels, statusLabels } from './labels.ts';
import { organisationView, type OrganisationView } from './organisation-view.ts';
import { readOnlyView, type ReadOnlyView } from './permission-view.ts';
import { uniqueSlugs } from '../workspace/slug.ts';
import { setUpText, signInView, type SignInView } from './sign-in-view.ts';
import { sortByAccess } from './tool-groups.ts';

/** What the page of a connector says, for the page and its Markdown twin alike. */
export const connectorView = lastOf(makeView);

function makeView(
  workspace: Pick<Workspace, 'catalog' | 'uses'>,
  connector: Connector,
): ConnectorView {
  const { catalog, uses } = workspace;
  const { id, name, description, useCases, notes = [], conflicts = [] } = connector;
  const signIn = signInView(catalog, connector);
  return {
    id,
    name,
    description,
    organisation: organisationView(catalog, connector),
    signIn,
    can: canDo(connector),
    address: connector.status === 'per-tenant' ? statusLabels['per-tenant'].line : undefined,
    setUp: setUpOf(catalog, connector, signIn),
    facts: factsOf(catalog, connector),
    sections: connectorSections(workspace, connector),
    tools: toolsView(catalog, connector),
    readOnly: readOnlyView(catalog, connector),
    useCases,
    uses: uses.get(id) ?? [],
    notes,
    conflicts,
    endpoints: endpointViews(endpointsOf(catalog, connector), catalog),
    changes: connectorChanges(catalog, id),
    beside: (connector.beside ?? []).flatMap((other) => catalog.byId.get(other) ?? []),
    alternatives: alternativesOf(catalog, connector),
    sources: sourcesView(connector),
    file: catalog.added.includes(id) ? undefined : `catalog/connectors/${id}.yaml`,
    checked: connector.checked,
  };
}

/**
 * What a connector can do in short, by the tools that are known.
 * @example
 * canDo(hubspot) // => '16 read · 5 write · 0 delete'
 */
function canDo(connector: Connector): string {
  const { read, write, destructive, unknown } = countAccess(connector);
  if (read + write + destructive + unknown === 0) return 'Its tools are not known';
  const more = unknown > 0 ? ` · ${unknown} not known` : '';
  return `${read} read · ${write} write · ${destructive} delete${more}`;
}

/** What whoever sets it up can be handed. */
function setUpOf(catalog: Catalog, connector: Connector, { ways }: SignInView): string | undefined {
  const owner = serverOwner(catalog, connector);
  if (ways.length === 0) return undefined;
  const current = (owner.endpoints ?? []).filter(({ status }) => status === 'current');
  return setUpText(owner.name, current.map(addressOf), ways);
}

/** The anchors of a connector's tools, in their order. */
export function toolAnchors({ tools }: Pick<Connector, 'tools'>): string[] {
  return uniqueSlugs((tools?.items ?? []).map(({ name }) => `tool-${name}`));
}

function toolsView(catalog: Catalog, connector: Connector): ToolsView {
  const { tools, organisation } = connector;
  const anchors = toolAnchors(connector);
  return {
    summary: describeTools(connector),
    note: [
      describeToolList(connector),
      describeOwnCost(contextCost(catalog, [connector]), allClients),
    ]
      .filter(Boolean)
      .join(' '),
    items: sortByAccess(
      (tools?.items ?? []).map((tool, index) => {
        const more = toolNote(tool, organisation?.allowedTools);
        return {
          anchor: anchors[index] ?? '',
          name: tool.name,
          summary: more === '' ? tool.summary : ended(tool.summary),
          note: more,
          access: { id: tool.access, label: accessLabels[tool.access].label },
        };
      }),
    ),
    origin: tools && { checked: tools.checked, sources: sourcesOf(tools.source) },
  };
}

/** A product without a server of its own has that of its owner, which comes first. */
function endpointsOf(catalog: Catalog, connector: Connector): Endpoint[] {
  const owner = serverOwner(catalog, connector);
  const own = connector.endpoints ?? [];
  return owner === connector ? [...own] : [...(owner.endpoints ?? []), ...own];
}

function sourcesView({ tools, sources, checked }: Connector): SourcesView[] {
  return [
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
  /** What the organisation that runs the catalog says of it. */
  organisation: OrganisationView | undefined;
  signIn: SignInView;
  /** What it can do in short. */
  can: string;
  /** What to know of an address that depends on the customer. */
  address: string | undefined;
  /** The text to hand to whoever sets it up. */
  setUp: string | undefined;
  checked: string;
  facts: Fact[];
  sections: Section[];
  tools: ToolsView;
  /** How it is held to reading. */
  readOnly: ReadOnlyView | undefined;
  useCases: readonly string[];
  uses: ConnectorUses;
  notes: readonly string[];
  /** Where the sources disagree. */
  conflicts: readonly string[];
  endpoints: EndpointView[];
  /** What changed in it, the newest first. */
  changes: ChangedView[];
  /** What is used together with it. */
  beside: Connector[];
  /** What can be used instead of it. */
  alternatives: readonly Connector[];
  sources: SourcesView[];
  /** Its file in the repository of the catalog; undefined where an organisation added it. */
  file: string | undefined;
}

export interface ToolsView {
  summary: string;
  /** What else there is to know of the list. */
  note: string;
  /** Reading first. */
  items: {
    /** Where it stands on the page. */
    anchor: string;
    name: string;
    summary: string;
    note: string;
    access: Labelled<Access>;
  }[];
  origin: { checked: string; sources: readonly string[] } | undefined;
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
