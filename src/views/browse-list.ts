import type { CardBadge, CardView } from './card-view.ts';
import { cardView } from './card-view.ts';
import { facetValuesOf } from './connector-facets.ts';
import { makeTable, type BrowseList } from './browse-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** All connectors as the browse page shows and filters them, as small as it can be: it is loaded when it is asked for. */
export function browseList(model: Workspace): BrowseList {
  const badges = makeTable<readonly CardBadge[]>();
  const values = makeTable<Readonly<Record<string, readonly string[]>>>();
  const rows = model.catalog.connectors.map((connector): BrowseList['rows'][number] => {
    const card: CardView = cardView(model.catalog, connector);
    const { id, name, description, icon = 0, endpoint = 0 } = card;
    return [
      id,
      name,
      description,
      badges.indexOf(card.badges),
      values.indexOf(facetValuesOf(model, connector)),
      endpoint === id ? 1 : endpoint,
      icon === id ? 1 : icon,
      ...(connector.aliases ?? []),
    ];
  });
  return { badges: badges.rows, values: values.rows, rows };
}
