import type { Catalog } from '../../catalog/catalog.ts';
import type { Connector } from '../../catalog/connector.ts';
import { cardView, type CardView } from '../../views/card-view.ts';
import { comparisonOf } from '../../views/compare-view.ts';
import { MOST_COMPARED } from '../../views/compare/state.ts';
import type { ConnectorView } from '../../views/connector-view.ts';
import { foldAfter, MOST_CARDS } from '../../views/fold.ts';
import { connectorLink, pageLink } from '../../views/link.ts';
import { card } from './card.ts';
import { fold, list } from './lists.ts';
import { markup, type Content, type Markup } from './markup.ts';
import { listed } from '../../diagnostics/sentence.ts';

/** The connectors that can stand for one, and the ways to compare them. */
export function alternatives(catalog: Catalog, connector: Connector, view: ConnectorView): Markup {
  const { shown, folded } = foldAfter(view.alternatives, MOST_CARDS);
  const [category] = view.facts.find(({ id }) => id === 'categories')?.items ?? [];
  return markup`
    <ul class="cc-grid not-content cc-alternatives">
      ${shown.map((each) => markup`<li>${card(cardView(catalog, each), 3)}</li>`)}
    </ul>
    ${folded.length > 0 && fold(`${folded.length} more`, list(cardLines(catalog, folded)))}
    ${category?.page && comparisons(connector, view.alternatives, category.text, category.page)}
  `;
}

/** Connectors in a list that few read: in a line each what its card says. */
export function cardLines(catalog: Catalog, connectors: readonly Connector[]): Content[] {
  return connectors.map((each) => line(cardView(catalog, each)));
}

function line({ id, name, description, badges }: CardView): Content {
  const labels = badges.map(({ label }) => label).join(' · ');
  return markup`
    <a href="${connectorLink(id)}">${name}</a>: ${description}
    ${' '}<span class="cc-muted">${labels}</span>
  `;
}

function comparisons(
  connector: Connector,
  others: readonly Connector[],
  category: string,
  page: string,
): Markup {
  // Itself first, beside those that can stand for it.
  const besides = [connector, ...others].slice(0, MOST_COMPARED);
  const hasOthers = besides.length > 1;
  const names = listed(besides.slice(1).map(({ name }) => name));
  return markup`
    <p class="cc-small">
      ${
        hasOthers &&
        markup`
          <a href="${pageLink(`/compare/${comparisonOf(besides)}`)}">Compare ${connector.name} with ${names}</a>
          ,${' '}
        `
      }
      <a href="${pageLink(page)}">${hasOthers ? 'compare' : 'Compare'} all of ${category}</a> or browse
      ${' '}<a href="${pageLink('/connectors/')}">all connectors</a>.
    </p>
  `;
}
