import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { override, sources } from './shared/catalog-examples.ts';

export const overrideEndpointGone: Rule<CatalogFindings['override-endpoint-gone']> = {
  severity: 'error',
  title: 'Override that chooses an address which is gone',
  message: ({ endpoint, status, instead }) =>
    `${found[status](endpoint)}, so colleagues cannot be sent there. ` +
    (instead === undefined ? 'Choose a current one of its entry.' : `Choose "${instead}".`),
  page: {
    why: 'The addresses that an override chooses are those that pages, the registry and policies hand out. One that the vendor has replaced or switched off leads colleagues nowhere.',
    sources,
    example: {
      wrong: { [override]: 'endpoints:\n  - acme-crm-sse\n' },
      right: { [override]: 'endpoints:\n  - acme-crm-eu\n' },
    },
  },
};

const found = {
  unknown: (id: string) => `The connector has no endpoint "${id}"`,
  legacy: (id: string) => `The endpoint "${id}" has been replaced`,
  retired: (id: string) => `The endpoint "${id}" was switched off`,
} as const;
