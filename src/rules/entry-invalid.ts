import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { entry, sources } from './shared/catalog-examples.ts';

export const entryInvalid: Rule<CatalogFindings['entry-invalid']> = {
  severity: 'error',
  title: 'Catalog entry does not fit its schema',
  message: ({ problem }) => problem,
  page: {
    why: 'Entries are strict: an unknown key or a value of another kind is an error, so that no fact is lost by a slip of the pen.',
    sources,
    example: { wrong: { [entry]: 'status: ready\n' }, right: { [entry]: 'status: available\n' } },
  },
};
