import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { entry, oneEndpoint, sources } from './shared/catalog-examples.ts';

const address = 'https://{tenant}.acme.example.com/crm';
const described =
  '    variables:\n      tenant:\n        description: The first part of your address.\n';

export const variableUndescribed: Rule<CatalogFindings['variable-undescribed']> = {
  severity: 'error',
  title: 'Variable of an address is not described',
  message: ({ variable }) =>
    `Nothing says what {${variable}} of the address stands for. Describe it under \`variables.${variable}\`, so that people can fill it in.`,
  page: {
    why: 'People have to put something of their own in its place. The description says what, and where they find it.',
    sources: sources,
    example: {
      wrong: { [entry]: `status: per-tenant\n${oneEndpoint(address)}` },
      right: { [entry]: `status: per-tenant\n${oneEndpoint(address, described)}` },
    },
  },
};
