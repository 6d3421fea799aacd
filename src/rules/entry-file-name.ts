import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { sources } from './shared/catalog-examples.ts';

export const entryFileName: Rule<CatalogFindings['entry-file-name']> = {
  severity: 'error',
  title: 'File of an entry has a name that is no id',
  message: () =>
    'A file of an entry is called by its id: lower-case letters, digits and single hyphens, then ".yaml", such as "google-drive.yaml". Rename this one.',
  page: {
    why: 'The name of the file is the id of the connector and the address of its page.',
    sources: sources,
  },
};
