import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { entry, sources } from './shared/catalog-examples.ts';

export const servedByEndpoint: Rule<CatalogFindings['served-by-endpoint']> = {
  severity: 'error',
  title: 'Entry that another serves has an endpoint of its own',
  message: ({ endpoint, owner }) =>
    `The entry of ${owner} serves this product, so the current endpoint "${endpoint}" belongs there. Move it, or remove \`servedBy\`.`,
  page: {
    why: 'An address stands in one entry, that of the product whose server it is.',
    sources: sources,
    example: {
      wrong: { [entry]: 'servedBy: acme-chat\n' },
      right: { [entry]: 'related:\n  - acme-chat\n' },
    },
  },
};
