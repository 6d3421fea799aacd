import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { entry, sources } from './shared/catalog-examples.ts';

export const factStale: Rule<CatalogFindings['fact-stale']> = {
  severity: 'info',
  title: 'Fact was checked more than a year ago',
  message: ({ fact, checked }) =>
    `What is said of ${fact} was last checked on ${checked}, over a year ago. Read the source again and set the date.`,
  page: {
    why: 'Addresses and sign-in change within months. After a year a fact is read again at its source.',
    sources,
    example: {
      wrong: { [entry]: 'checked: 2025-01-31\n' },
      right: { [entry]: 'checked: 2026-11-22\n' },
    },
  },
};
