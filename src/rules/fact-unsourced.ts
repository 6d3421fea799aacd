import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { entry, sources } from './shared/catalog-examples.ts';

export const factUnsourced: Rule<CatalogFindings['fact-unsourced']> = {
  severity: 'error',
  title: 'Fact has no source or date',
  message: ({ fact, missing }) =>
    `There is no \`${missing}\` for ${fact}. Say where the fact is from (\`source\`) and when it was read (\`checked: YYYY-MM-DD\`).`,
  page: {
    why: 'A fact that nobody can look up cannot be corrected. Each says where it is from and when it was read.',
    sources,
    example: {
      wrong: { [entry]: 'maturity:\n  stage: beta\n  checked: 2026-11-22\n' },
      right: {
        [entry]:
          'maturity:\n  stage: beta\n  source: https://acme.example.com/docs\n  checked: 2026-11-22\n',
      },
    },
  },
};
