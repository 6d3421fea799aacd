import type { CardView } from '../../views/card-view.ts';
import { connectorLink } from '../../views/link.ts';
import { badge } from './badges.ts';
import { logo } from './logo.ts';
import { markup, type Markup } from './markup.ts';

/**
 * A connector in a list, under a heading of the level that the list asks for. `selection.ts` makes the button that puts it
 * into the builder.
 */
export function card(view: CardView, level: 2 | 3): Markup {
  const { id, name, description, icon, endpoint, badges } = view;
  const link = markup`<a href="${connectorLink(id)}">${name}</a>`;
  return markup`
    <article class="cc-card">
      <div class="head">
        ${logo({ name, icon })}
        ${level === 2 ? markup`<h2 class="name">${link}</h2>` : markup`<h3 class="name">${link}</h3>`}
        ${endpoint !== undefined && markup`<span data-add-place="${endpoint}"></span>`}
      </div>
      <p class="description">${description}</p>
      <p class="facts">${badges.map(badge)}</p>
    </article>
  `;
}
