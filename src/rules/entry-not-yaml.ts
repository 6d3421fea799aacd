import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { sources } from './shared/catalog-examples.ts';

export const entryNotYaml: Rule<CatalogFindings['entry-not-yaml']> = {
  severity: 'error',
  title: 'Catalog entry cannot be read as YAML',
  message: (args) =>
    'alias' in args
      ? `"*${args.alias}" stands for a value that is written elsewhere. Write the value itself.`
      : `This cannot be read as YAML: ${args.fault}.`,
  page: {
    why: 'An entry that cannot be read is left out of the catalog altogether.',
    sources: sources,
  },
};
