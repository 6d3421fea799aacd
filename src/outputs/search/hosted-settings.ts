/**
 * The hosted search engine that the environment names; undefined where search runs in the browser alone.
 * Throws where only a part is given, or the key that may change the index would reach the page.
 */
export function hostedSearch(environment: Environment = process.env): HostedSearch | undefined {
  const read = (name: string) => environment[name]?.trim() ?? '';
  const url = read('MEILISEARCH_URL').replace(/(?<!\/)\/+$/, '');
  const key = read('MEILISEARCH_SEARCH_KEY');
  const index = read('MEILISEARCH_INDEX') || 'connectors';
  if (url === '' && key === '') return undefined;
  if (!isEngineUrl(url)) {
    throw new Error(
      `MEILISEARCH_URL is "${url}", which is no https address of a Meilisearch server. Correct it, or unset MEILISEARCH_SEARCH_KEY to search without one.`,
    );
  }
  if (key === '') {
    throw new Error(
      'MEILISEARCH_SEARCH_KEY is empty. Create a key whose only action is "search", or unset MEILISEARCH_URL to search without an engine.',
    );
  }
  if (key === read('MEILISEARCH_ADMIN_KEY')) {
    throw new Error(
      'MEILISEARCH_SEARCH_KEY is the same as MEILISEARCH_ADMIN_KEY, and becomes public with the pages. Use another key.',
    );
  }
  if (!/^[\w-]{1,400}$/.test(index)) {
    throw new Error(
      `MEILISEARCH_INDEX is "${index}". Rename it: it takes letters, digits, "-" and "_".`,
    );
  }
  return { url, key, index };
}

// A page over https may not ask a server over http; on this machine it may.
function isEngineUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLocal);
  return isSafe && username === '' && password === '';
}

/** Where the engine is and the key that every reader of the site gets. */
export interface HostedSearch {
  url: string;
  key: string;
  index: string;
}

type Environment = Readonly<Record<string, string | undefined>>;
