import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { entry, sources } from './shared/catalog-examples.ts';

export const aliasConflict: Rule<CatalogFindings['alias-conflict']> = {
  severity: 'error',
  title: 'Name or alias is claimed by two entries',
  message: ({ alias, other }) =>
    `The name "${alias}" leads to ${other} already, and a name leads to one entry. Remove it from one of them.`,
  page: {
    why: 'A name in the table of a plugin must lead to one connector. Two claims would make it a matter of chance.',
    sources,
    example: {
      wrong: { [entry]: 'aliases:\n  - Acme Chat\n' },
      right: { [entry]: 'aliases:\n  - Acme Customers\n' },
    },
  },
};
