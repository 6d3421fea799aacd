import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { oneEndpoint, entry, sources } from './shared/catalog-examples.ts';

export const secretLiteral: Rule<CatalogFindings['secret-literal']> = {
  severity: 'error',
  title: 'Literal secret in a header or variable',
  message: ({ name }) =>
    `The value of "${name}" would be published with the site. Write a variable such as \${API_TOKEN} in its place.`,
  page: {
    why: 'Entries are published with the site. A header or variable holds the name of a variable, never a value.',
    sources,
    example: {
      wrong: {
        [entry]: oneEndpoint(
          'https://mcp.acme.example.com/crm',
          '    headers:\n      Authorization: Bearer 8f2b1c94e07d4a6fb3\n',
        ),
      },
      right: {
        [entry]: oneEndpoint(
          'https://mcp.acme.example.com/crm',
          '    headers:\n      Authorization: Bearer ${ACME_TOKEN}\n',
        ),
      },
    },
  },
};
