import { isSentence, matchNames, type NameEntry, type NameMatch } from './name-match.ts';

const MOST_RESULTS = 12;
const TYPO_SCORE = 4;
const INSIDE_SCORE = 3;

/** A search over names and the full text, made once the dialog is first used. */
export async function openSearch(base: string): Promise<Search> {
  const [names, pagefind] = await Promise.all([
    fetch(`${base}search/names.json`).then((response) => response.json() as Promise<NameEntry[]>),
    loadPagefind(base),
  ]);
  const filters = (await pagefind?.filters()) ?? {};
  return {
    hasText: pagefind !== undefined,
    filters,
    find: async (query, chosen) => {
      const named = matchNames(query, names);
      const [best] = named;
      // A typo finds nothing in the text: look for what was probably meant.
      const meant = best !== undefined && best.score >= TYPO_SCORE ? best.name : undefined;
      const found = await pagefind?.search(meant ?? query, { filters: chosen });
      const pages = await Promise.all(
        (found?.results ?? []).slice(0, MOST_RESULTS * 2).map((result) => result.data()),
      );
      const texts = pages.map((page): SearchResult => ({
        path: page.url,
        title: page.meta['title'] ?? page.url,
        kind: page.filters['kind']?.[0] ?? 'Page',
        excerpt: page.excerpt,
      }));
      const isFiltered = Object.values(chosen).some((values) => values.length > 0);
      const allowed = new Set(texts.map(({ path }) => path));
      const direct = named.slice(0, 5).map((match) => ({ match, result: toResult(match, base) }));
      const shown = direct.filter(({ result }) => !isFiltered || allowed.has(result.path));
      // A pasted message holds words that are names by chance: what is about it comes first.
      const isByChance = ({ match }: (typeof direct)[number]) =>
        match.score >= INSIDE_SCORE && isSentence(query);
      const results = [
        ...shown.filter((each) => !isByChance(each)).map(({ result }) => result),
        ...texts,
        ...shown.filter(isByChance).map(({ result }) => result),
      ].filter(({ path }, index, all) => all.findIndex((other) => other.path === path) === index);
      return { results: results.slice(0, MOST_RESULTS), meant };
    },
  };
}

function toResult({ entry }: NameMatch, base: string): SearchResult {
  return {
    path: `${base}${entry.path.replace(/^\//, '')}`,
    title: entry.names[0] ?? '',
    kind: entry.kind,
    excerpt: escapeHtml(entry.description),
  };
}

async function loadPagefind(base: string): Promise<Pagefind | undefined> {
  try {
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ excerptLength: 24, ranking: { termFrequency: 0.4, pageLength: 0.3 } });
    return pagefind;
  } catch {
    // `astro dev` has no index: names still work.
    return undefined;
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

export interface Search {
  /** Whether the full text can be searched, not only names. */
  hasText: boolean;
  filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
  find: (query: string, filters: Readonly<Record<string, string[]>>) => Promise<Found>;
}

/** What was found; `meant` is the name that was looked for in place of a mistyped query. */
export interface Found {
  results: SearchResult[];
  meant: string | undefined;
}

/** One page found; `excerpt` is HTML that holds no markup but `<mark>`. */
export interface SearchResult {
  path: string;
  title: string;
  kind: string;
  excerpt: string;
}

interface Pagefind {
  options: (options: object) => Promise<void>;
  filters: () => Promise<Record<string, Record<string, number>>>;
  search: (
    query: string,
    options: { filters: Readonly<Record<string, string[]>> },
  ) => Promise<{ results: { data: () => Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}
