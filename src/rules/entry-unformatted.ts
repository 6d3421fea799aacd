import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { sources } from './shared/catalog-examples.ts';

export const entryUnformatted: Rule<CatalogFindings['entry-unformatted']> = {
  severity: 'error',
  title: 'Catalog entry is not in canonical form',
  message: ({ command }) =>
    `The keys are not in the usual order, or the lines are not wrapped as usual. Run \`${command}\`.`,
  page: {
    why: 'One order of keys and one width of lines keep changes small and easy to read.',
    sources,
  },
};
