import type { Resolver } from '../../coverage/resolver.ts';

/** The type that a server's address asks for: the catalog's, else by the scheme. */
export function expectedType(url: string, resolver: Resolver): string {
  const known = resolver.endpointOfUrl(url)?.endpoint.type;
  if (known !== undefined) return known;
  if (/^wss?:/i.test(url.trim())) return 'ws';
  return endsInSse(url) ? 'sse' : 'http';
}

/** Whether the path of an address ends in `/sse`. */
export function endsInSse(url: string): boolean {
  return /\/sse\/?(?:[?#]|$)/i.test(url.trim());
}
