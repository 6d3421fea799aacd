import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { sources } from './shared/catalog-examples.ts';
import { nameSome } from './shared/name-some.ts';

export const listToolsDiffer: Rule<CatalogFindings['list-tools-differ']> = {
  severity: 'warning',
  title: 'Tools that differ from the vendor’s list',
  message: ({ list, kind, tools }) =>
    kind === 'missing'
      ? `${list} has ${nameSome(tools, 'tool')}, which the entry lacks. Add what people can use, with the access that the vendor states; name the rest under \`except\` of the list, and why.`
      : `The entry has ${nameSome(tools, 'tool')}, which ${list} lacks. Take out what is gone, correct a name, or say under \`except\` of the list why it is not in it.`,
  page: {
    why: 'Admins decide by the tools of an entry what may run. A vendor’s own list that programs can read tells first which tools came and which went. It may be ahead of the server that people reach: what is not released yet stays out of the entry until it is.',
    sources,
  },
};
