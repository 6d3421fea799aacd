import { fold } from '../../words/compounds.ts';
import { trustOwnWorkers } from '../own-workers.ts';
import { readPagefindExcerpt } from './excerpt.ts';
import type { ChosenFilters, SearchResult } from './search.ts';

const MOST_PAGES = 8;
/** The letters at the start that a found word shares with one that was asked for. */
const LEAST_SHARED = 4;

/**
 * The text of all pages, by Pagefind: asked where names, headings and tables of words answer little. It is
 * fetched at the first such query; without its index (`astro dev`, a hosted engine) nothing is found.
 */
export function fullText(base: string): FullText {
  let opening: Promise<Pagefind | undefined> | undefined;
  return async (query, filters) => {
    const pagefind = await (opening ??= loadPagefind(base));
    const found = await pagefind?.search(query, { filters });
    const pages = await Promise.all(
      (found?.results ?? []).slice(0, MOST_PAGES).map((each) => each.data()),
    );
    return pages.map(pageToResult).filter((result) => speaksOf(result, query));
  };
}

/** The section of a page that says most of the query, else the page. */
function pageToResult({
  url,
  meta,
  filters,
  excerpt,
  sub_results: parts,
}: PagefindPage): SearchResult {
  const kind = filters['kind']?.[0] ?? 'Page';
  const title = meta['title'] ?? url;
  const [part] = [...parts].sort((a, b) => b.locations.length - a.locations.length);
  return part === undefined || part.url === url
    ? { path: url, title, kind, excerpt: readPagefindExcerpt(excerpt) }
    : {
        path: part.url,
        title: part.title,
        page: title,
        kind,
        excerpt: readPagefindExcerpt(part.excerpt),
      };
}

/**
 * Whether what was found on a page is what was asked for: where no page has a word, Pagefind gives those that
 * have its first letters.
 */
export function speaksOf({ excerpt }: Pick<SearchResult, 'excerpt'>, query: string): boolean {
  const found = excerpt.flatMap(({ text, isFound }) => (isFound ? [fold(text)] : []));
  const words = fold(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.some((each) => words.some((word) => each.startsWith(word.slice(0, LEAST_SHARED))));
}

async function loadPagefind(base: string): Promise<Pagefind | undefined> {
  try {
    trustOwnWorkers();
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ excerptLength: 24, ranking: { termFrequency: 0.4, pageLength: 0.3 } });
    return pagefind;
  } catch {
    return undefined;
  }
}

/** Finds what pages say of a query. */
export type FullText = (query: string, filters: ChosenFilters) => Promise<SearchResult[]>;

interface Pagefind {
  options: (options: object) => Promise<void>;
  search: (
    query: string,
    options: { filters: ChosenFilters },
  ) => Promise<{ results: { data: () => Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { url: string; title: string; excerpt: string; locations: number[] }[];
}
