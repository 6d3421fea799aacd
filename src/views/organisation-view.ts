import { approvalOf, type Approval } from '../catalog/approval.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import { approvalLabels } from './labels.ts';

/** What the organisation that runs the catalog says of a connector; undefined where it says nothing of any. */
export function organisationView(
  catalog: Catalog,
  connector: Connector,
): OrganisationView | undefined {
  const approval = approvalOf(catalog, connector);
  const { organisation } = connector;
  if (approval === undefined && organisation === undefined) return undefined;
  const { owner, note } = organisation ?? {};
  return {
    approval: approval && { id: approval, ...approvalLabels[approval] },
    owner,
    note,
    tools: describeAllowed(connector),
  };
}

/** How many of the known tools may run, where the organisation chose some. */
function describeAllowed({ organisation, tools }: Connector): string | undefined {
  const allowed = organisation?.allowedTools;
  if (allowed === undefined) return undefined;
  const known = (tools?.items ?? []).filter(({ name }) => allowed.includes(name)).length;
  const all = tools?.items.length ?? 0;
  return `${known} of the ${all} tools that are known may run. The list below says which.`;
}

/** What stands at the top of a connector's page, and in its twin. */
export interface OrganisationView {
  approval: { id: Approval; label: string; line: string } | undefined;
  owner: string | undefined;
  note: string | undefined;
  tools: string | undefined;
}
