import type { Resolver } from '../../coverage/resolver.ts';
import { guessTransport, type Transport } from '../../protocol/transport.ts';

/** The type that a server's address asks for: the catalog's, else by the scheme. */
export function expectedType(url: string, resolver: Resolver): Transport {
  const known = resolver.endpointOfUrl(url)?.endpoint.type;
  if (known !== undefined) return known;
  return guessTransport(url);
}
