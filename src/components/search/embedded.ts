import type { SearchSource } from '../../outputs/search/entry.ts';
import { findEntries, type FoundEntries } from '../../outputs/search/find.ts';
import { readIndex, type IndexReader } from '../../outputs/search/index-reader.ts';
import { joinName } from '../../words/compounds.ts';
import type { Words } from '../../words/words.ts';
import { fullText } from './full-text.ts';
import { sitePath } from './rank.ts';
import type { SearchHits, Search, SearchResult } from './search.ts';

/**
 * A search that runs in the browser: the index of names, headings and symptoms answers first, the text of all
 * pages after it.
 */
export async function openSearch(base: string, words: Words['search']): Promise<Search> {
  const { index, isEarly } = await openIndex(base);
  const notice = isEarly ? words.guidesLater : undefined;
  const texts = fullText(base);
  return {
    notice,
    filters: index.manifest.filters,
    find: async (query, chosen, limit, tellFirst) => {
      const found = entriesToFound(await findEntries(index, query, chosen, limit), base);
      return withFullText(found, limit, () => {
        if (found.total > 0) tellFirst?.(found);
        return texts(query, chosen);
      });
    },
  };
}

/**
 * What was found, and after it what the text of pages says: where words were left out, or less was found
 * than a screen holds.
 */
export async function withFullText(
  found: SearchHits,
  limit: number,
  findTexts: () => Promise<SearchResult[]>,
): Promise<SearchHits> {
  const isEnough = found.total >= limit && (found.ignored ?? []).length === 0;
  if (isEnough || (found.absent ?? []).length > 0) return found;
  const texts = await findTexts().catch(() => []);
  const shown = new Set(found.results.map(({ path }) => pageOf(path)));
  const more = texts.filter(({ path }) => !shown.has(pageOf(path)));
  return { ...found, results: [...found.results, ...more], total: found.total + more.length };
}

function pageOf(path: string): string {
  return path.replace(/#.*/, '');
}

/** What was found as the dialog shows it. */
function entriesToFound(entries: FoundEntries, base: string): SearchHits {
  const { found, total, meant, ignored, absent } = entries;
  const names = found.flatMap(({ entry }) => [entry.title, ...entry.names]);
  return {
    results: found.map((each) => toResult(each, base)),
    total,
    meant:
      meant === undefined ? undefined : (names.find((name) => joinName(name) === meant) ?? meant),
    ignored,
    absent: absent.map(({ name }) => name),
  };
}

function toResult({ entry, part }: FoundEntries['found'][number], base: string): SearchResult {
  const excerpt = part.quote;
  const { title, page, kind = 'Page', partKind = kind } = entry;
  const path = sitePath(entry.path, base);
  if (part.part === undefined) return { path, title, page, kind, excerpt };
  return {
    path: `${path}#${part.part.anchor}`,
    title: part.part.title,
    page: title,
    kind: partKind,
    excerpt,
  };
}

async function openIndex(base: string): Promise<{ index: IndexReader; isEarly?: boolean }> {
  const load = (name: string) => fetchJson(`${base}search/${name}`);
  try {
    return { index: await readIndex(load) };
  } catch (error) {
    // `astro dev` has no index: it is made of what is known before a build.
    const source = (await load('source.json').catch(() => undefined)) as SearchSource | undefined;
    if (source === undefined) throw error;
    const { buildIndex } = await import('../../outputs/search/build-index.ts');
    const files = buildIndex(source, () => 'dev');
    const index = await readIndex(async (name) => JSON.parse(files.get(name) ?? 'null') as unknown);
    return { index, isEarly: true };
  }
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as unknown;
}
