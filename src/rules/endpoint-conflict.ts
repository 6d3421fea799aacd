import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { oneEndpoint, entry, sources } from './shared/catalog-examples.ts';

export const endpointConflict: Rule<CatalogFindings['endpoint-conflict']> = {
  severity: 'error',
  title: 'Endpoint is claimed by two connectors',
  message: ({ endpoint, other }) =>
    `Unexpected endpoint ${endpoint}, expected one owner; ${other} lists it already. Keep it in one entry and name that entry in \`servedBy\` of the other.`,
  page: {
    why: 'An address belongs to one connector. A product that is reached through the server of another says so with servedBy.',
    sources,
    example: {
      wrong: { [entry]: oneEndpoint('https://mcp.acme.example.com/chat') },
      right: { [entry]: oneEndpoint('https://mcp.acme.example.com/crm') },
    },
  },
};
