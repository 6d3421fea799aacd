import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { oneEndpoint, entry, sources } from './shared/catalog-examples.ts';

export const endpointUnknown: Rule<CatalogFindings['endpoint-unknown']> = {
  severity: 'error',
  title: 'Replacement that is no endpoint of the catalog',
  message: ({ id, nearest }) =>
    `This entry has no other endpoint "${id}" that \`replacedBy\` could name.` +
    (nearest === undefined ? '' : ` Did you mean "${nearest}"?`),
  page: {
    why: 'The replacement is what people are told to use instead, and what --fix writes.',
    sources,
    example: {
      wrong: {
        [entry]: oneEndpoint('https://mcp.acme.example.com/crm', '    replacedBy: acme-crm-2\n'),
      },
      right: { [entry]: oneEndpoint('https://mcp.acme.example.com/crm') },
    },
  },
};
