import type { Catalog } from './catalog.ts';
import type { Connector } from './connector.ts';

/** Whether the organisation that runs the catalog approved a connector; undefined where it decides on none. */
export function approvalOf(
  { isReviewed }: Pick<Catalog, 'isReviewed'>,
  { organisation }: Pick<Connector, 'organisation'>,
): Approval | undefined {
  if (!isReviewed) return undefined;
  if (organisation?.approved === undefined) return 'undecided';
  return organisation.approved ? 'approved' : 'refused';
}

export type Approval = 'approved' | 'refused' | 'undecided';
