import { bestPart, type PartFound } from './best-part.ts';
import type { SearchEntry } from './entry.ts';
import type { IndexReader } from './index-reader.ts';
import { keys, readPosting, type Posting } from './index-file.ts';
import { scoreEntries } from './score.ts';
import type { Asked } from './asked.ts';
import { findTerms } from './terms.ts';

/** Of one page so many sections are shown together; the rest come later. */
const MOST_OF_PAGE = 3;

/** What an index has for a query, the best first; `chosen` are values of filters, one of each to have. */
export async function findEntries(
  index: IndexReader,
  text: string,
  chosen: ChosenFilters,
  limit: number,
): Promise<FoundEntries> {
  const asked = await findTerms(index, text);
  const filters = await findFilters(index, chosen);
  const scores = scoreEntries(index, asked, filters);
  const loaded = await Promise.all(
    scores.slice(0, limit + MOST_OF_PAGE).map(async ({ id, score }) => {
      const entry = await index.entry(id);
      return entry === undefined ? [] : [{ entry, score }];
    }),
  );
  const found = spread(loaded.flat())
    .slice(0, limit)
    .map(({ entry, score }) => ({ entry, score, part: bestPart(entry, asked.words) }));
  return { ...asked, found, total: scores.length };
}

async function findFilters(index: IndexReader, chosen: ChosenFilters): Promise<Set<number>[]> {
  const wanted = Object.entries(chosen).filter(([, values]) => values.length > 0);
  const all = wanted.map(([field, values]) => values.map((value) => keys.filter(field, value)));
  await index.prepare(all.flat());
  return all.map((group) => {
    const ids = new Set<number>();
    for (const key of group) readPosting((index.get(key) ?? []) as Posting, (id) => ids.add(id));
    return ids;
  });
}

/** The entries in their order, but no page fills the list with its sections. */
function spread<Item extends { entry: SearchEntry }>(items: readonly Item[]): Item[] {
  const counts = new Map<string, number>();
  const isEarly = ({ entry }: Item) => {
    const page = entry.path.replace(/#.*/, '');
    const count = (counts.get(page) ?? 0) + 1;
    counts.set(page, count);
    return count <= MOST_OF_PAGE;
  };
  const [early, late] = [[] as Item[], [] as Item[]];
  for (const item of items) (isEarly(item) ? early : late).push(item);
  return [...early, ...late];
}

/** The values chosen of each filter; an entry must have one of each. */
export type ChosenFilters = Readonly<Record<string, readonly string[]>>;

/** What was found, and what was made of the query. */
export interface FoundEntries extends Asked {
  found: { entry: SearchEntry; score: number; part: PartFound }[];
  /** How many entries there are, shown or not. */
  total: number;
}
