import type { Access } from '../catalog/connector.ts';
import { accessLabels } from './labels.ts';

/** How many tools a page shows before a fold is opened. */
export const MOST_TOOLS = 15;

/** Tools by what they may do, in their order otherwise: what changes most first, as that is what people ask about. */
export function sortByAccess<Item extends WithAccess>(items: readonly Item[]): Item[] {
  return accesses.flatMap((access) => items.filter((item) => item.access.id === access));
}

/**
 * The tools of a page in groups: the first, and those behind a fold with words that say how many and what they may
 * do.
 */
export function foldTools<Item extends WithAccess>(items: readonly Item[]): FoldedTools<Item> {
  const sorted = sortByAccess(items);
  const rest = sorted.slice(MOST_TOOLS);
  return {
    shown: groupTools(sorted.slice(0, MOST_TOOLS), items),
    more:
      rest.length === 0
        ? undefined
        : {
            title: `Show ${rest.length} more`,
            counts: countWords(rest),
            groups: groupTools(rest, items),
          },
  };
}

/** The groups of some tools, with the count of each among all. */
function groupTools<Item extends WithAccess>(
  some: readonly Item[],
  all: readonly Item[],
): ToolGroup<Item>[] {
  return accesses
    .map((access) => ({
      access,
      count: all.filter((item) => item.access.id === access).length,
      items: some.filter((item) => item.access.id === access),
    }))
    .filter(({ items }) => items.length > 0);
}

/** How many tools do what, in short: `16 read · 5 write`. */
function countWords(items: readonly WithAccess[]): string {
  return groupTools(items, items)
    .map(({ access, count }) => `${count} ${accessLabels[access].label.toLowerCase()}`)
    .join(' · ');
}

const accesses: readonly Access[] = ['destructive', 'write', 'unknown', 'read'];

interface WithAccess {
  access: { id: Access };
}

/** Tools that may do the same. */
export interface ToolGroup<Item> {
  access: Access;
  /** How many there are of them, here or elsewhere on the page. */
  count: number;
  items: Item[];
}

export interface FoldedTools<Item> {
  shown: ToolGroup<Item>[];
  more: { title: string; counts: string; groups: ToolGroup<Item>[] } | undefined;
}
