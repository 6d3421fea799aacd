import type { Category } from '../catalog/category.ts';
import type { Connector } from '../catalog/connector.ts';
import type { SitePlugin } from '../workspace/marketplaces.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { byUse } from './connector-use.ts';

const MOST_CONNECTORS = 4;

/** Who comes, what they do, and which categories and plugin serve them, by the ids of both. */
const roles: readonly Role[] = [
  {
    id: 'sales',
    name: 'Sales',
    line: 'Accounts, calls, pipeline',
    categories: ['crm', 'sales-engagement', 'meetings', 'data-enrichment'],
    plugin: 'sales',
  },
  {
    id: 'finance',
    name: 'Finance',
    line: 'Close, variance, filings',
    categories: ['finance-accounting', 'financial-data', 'payments'],
    plugin: 'finance',
  },
  {
    id: 'support',
    name: 'Support',
    line: 'Tickets, answers, escalation',
    categories: ['support', 'knowledge-base', 'user-feedback'],
    plugin: 'customer-support',
  },
  {
    id: 'legal',
    name: 'Legal',
    line: 'Contracts, research, signature',
    categories: ['contract-lifecycle', 'legal', 'e-signature'],
    plugin: 'legal',
  },
  {
    id: 'it',
    name: 'IT and security',
    line: 'Requests, access, who approves what',
    categories: ['it-service', 'security', 'incident-management'],
    plugin: 'operations',
  },
  {
    id: 'data',
    name: 'Data',
    line: 'Warehouses, dashboards, notebooks',
    categories: ['data-warehouse', 'bi-notebooks', 'product-analytics'],
    plugin: 'data',
  },
  {
    id: 'developer',
    name: 'Development',
    line: 'Issues, reviews, incidents',
    categories: ['source-control', 'developer-tools', 'monitoring', 'ci-cd'],
    plugin: 'engineering',
  },
  {
    id: 'science',
    name: 'Science',
    line: 'Papers, trials, targets',
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

interface Role {
  id: string;
  name: string;
  line: string;
  categories: readonly string[];
  plugin: string;
}

/** A role with what it leads to. */
export interface RoleView {
  id: string;
  name: string;
  line: string;
  categories: Category[];
  connectors: Connector[];
  plugin: SitePlugin | undefined;
}
