import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { sources } from './shared/catalog-examples.ts';

export const entryValueMissing: Rule<CatalogFindings['entry-value-missing']> = {
  severity: 'error',
  title: 'Catalog entry lacks a value',
  message: ({ field, expected }) =>
    `${field === '' ? 'The file is empty' : `\`${field}\` is missing`}: it needs ${expected}.`,
  page: {
    why: 'Each connector is shown with the same facts. One that is missing would leave a gap on its page.',
    sources: sources,
  },
};
