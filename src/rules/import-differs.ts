import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { sources } from './shared/catalog-examples.ts';

export const importDiffers: Rule<CatalogFindings['import-differs']> = {
  severity: 'warning',
  title: 'Entry that differs from a registry',
  message: ({ listed, address, kind, from }) => said[kind](`${from} lists ${listed}`, address),
  page: {
    why: '`catalog import` changes no entry that is there: what people wrote stays. Where a registry says something else, neither is right by itself. Read what the vendor says, and set the entry right where it is wrong.',
    sources,
  },
};

const said = {
  missing: (lead: string, address: string) =>
    `${lead} with the address ${address}, which the entry lacks. Add it, if the vendor says so too.`,
  deprecated: (lead: string, address: string) =>
    `${lead} as out of use at ${address}, which the entry calls current. See what the vendor says.`,
  active: (lead: string, address: string) =>
    `${lead} as in use at ${address}, which the entry calls out of use. See what the vendor says.`,
} as const;
