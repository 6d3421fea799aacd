import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { override, sources } from './shared/catalog-examples.ts';
import { listed } from '../diagnostics/sentence.ts';

export const overrideHiddenNeeded: Rule<CatalogFindings['override-hidden-needed']> = {
  severity: 'error',
  title: 'Hidden connector through which others are reached',
  message: ({ id, served }) =>
    `"${id}" is hidden, but ${listed(served)} ${served.length === 1 ? 'is' : 'are'} reached through its server. Hide ${served.length === 1 ? 'that' : 'those'} too, or show it.`,
  page: {
    why: 'A product without a server of its own is reached through that of another one. Without that, its page could not say how to connect.',
    sources,
    example: {
      wrong: {
        'catalog/connectors/acme-mail.yaml': 'status: none\nendpoints: []\nservedBy: acme-crm\n',
        [override]: 'hidden: true\n',
      },
      right: { [override]: 'hidden: true\n' },
    },
  },
};
