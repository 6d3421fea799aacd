import type { Category } from '../catalog/category.ts';
import type { Connector } from '../catalog/connector.ts';
import type { SitePlugin } from '../workspace/marketplaces.ts';
import type { Words } from '../words/words.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { byUse } from './connector-use.ts';

const MOST_CONNECTORS = 4;

/** Who comes, and which categories and plugin serve them, by the ids of both. */
const roles: readonly Role[] = [
  {
    id: 'sales',
    categories: ['crm', 'sales-engagement', 'meetings', 'data-enrichment'],
    plugin: 'sales',
  },
  {
    id: 'finance',
    categories: ['finance-accounting', 'financial-data', 'payments'],
    plugin: 'finance',
  },
  {
    id: 'support',
    categories: ['support', 'knowledge-base', 'user-feedback'],
    plugin: 'customer-support',
  },
  {
    id: 'legal',
    categories: ['contract-lifecycle', 'legal', 'e-signature'],
    plugin: 'legal',
  },
  {
    id: 'it',
    categories: ['it-service', 'security', 'incident-management'],
    plugin: 'operations',
  },
  {
    id: 'data',
    categories: ['data-warehouse', 'bi-notebooks', 'product-analytics'],
    plugin: 'data',
  },
  {
    id: 'developer',
    categories: ['source-control', 'developer-tools', 'monitoring', 'ci-cd'],
    plugin: 'engineering',
  },
  {
    id: 'science',
    categories: ['literature', 'life-sciences', 'clinical-trials'],
    plugin: 'bio-research',
  },
];

/** The roles that this catalog has something for, each with its connectors, the most used first. */
export function homeRoles(workspace: Workspace): RoleView[] {
  const { catalog, plugins } = workspace;
  const used = byUse(workspace).filter(({ status }) => status !== 'none');
  return roles.flatMap((role) => {
    const categories = role.categories.flatMap(
      (id) => catalog.categories.find((category) => category.id === id) ?? [],
    );
    const connectors = used.filter(({ categories: [primary = ''] }) =>
      role.categories.includes(primary),
    );
    if (connectors.length === 0) return [];
    return {
      ...role,
      categories: categories.filter(({ id }) => (catalog.byCategory.get(id) ?? []).length > 0),
      connectors: connectors.slice(0, MOST_CONNECTORS),
      plugin: plugins.find(({ plugin }) => plugin.name === role.plugin),
    };
  });
}

/** A role that the interface has words for. */
type RoleId = Exclude<keyof Words['roles'], `${string}Line`>;

interface Role {
  id: RoleId;
  categories: readonly string[];
  plugin: string;
}

/** A role with what it leads to. */
export interface RoleView {
  id: RoleId;
  categories: Category[];
  connectors: Connector[];
  plugin: SitePlugin | undefined;
}
