import type { Connector } from '../../catalog/connector.ts';
import { Organisation } from '../../catalog/organisation.ts';

/** Whether the organisation that runs the catalog approved a connector; absent where it did not decide. */
export const Approved = Organisation.shape.approved.meta({
  description:
    'Whether the organisation that runs this catalog approved it; absent where nobody decided.',
});

/** The field of a document. */
export function approvedOf({ organisation }: Connector): { approved?: boolean } {
  return organisation?.approved === undefined ? {} : { approved: organisation.approved };
}
