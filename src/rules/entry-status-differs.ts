import type { CatalogFindings } from '../catalog/findings.ts';
import type { StatusFault } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { entry, sources } from './shared/catalog-examples.ts';

export const entryStatusDiffers: Rule<CatalogFindings['entry-status-differs']> = {
  severity: 'error',
  title: 'Status and endpoints of an entry disagree',
  message: ({ status, fault }) => `The status "${status}" does not fit: ${faults[fault]}.`,
  page: {
    why: 'The status says how people get to the product: by one address, by one of their own, through a plugin of others, or not at all. It follows from the endpoints.',
    sources: sources,
    example: {
      wrong: { [entry]: 'status: none\n' },
      right: { [entry]: 'status: available\n' },
    },
  },
};

const faults = {
  'no-fixed': 'no current endpoint has a fixed address, so it is "per-tenant", "bundled" or "none"',
  'no-variables': 'it means that the URLs of all current endpoints have {variables}',
  'has-current': 'it means that there is no current endpoint',
  listed:
    'Claude’s directory lists it, so there is a server: without a published address it is "bundled"',
} as const satisfies Record<StatusFault, string>;
