import type { Catalog } from '../catalog/catalog.ts';
import type { Connector } from '../catalog/connector.ts';

/** All connectors by name in pages that need no script, each called by its first and last. */
export function connectorPages({ connectors }: Catalog): ConnectorPage[] {
  const sorted = connectors.toSorted((a, b) => collator.compare(a.name, b.name));
  const count = Math.ceil(sorted.length / MOST_LISTED);
  return Array.from({ length: count }, (_, index) => {
    const listed = sorted.slice(index * MOST_LISTED, (index + 1) * MOST_LISTED);
    const number = index + 1;
    return {
      number,
      path: `/connectors/page/${number}/`,
      from: listed[0]?.name ?? '',
      to: listed.at(-1)?.name ?? '',
      connectors: listed,
    };
  });
}

const collator = new Intl.Collator('en');
const MOST_LISTED = 250;

/** One of the pages. */
interface ConnectorPage {
  number: number;
  path: string;
  from: string;
  to: string;
  connectors: Connector[];
}
