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
    `Neither the URL nor the arguments hold {${variable}}. Remove the variable, or write it where its value goes.`,
  page: {
    why: 'A description of a variable that is not there asks people for what is used nowhere.',
    sources: sources,
    example: {
      wrong: { [entry]: oneEndpoint(address, described) },
      right: { [entry]: oneEndpoint(address) },
    },
  },
};
