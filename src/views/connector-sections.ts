import type { Connector } from '../catalog/connector.ts';
import { serverOwner } from '../catalog/catalog.ts';
import { alternativesOf } from './alternatives.ts';
import { connectorChanges } from './changes-view.ts';
import { readOnlyView } from './permission-view.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The sections of a connector's page, in order; a section with nothing to say is left out. */
export function connectorSections(
  { catalog, uses }: Pick<Workspace, 'catalog' | 'uses'>,
  connector: Connector,
): Section[] {
  const has = {
    connect: true,
    tools: connector.status !== 'none',
    permissions: readOnlyView(catalog, connector) !== undefined,
    'use-cases': true,
    'used-by': (uses.get(connector.id) ?? []).length > 0,
    notes: (connector.notes ?? []).length + (connector.conflicts ?? []).length > 0,
    endpoints:
      (serverOwner(catalog, connector).endpoints ?? []).length +
        (connector.endpoints ?? []).length >
      0,
    changes: connectorChanges(catalog, connector.id).length > 0,
    beside: (connector.beside ?? []).length > 0,
    alternatives: alternativesOf(catalog, connector).length > 0,
    sources: true,
  } satisfies Record<SectionId, boolean>;
  return (Object.keys(titles) as SectionId[])
    .filter((id) => has[id])
    .map((id) => ({ id, title: titleOf(id, connector) }));
}

function titleOf(id: SectionId, { status }: Connector): string {
  return status === 'none' ? { ...titles, ...titlesWithoutServer }[id] : titles[id];
}

const titles = {
  connect: 'Connect',
  tools: 'Tools',
  permissions: 'Read only',
  'use-cases': 'What you can ask',
  'used-by': 'Plugins that use it',
  notes: 'Good to know',
  endpoints: 'Endpoints',
  changes: 'What changed',
  beside: 'Used beside it',
  alternatives: 'Alternatives',
  sources: 'Sources',
} as const;

/** Of a product that Claude cannot reach. */
const titlesWithoutServer = {
  'use-cases': 'What people use it for',
  alternatives: 'Use instead',
} as const satisfies Partial<Record<SectionId, string>>;

export type SectionId = keyof typeof titles;
export interface Section {
  id: SectionId;
  title: string;
}
