import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { entry, sources } from './shared/catalog-examples.ts';

export const toolEndpointUnknown: Rule<CatalogFindings['tool-endpoint-unknown']> = {
  severity: 'error',
  title: 'Tool of an endpoint that the entry does not have',
  message: ({ endpoint }) =>
    `This entry has no endpoint "${endpoint}". Write the id of one that it has.`,
  page: {
    why: 'The page lists tools by endpoint. Those of an endpoint that is none would be shown nowhere.',
    sources: sources,
    example: {
      wrong: { [entry]: toolsOf('acme-crm-us') },
      right: { [entry]: toolsOf('acme-crm-eu') },
    },
  },
};

function toolsOf(endpoint: string): string {
  return `tools:\n  complete: false\n  source: https://acme.example.com/docs\n  checked: 2026-11-22\n  items:\n    - name: find\n      summary: Find accounts\n      access: read\n      endpoint: ${endpoint}\n`;
}
