import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { sources } from './shared/catalog-examples.ts';
import { nameSome } from './shared/name-some.ts';

export const listAccessConfirmed: Rule<CatalogFindings['list-access-confirmed']> = {
  severity: 'info',
  title: 'Access that a list confirms',
  message: ({ list, tools }) =>
    `${list} states the access of ${nameSome(tools, 'tool')}, which the entry judged by the name. Take \`derived\` away there, and name the list as a source.`,
  page: {
    why: 'An access that was judged by the name of a tool is marked as `derived`, and pages say so. Once the vendor’s own list states the same, it is a fact.',
    sources,
  },
};
