import type { Connector } from '../catalog/connector.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { formatComparison } from './compare/state.ts';
import { byUse } from './connector-use.ts';

const MOST_EXAMPLES = 9;
const COMPARED = 3;

/** What the page says before anything is chosen: comparisons that many want, by category. */
export function compareView(workspace: Workspace): CompareView {
  const ranked = byUse(workspace).filter(
    ({ status, tools }) => status !== 'none' && (tools?.items.length ?? 0) > 0,
  );
  const examples = workspace.catalog.categories.flatMap(({ id, name }) => {
    const connectors = ranked.filter(({ categories }) => categories[0] === id).slice(0, COMPARED);
    return connectors.length < COMPARED ? [] : [{ category: name, connectors }];
  });
  const rank = ({ connectors: [first] }: Example) => (first ? ranked.indexOf(first) : 0);
  return {
    examples: examples
      .toSorted((a, b) => rank(a) - rank(b))
      .slice(0, MOST_EXAMPLES)
      .map((each) => ({ ...each, fragment: comparisonOf(each.connectors) })),
  };
}

/** The fragment of the page that compares some connectors. */
export function comparisonOf(connectors: readonly Pick<Connector, 'id'>[]): string {
  return formatComparison({ ids: connectors.map(({ id }) => id), isShort: false });
}

interface Example {
  category: string;
  connectors: Connector[];
}

export interface CompareView {
  /** Three of one category each, those first that most plugins wire. */
  examples: (Example & { fragment: string })[];
}
