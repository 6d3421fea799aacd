import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { sources } from './shared/catalog-examples.ts';

export const answerEndpointUnknown: Rule<CatalogFindings['answer-endpoint-unknown']> = {
  severity: 'error',
  title: 'Answer of an endpoint that the entry does not have',
  message: ({ endpoint, file }) =>
    `${file} has no endpoint "${endpoint}" that this could be the answer of. Remove it.`,
  page: {
    why: 'An answer is shown beside its endpoint. Where the endpoint is gone from the entry, the answer is of no use.',
    sources: sources,
    example: {
      wrong: { 'catalog/answers/acme-crm.json': answerOf('acme-crm-us') },
      right: { 'catalog/answers/acme-crm.json': answerOf('acme-crm') },
    },
  },
};

function answerOf(endpoint: string): string {
  return `{\n  "endpoints": {\n    "${endpoint}": {\n      "asked": "2026-11-23",\n      "address": "https://mcp.acme.example.com/crm",\n      "state": "sign-in"\n    }\n  }\n}\n`;
}
