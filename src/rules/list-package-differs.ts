import type { CatalogFindings } from '../catalog/findings.ts';
import type { Rule } from './rule.ts';
import { sources } from './shared/catalog-examples.ts';

export const listPackageDiffers: Rule<CatalogFindings['list-package-differs']> = {
  severity: 'warning',
  title: 'Package that its registry no longer offers',
  message: ({ list, kind, message, endpoint }) =>
    kind === 'gone'
      ? `The registry has no package ${list}. A name that is free can be taken by anybody: see what the vendor says, and change the entry.`
      : `The registry calls ${list} out of use${message === undefined ? '' : `: "${message}"`}. The entry calls the endpoint "${endpoint}" current; see what takes its place.`,
  page: {
    why: 'A local server is a package that people’s machines fetch and run. One whose makers gave it up gets no repairs, and one that is gone may come back as somebody else’s.',
    sources,
  },
};
