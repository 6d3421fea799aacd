import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { sources } from './shared/catalog-examples.ts';
import { nameSome } from './shared/name-some.ts';

export const listToolsLeftOut: Rule<CatalogFindings['list-tools-left-out']> = {
  severity: 'info',
  title: 'Tools of a list that an entry leaves out',
  message: ({ list, tools }) =>
    `${list} has ${nameSome(tools, 'tool')}, which are not in the entry. It says itself that it has not all; with this list it can.`,
  page: {
    why: 'An entry that does not have all tools says so, and rules for permissions made of it ask for the rest. Where the vendor keeps a list that programs can read, the entry can have them all.',
    sources,
  },
};
