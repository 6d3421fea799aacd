import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { override, sources } from './shared/catalog-examples.ts';

export const overrideToolUnknown: Rule<CatalogFindings['override-tool-unknown']> = {
  severity: 'warning',
  title: 'Override that allows a tool which is not known',
  message: ({ tool, isComplete, nearest }) =>
    `The connector ${isComplete ? 'has' : 'is known to have'} no tool "${tool}". ` +
    (nearest === undefined
      ? isComplete
        ? 'Remove it from the list.'
        : 'See whether the server still has it; its list in the catalog may lack some.'
      : `Did you mean "${nearest}"?`),
  page: {
    why: 'Permissions and policies let the tools of this list run and refuse all others. A tool that the vendor renamed is refused under its new name, and nobody knows why.',
    sources,
    example: {
      wrong: { [override]: 'allowedTools:\n  - find_deal\n' },
      right: { [override]: 'approved: true\n' },
    },
  },
};
