import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { oneEndpoint, entry, sources } from './shared/catalog-examples.ts';

export const endpointConflict: Rule<CatalogFindings['endpoint-conflict']> = {
  severity: 'error',
  title: 'Endpoint is claimed by two connectors',
  message: ({ endpoint, other }) =>
    `${other} has the endpoint ${endpoint} already, and an endpoint belongs to one entry. Keep it in one and name that entry in \`servedBy\` of the other.`,
  page: {
    why: 'An address belongs to one connector. A product that is reached through the server of another says so with servedBy.',
    sources,
    example: {
      wrong: { [entry]: oneEndpoint('https://mcp.acme.example.com/chat') },
      right: { [entry]: oneEndpoint('https://mcp.acme.example.com/crm') },
    },
  },
};
