import { markup, type Content, type Markup } from './markup.ts';

/**
 * A field for the reader's program above a panel for each: class `cc-panel`, the id `client-` and its own, all but the
 * first hidden. A page with panels chooses among them by `StartPanels.astro` behind the last of them.
 */
export function clientPanels(clients: readonly NamedClient[], panels: Content): Markup {
  return markup`
    <div data-clients>
      <label class="cc-program not-content cc-needs-script">
        <span>Your program</span>
        <select data-client-choice autocomplete="off">
          ${clients.map(({ id, name }) => markup`<option value="${id}">${name}</option>`)}
        </select>
      </label>
      ${panels}
    </div>
  `;
}

interface NamedClient {
  id: string;
  name: string;
}
