import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { sources } from './shared/catalog-examples.ts';

export const listUnreadable: Rule<CatalogFindings['list-unreadable']> = {
  severity: 'warning',
  title: 'Vendor’s list that cannot be read',
  message: ({ list, fault }) => said[fault](list),
  page: {
    why: 'An entry names the lists that its vendor keeps for programs, and `catalog refresh` compares it with them. One that is no longer there, or has another form, leaves the entry without that watch, and the facts that were read from it without a source that opens.',
    sources,
  },
};

const said = {
  missing: (list: string) =>
    `The list ${list} is not there. Find where the vendor keeps it now, and correct \`lists\` and the sources that name it.`,
  'too-large': (list: string) =>
    `The list ${list} is larger than what is read of one. Name a smaller part of it in \`lists\`, or leave it out.`,
  'other-form': (list: string) =>
    `The list ${list} is not of the form that \`format\` names. Look at it, and correct \`lists\`.`,
} as const;
