import { approvalOf } from '../catalog/approval.ts';
import { serverOwner, type Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import { firstEntrance } from '../coverage/sign-in-summary.ts';
import { reachOf, transportsOf } from './connector-summary.ts';
import type { FacetValues } from './facets.ts';
import type { Workspace } from '../workspace/workspace.ts';
import {
  approvalLabels,
  entranceLabels,
  reachLabels,
  statusLabels,
  transportLabels,
} from './labels.ts';

/** The facets of the browse page with the values that occur, in order of display. */
export function connectorFacets(model: Workspace): Facet[] {
  const { catalog, plugins } = model;
  const used = catalog.connectors.map((connector) => facetValuesOf(model, connector));
  const facet = (id: string, label: string, options: [value: string, label: string][]): Facet => ({
    id,
    label,
    options: options
      .map(([value, text]) => ({
        value,
        label: text,
        count: used.filter((values) => values[id]?.includes(value)).length,
      }))
      .filter(({ count }) => count > 0),
  });
  return [
    ...(catalog.isReviewed ? [facet('approval', 'Approval', labelled(approvalLabels))] : []),
    facet(
      'category',
      'Category',
      catalog.categories.map(({ id, name }) => [id, name]),
    ),
    facet('sign-in', 'Sign-in', Object.entries(entranceLabels)),
    facet('access', 'Access', Object.entries(reachLabels)),
    facet('transport', 'Transport', Object.entries(transportLabels)),
    facet('status', 'Status', labelled(statusLabels)),
    facet(
      'plugin',
      'Plugin',
      plugins
        .map(({ id, title }): [string, string] => [id, title])
        .sort(([, a], [, b]) => a.localeCompare(b, 'en')),
    ),
  ];
}

/** The values a connector has in each facet. */
export function facetValuesOf({ catalog, uses }: Workspace, connector: Connector): FacetValues {
  const wired = (uses.get(connector.id) ?? []).filter(({ server }) => server !== undefined);
  const approval = approvalOf(catalog, connector);
  return {
    ...(approval !== undefined && { approval: [approval] }),
    category: connector.categories,
    'sign-in': entranceOf(catalog, connector),
    access: [reachOf(connector)],
    transport: transportsOf(catalog, connector),
    status: [connector.status],
    plugin: [...new Set(wired.map(({ plugin }) => plugin.id))],
  };
}

function entranceOf(catalog: Catalog, connector: Connector): string[] {
  const first = firstEntrance(serverOwner(catalog, connector));
  return first === undefined ? [] : [first.entrance.id];
}

function labelled(labels: Readonly<Record<string, { label: string }>>): [string, string][] {
  return Object.entries(labels).map(([value, { label }]) => [value, label]);
}

/** One way to narrow the list: its values with how many connectors have each. */
export interface Facet {
  id: string;
  label: string;
  options: { value: string; label: string; count: number }[];
}
