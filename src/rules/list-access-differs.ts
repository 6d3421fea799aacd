import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { sources } from './shared/catalog-examples.ts';

export const listAccessDiffers: Rule<CatalogFindings['list-access-differs']> = {
  severity: 'warning',
  title: 'Access that differs from the vendor’s list',
  message: ({ list, tool, entryAccess, got }) =>
    `The entry says "${entryAccess}" of the tool ${tool}; ${list} says that it ${does[got]}. Read what the tool does, and correct \`access\`, or say under \`except\` of the list why it is wrong.`,
  page: {
    why: 'Rules for permissions are made of the access of each tool: one that is called a reader and changes something would run unasked. Where the vendor states another access than the entry, somebody has to look.',
    sources,
  },
};

const does = {
  read: 'only reads',
  change: 'changes something',
  write: 'changes something and destroys nothing',
  destructive: 'may destroy something',
} as const;
