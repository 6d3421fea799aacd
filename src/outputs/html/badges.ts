import type { Approval } from '../../catalog/approval.ts';
import type { Access } from '../../catalog/connector.ts';
import { approvalBadge, type CardBadge } from '../../views/card-view.ts';
import { accessLabels } from '../../views/labels.ts';
import { attribute, markup, type Markup } from './markup.ts';

/** A short word with the colour of its kind. */
export function badge({ label, tone }: CardBadge): Markup {
  return markup`<span class="cc-badge"${attribute('data-tone', tone)}>${label}</span>`;
}

/** What a tool may do. */
export function accessBadge(access: Access): Markup {
  const { label, line } = accessLabels[access];
  return markup`<span class="cc-badge" data-tone="${access}" title="${line}">${label}</span>`;
}

/** What an organisation decided of a connector. */
export function decisionBadge(approval: Approval): Markup {
  return badge(approvalBadge(approval));
}
