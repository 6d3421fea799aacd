import { Meilisearch, type Hit, type MultiSearchQuery } from 'meilisearch';
import type { Words } from '../../words/words.ts';
import { MARK_END, MARK_START, plainExcerpt, splitMarks } from './excerpt.ts';
import type { HostedSearch } from '../../outputs/search/hosted-settings.ts';
import { matchNames } from '../../outputs/search/name-match.ts';
import { openSearch as openEmbedded } from './embedded.ts';
import { meantName, MOST_FOUND, MOST_NAMED, rankResults, sitePath } from './rank.ts';
import { filterFields, type SearchRecord } from '../../outputs/search/record.ts';
import type { ChosenFilters, SearchHits, Search, SearchResult } from './search.ts';

const PAUSE = 120;
const TIMEOUT = 8000;

/** A search that asks a Meilisearch server, and the site's own index where that does not answer. */
export async function openSearch(
  base: string,
  engine: HostedSearch,
  words: Words['search'],
): Promise<Search> {
  const client = new Meilisearch({ host: engine.url, apiKey: engine.key, timeout: TIMEOUT });
  const { index: indexUid } = engine;
  let turn = 0;
  let notice: string | undefined;
  let own: Promise<Search> | undefined;
  const filters = await client
    .index(indexUid)
    .search('', { limit: 0, facets: [...filterFields] })
    .then(({ facetDistribution }) => facetDistribution ?? {})
    .catch(async () => {
      notice = words.engineSilent;
      own = openEmbedded(base, words);
      return (await own).filters;
    });
  return {
    notice,
    filters,
    find: async (query, chosen, limit) => {
      const mine = ++turn;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      // Typing has gone on: the dialog no longer waits for this one.
      if (mine !== turn) return { results: [], total: 0 };
      try {
        const queries = makeQueries(query, chosen).map((each) => ({ ...each, indexUid }));
        const { results } = await client.multiSearch<{ queries: MultiSearchQuery[] }, SearchRecord>(
          { queries },
        );
        return rankHits(
          query,
          results.map(({ hits }) => hits),
          base,
        );
      } catch {
        own ??= openEmbedded(base, words);
        return { ...(await (await own).find(query, chosen, limit)), problem: words.engineSilent };
      }
    },
  };
}

/** The names and the full text, asked for at once. */
function makeQueries(query: string, chosen: ChosenFilters): Omit<MultiSearchQuery, 'indexUid'>[] {
  const shared = { q: literalQuery(query), filter: makeFilter(chosen) };
  const fields = ['path', 'title', 'names', 'kind', 'description'];
  return [
    { ...shared, limit: MOST_NAMED, attributesToSearchOn: ['names'], attributesToRetrieve: fields },
    {
      ...shared,
      limit: MOST_FOUND,
      matchingStrategy: 'frequency',
      attributesToRetrieve: fields,
      attributesToHighlight: ['key', 'text'],
      attributesToCrop: ['key', 'text'],
      cropLength: 24,
      highlightPreTag: MARK_START,
      highlightPostTag: MARK_END,
    },
  ];
}

/** A query without the signs that leave words out: "-32000" is a code to find. */
function literalQuery(query: string): string {
  return query.replace(/(^|\s)-+/g, '$1');
}

/**
 * The filter expressions for what is chosen: one of each field's values.
 * @example
 * makeFilter({ kind: ['Guide'] }) // => [['kind = "Guide"']]
 */
export function makeFilter(chosen: ChosenFilters): string[][] {
  return Object.entries(chosen)
    .filter(([, values]) => values.length > 0)
    .map(([field, values]) =>
      values.map((value) => `${field} = "${value.replace(/[\\"]/g, '\\$&')}"`),
    );
}

/** Orders what the engine found as the embedded search does: names first. */
export function rankHits(
  query: string,
  [named = [], texts = []]: readonly (readonly Hit<SearchRecord>[])[],
  base: string,
): SearchHits {
  const byPath = new Map([...named, ...texts].map((hit) => [hit.path, hit]));
  const entries = [...byPath.values()].map((hit) => ({ ...hit, kind: kindOf(hit) }));
  const matches = matchNames(query, entries);
  const results = rankResults(
    query,
    matches,
    [...texts].map((hit) => hitToResult(hit, base)),
    base,
  );
  return { results, total: results.length, meant: meantName(matches) };
}

function hitToResult(hit: Hit<SearchRecord>, base: string): SearchResult {
  const { path, title, description, _formatted: quoted } = hit;
  const quote = [quoted?.key, quoted?.text].find((each) => each?.includes(MARK_START));
  const excerpt = quote === undefined ? plainExcerpt(description) : splitMarks(quote);
  return { path: sitePath(path, base), title, kind: kindOf(hit), excerpt };
}

function kindOf({ kind }: SearchRecord): string {
  return kind ?? 'Page';
}
