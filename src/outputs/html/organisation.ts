import type { OrganisationView } from '../../views/organisation-view.ts';
import { decisionBadge } from './badges.ts';
import { markup, type Markup } from './markup.ts';

/** What the organisation that runs the catalog says of a connector. */
export function organisation({ approval, owner, note, tools }: OrganisationView): Markup {
  return markup`
    <section class="cc-organisation not-content" aria-label="In your organisation">
      <p class="title">In your organisation</p>
      ${approval && markup`<p>${decisionBadge(approval.id)} ${approval.line}</p>`}
      ${note && markup`<p>${note}</p>`}
      ${tools && markup`<p>${tools}</p>`}
      ${owner && markup`<p>Ask <strong>${owner}</strong>.</p>`}
    </section>
  `;
}
