import type { CardBadge, CardView } from './card-view.ts';
import type { FacetValues, FilterItem } from './facets.ts';

/** How many cards stand in the page at first, and how many follow each time. */
export const CARDS_AT_ONCE = 60;

/** The connectors of a list, each as its card and as the filter sees it. */
export function readBrowseList({ badges, values, rows }: BrowseList): BrowseItem[] {
  return rows.map(([id, name, description, badge, value, endpoint, icon, ...aliases]) => {
    const marks = badges[badge] ?? [];
    const words = [name, description, ...marks.map(({ label }) => label), ...aliases];
    return {
      id,
      name,
      description,
      badges: marks,
      endpoint: endpoint === 0 ? undefined : endpoint === 1 ? id : endpoint,
      icon: icon === 0 ? undefined : icon === 1 ? id : icon,
      text: words.join(' ').toLowerCase(),
      values: values[value] ?? {},
    };
  });
}

/** Numbers values in the order in which they are first seen; what is the same has one number. */
export function makeTable<Value>(): { rows: Value[]; indexOf: (value: Value) => number } {
  const numbers = new Map<string, number>();
  const rows: Value[] = [];
  return {
    rows,
    indexOf: (value) => {
      const key = JSON.stringify(value);
      const number = numbers.get(key) ?? rows.push(value) - 1;
      numbers.set(key, number);
      return number;
    },
  };
}

/** One connector of the browse page. */
export type BrowseItem = CardView & FilterItem;

/** The file of the browse page; what many connectors have alike stands once, and rows name it by number. */
export interface BrowseList {
  badges: readonly (readonly CardBadge[])[];
  values: readonly FacetValues[];
  rows: readonly BrowseRow[];
}

/** For an endpoint and an icon, 0 is none and 1 is that of the same name. */
type BrowseRow = readonly [
  id: string,
  name: string,
  description: string,
  badges: number,
  values: number,
  endpoint: string | 0 | 1,
  icon: string | 0 | 1,
  ...aliases: string[],
];
