import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { entry, sources } from './shared/catalog-examples.ts';

export const entryKeyUnknown: Rule<CatalogFindings['entry-key-unknown']> = {
  severity: 'error',
  title: 'Key of a catalog entry is not known',
  message: ({ key, field, expectedKeys, nearest }) =>
    `There is no key "${key}"${field === '' ? '' : ` in \`${field}\``}.${
      nearest === undefined ? '' : ` Did you mean "${nearest}"?`
    } The keys that it has are ${expectedKeys.join(', ')}.`,
  page: {
    why: 'Entries are strict: an unknown key is an error, so that no fact is lost by a slip of the pen.',
    sources: sources,
    example: {
      wrong: { [entry]: 'usecases:\n  - Try it\n' },
      right: { [entry]: 'useCases:\n  - Try it\n' },
    },
  },
};
