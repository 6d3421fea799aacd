import { markup, type Content, type Markup } from './markup.ts';

/**
 * A field for the reader's program above a panel for each: class `cc-panel`, the id `client-` and its own, its name in
 * class `name`, all but the first hidden. `choice.ts` names the programs in the field, and shows the panel of the one
 * that is chosen.
 */
export function clientPanels(panels: Content): Markup {
  return markup`
    <div class="not-content" data-clients>
      <label class="cc-program cc-needs-script">
        <span>Your program</span> <select data-client-choice autocomplete="off"></select>
      </label>
      ${panels}
    </div>
  `;
}
