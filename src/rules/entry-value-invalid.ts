import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { entry, sources } from './shared/catalog-examples.ts';

export const entryValueInvalid: Rule<CatalogFindings['entry-value-invalid']> = {
  severity: 'error',
  title: 'Value of a catalog entry does not fit',
  message: ({ found, field, expected, nearest }) =>
    `${field === '' ? 'The file' : `\`${field}\``} needs ${expected}, not ${found}.` +
    (nearest === undefined ? '' : ` Did you mean "${nearest}"?`),
  page: {
    why: 'Entries are strict: a value of another kind is an error, so that pages and data can rely on it.',
    sources: sources,
    example: {
      wrong: { [entry]: 'status: ready\n' },
      right: { [entry]: 'status: available\n' },
    },
  },
};
