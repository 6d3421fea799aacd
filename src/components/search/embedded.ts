import { matchNames } from '../../outputs/search/name-match.ts';
import { trustOwnWorkers } from '../own-workers.ts';
import { readPagefindExcerpt } from './excerpt.ts';
import { loadNames } from './names.ts';
import {
  meantName,
  MOST_FOUND,
  MOST_NAMED,
  rankResults,
  speaksOf,
  sitePath,
  withoutNeedlessTypos,
} from './rank.ts';
import type { ChosenFilters, Search, SearchResult } from './search.ts';

/** A search that runs in the browser, over the names and the index that the build wrote. */
export async function openSearch(base: string): Promise<Search> {
  const [names, pagefind] = await Promise.all([loadNames(base), loadPagefind(base)]);
  return {
    notice: pagefind === undefined ? 'Only names are searched until the site is built.' : undefined,
    filters: (await pagefind?.filters()) ?? {},
    find: async (query, chosen) => {
      const literal = await findTexts(pagefind, query, chosen);
      const named = withoutNeedlessTypos(query, matchNames(query, names), literal);
      const meant = meantName(named);
      // A typo finds nothing in the text: look for what was probably meant.
      const texts = meant === undefined ? literal : await findTexts(pagefind, meant, chosen);
      const isFiltered = Object.values(chosen).some((values) => values.length > 0);
      const allowed = new Set(texts.map(({ path }) => path));
      const shown = named
        .slice(0, MOST_NAMED)
        .filter(({ entry }) => !isFiltered || allowed.has(sitePath(entry.path, base)));
      return { results: rankResults(query, shown, texts, base), meant, problem: undefined };
    },
  };
}

async function findTexts(
  pagefind: Pagefind | undefined,
  query: string,
  filters: ChosenFilters,
): Promise<SearchResult[]> {
  const found = await pagefind?.search(query, { filters });
  const results = (found?.results ?? []).slice(0, MOST_FOUND);
  const pages = await Promise.all(results.map((result) => result.data()));
  return pages.map(pageToResult).filter((page) => speaksOf(page, query));
}

function pageToResult({ url, meta, filters, excerpt }: PagefindPage): SearchResult {
  return {
    path: url,
    title: meta['title'] ?? url,
    kind: filters['kind']?.[0] ?? 'Page',
    excerpt: readPagefindExcerpt(excerpt),
  };
}

async function loadPagefind(base: string): Promise<Pagefind | undefined> {
  try {
    trustOwnWorkers();
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ excerptLength: 24, ranking: { termFrequency: 0.4, pageLength: 0.3 } });
    return pagefind;
  } catch {
    // `astro dev` has no index: names still work.
    return undefined;
  }
}

interface Pagefind {
  options: (options: object) => Promise<void>;
  filters: () => Promise<Record<string, Record<string, number>>>;
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
}
