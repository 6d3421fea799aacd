import type { HeaderRule, RedirectRule } from '../hosting/files.ts';

/** What a registry needs of a host that reads `_headers`; `base` is the path of the site, without a slash at its end. */
export function registryHeaders(base: string): HeaderRule[] {
  return [`${base}/v0.1/*`, `${base}/registry/*`].map((path) => ({
    path,
    headers: registryHeader,
  }));
}

/** What it needs of a host that reads `_redirects`. */
export function registryRedirects(base: string): RedirectRule[] {
  const servers = `${base}/v0.1/servers`;
  // A name has a slash, and with an encoded one the request has a part less.
  return [servers, `${servers}/:ns/:id/versions`, `${servers}/:name/versions`].map((from) => ({
    from,
    to: `${from}/index.json`,
    status: 200,
  }));
}

/** The headers that programs on other sites ask for. */
export const registryHeader = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, OPTIONS',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type',
  'Content-Type': 'application/json; charset=utf-8',
} as const;
