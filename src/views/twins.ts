const DETAIL = /^\/(connectors|plugins)\/[^/]+\/$/;
const LISTS = new Set(['connectors', 'categories', 'plugins', 'coverage', 'rules']);
const WITHOUT_TWIN = new Set(['/builder/', '/404/', '/404.html']);

/**
 * The Markdown twin of a page: its address without the last slash, and `.md`. Undefined for pages that
 * are tools, not text.
 * @example
 * twinPath('/connectors/hubspot/') // => '/connectors/hubspot.md'
 * twinPath('/')                    // => '/index.md'
 */
export function twinPath(page: string): string | undefined {
  if (WITHOUT_TWIN.has(page)) return undefined;
  return page === '/' ? '/index.md' : `${page.replace(/\/$/, '')}.md`;
}

/**
 * The JSON document that holds what a page shows: its own, else the list it is in.
 * @example
 * dataPath('/connectors/hubspot/') // => '/api/v1/connectors/hubspot.json'
 * dataPath('/rules/link-broken/')  // => '/api/v1/rules.json'
 */
export function dataPath(page: string): string | undefined {
  if (page === '/') return '/api/v1/index.json';
  if (DETAIL.test(page)) return `/api/v1${page.replace(/\/$/, '')}.json`;
  const [list = ''] = page.split('/').filter(Boolean);
  return LISTS.has(list) ? `/api/v1/${list}.json` : undefined;
}
