/** How many plugins, notes or addresses stand open. */
export const MOST_SHOWN = 3;

/** How many cards stand open: a row of them. */
export const MOST_CARDS = 2;

/** The first of a list, and what is behind a fold. */
export function foldAfter<Item>(items: readonly Item[], most: number): Folded<Item> {
  return { shown: items.slice(0, most), folded: items.slice(most) };
}

/** The short notes among the first of a list stand open; long ones, and all that follow, are behind a fold. */
export function foldNotes(notes: readonly string[]): Folded<string> {
  const short = notes.filter((note) => note.length <= LONGEST_NOTE).slice(0, MOST_SHOWN);
  const shown = new Set(short);
  return { shown: short, folded: notes.filter((note) => !shown.has(note)) };
}

const LONGEST_NOTE = 120;

export interface Folded<Item> {
  shown: Item[];
  folded: Item[];
}
