import type { ConnectorView } from '../../views/connector-view.ts';
import { pageLink } from '../../views/link.ts';
import { list } from './lists.ts';
import { markup, type Markup } from './markup.ts';
import { prose } from './prose.ts';

/** Where the panels of programs lead to. */
export const signInId = 'sign-in';

/** What a reader asks first: what it can do, how one signs in, who prepares what, when that was checked. */
export function signIn(view: ConnectorView): Markup {
  const { can, address, checked, sections } = view;
  const { id, client, sentence, steps, later } = view.signIn;
  const hasTools = sections.some((section) => section.id === 'tools');
  return markup`
    <dl class="cc-sign-in not-content" id="${signInId}">
      <div>
        <dt>What it can do</dt>
        <dd>
          ${can}<br>
          <a href="${hasTools ? '#tools' : pageLink('/guides/privacy-and-security/')}">Is it safe?</a>
        </dd>
      </div>
      <div>
        <dt>Sign-in <span data-above="client">${client && `in ${client}`}</span></dt>
        <dd data-sign-in="${id}"><span data-above="sentence">${sentence}</span>${address && ` ${address}`}</dd>
      </div>
      <div class="who">
        <dt>Who prepares what</dt>
        <dd>
          <div data-above="who">
            ${steps.length === 0 && nobodyIn(id)}
            ${list(steps.map(({ lead, what, page }) => [markup`<strong>${lead}</strong> ${prose(what)}`, page && how(page)]))}
          </div>
          ${list(
            later.map(
              ({ lead, what }) => markup`For some of it: <strong>${lead}</strong> ${prose(what)}`,
            ),
            'later',
          )}
        </dd>
      </div>
      <div>
        <dt>Checked</dt>
        <dd>
          ${checked} ·${' '}
          <a href="${pageLink('/guides/authentication/')}" data-pagefind-ignore>How sign-in works</a>
        </dd>
      </div>
    </dl>
  `;
}

/** Who prepares something where nothing is to be done; the sentence of sign-in stands beside it. */
export function nobodyIn(id: ConnectorView['signIn']['id']): string {
  return nobody[id] ?? 'Nothing is known to be needed first.';
}

const nobody: Partial<Record<ConnectorView['signIn']['id'], string>> = {
  open: 'Nobody has to.',
  connect: 'Nobody has to.',
  try: 'Not known.',
  unknown: 'Not known.',
  elsewhere: 'Not known.',
  'no-server': 'There is nothing to set up.',
};

function how(page: string): Markup {
  return markup` <a href="${page}" rel="nofollow">How</a>`;
}
