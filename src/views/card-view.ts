import { approvalOf, type Approval } from '../catalog/approval.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';
import { usableEndpoints } from '../coverage/connection.ts';
import { reachOf } from './connector-summary.ts';
import { signInOf } from './connector-text.ts';
import { brandIcon } from './icon.ts';
import { approvalLabels, reachLabels, statusLabels } from './labels.ts';

/** What the card of a connector says, in a list of any page. */
export function cardView(catalog: Catalog, connector: Connector): CardView {
  const { id, name, description, icon, status } = connector;
  const [endpoint] = usableEndpoints(catalog, connector);
  const approval = approvalOf(catalog, connector);
  const signIn = signInOf(catalog, connector);
  const reach = reachOf(connector);
  return {
    id,
    name,
    description,
    icon: brandIcon(icon) === undefined ? undefined : icon,
    endpoint: endpoint?.id,
    badges: [
      ...(approval === 'approved' || approval === 'refused' ? [approvalBadge(approval)] : []),
      { label: signIn.label, tone: signIn.isOpen ? 'good' : undefined },
      ...(reach === 'unknown' ? [] : [{ label: reachLabels[reach], tone: reach }]),
      ...(status === 'per-tenant' ? [{ label: statusLabels[status].label }] : []),
    ],
  };
}

/** What an organisation decided of a connector, as a mark. */
export function approvalBadge(approval: Approval): CardBadge {
  return { label: approvalLabels[approval].label, tone: approvalTones[approval] };
}

const approvalTones = { approved: 'good', refused: 'destructive', undecided: undefined } as const;

/** What a card says; without an icon it shows a monogram, without an endpoint there is nothing to add. */
export interface CardView {
  id: string;
  name: string;
  description: string;
  icon: string | undefined;
  endpoint: string | undefined;
  badges: readonly CardBadge[];
}

export interface CardBadge {
  label: string;
  tone?: string | undefined;
}
