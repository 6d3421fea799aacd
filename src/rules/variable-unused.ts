import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { entry, oneEndpoint, sources } from './shared/catalog-examples.ts';

const address = 'https://mcp.acme.example.com/crm';
const described =
  '    variables:\n      tenant:\n        description: The first part of your address.\n';

export const variableUnused: Rule<CatalogFindings['variable-unused']> = {
  severity: 'error',
  title: 'Variable that no address has',
  message: ({ variable }) =>
    `Unexpected variable "${variable}", expected one of the {variables} of the URL or the arguments; remove it or use it.`,
  page: {
    why: 'A description of a variable that is not there asks people for what is used nowhere.',
    sources: sources,
    example: {
      wrong: { [entry]: oneEndpoint(address, described) },
      right: { [entry]: oneEndpoint(address) },
    },
  },
};
