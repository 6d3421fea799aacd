import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { oneEndpoint, entry, sources } from './shared/catalog-examples.ts';

const otherEntry = 'catalog/connectors/acme-chat.yaml';

export const idConflict: Rule<CatalogFindings['id-conflict']> = {
  severity: 'error',
  title: 'Id is used twice',
  message: ({ what, id, other }) =>
    `The ${what} "${id}" is taken: ${other} has it already. Rename one of them.`,
  page: {
    why: 'Ids are the addresses of pages and the keys in configurations: each leads to one thing.',
    sources,
    example: {
      wrong: {
        [otherEntry]: oneEndpoint('https://mcp.acme.example.com/chat'),
        [entry]: oneEndpoint('https://mcp.acme.example.com/crm'),
      },
      right: { [entry]: oneEndpoint('https://mcp.acme.example.com/crm') },
    },
  },
};
