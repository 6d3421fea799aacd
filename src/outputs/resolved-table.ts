import type { Resolved, ResolvedCounts, ResolvedItem } from '../coverage/resolved.ts';
import { counted } from '../diagnostics/sentence.ts';
import { share } from './share.ts';

/** How much of what marketplaces wire and name the catalog has, and the list of the rest, most used first. */
export function resolvedTable({ marketplaces, plugins, servers, names }: ResolvedCounts): string {
  return [
    `${counted(marketplaces, 'marketplace')}, ${counted(plugins, 'plugin')}`,
    '',
    figureOf('Distinct public servers', servers),
    figureOf('Distinct names in tables', names),
    ...listOf('Servers without a connector', servers, isMissing),
    ...listOf('Names without a connector', names, isMissing),
    ...listOf('Servers that are known by their host or owner alone', servers, isByOwner),
    '',
  ].join('\n');
}

function figureOf(title: string, { known, items }: Resolved): string {
  const shared = items.filter(({ marketplaces }) => marketplaces > 1);
  const sharedKnown = shared.filter((item) => !isMissing(item)).length;
  const inMany = `of the ${shared.length} in two marketplaces or more ${sharedKnown} (${share(sharedKnown, shared.length)})`;
  return `${title}: ${known} of ${items.length} resolve (${share(known, items.length)}), ${inMany}`;
}

function listOf(
  title: string,
  { items }: Resolved,
  isListed: (item: ResolvedItem) => boolean,
): string[] {
  const listed = items.filter(isListed);
  const width = String(listed[0]?.marketplaces ?? '').length;
  return listed.length === 0 ? [] : ['', `${title}:`, ...listed.map((item) => lineOf(item, width))];
}

function lineOf({ marketplaces, label, calledLike, connector }: ResolvedItem, width: number) {
  const found = connector === null ? '' : ` = ${connector}`;
  return `${String(marketplaces).padStart(width)}  ${label} (${calledLike})${found}`;
}

const isMissing = ({ connector }: ResolvedItem) => connector === null;
const isByOwner = ({ by }: ResolvedItem) => by === 'owner';
