import { isLoopbackUrl } from '../protocol/url-template.ts';
import { addressOfName } from './shared/address-of-name.ts';
import type { Rule } from './rule.ts';
import { replacementOf } from './shared/endpoint.ts';
import { crm, docs, mcp } from './shared/examples.ts';
import { isEntry } from './shared/server.ts';
import { replaceAddress } from './fix/address.ts';

export const serverSseDeprecated: Rule<Args> = {
  severity: 'warning',
  title: 'Server uses the deprecated SSE transport',
  message: ({ server, instead, isLocal }) =>
    `The server "${server}" speaks SSE, which MCP has deprecated for Streamable HTTP ("http"). ` +
    (instead !== undefined
      ? `The catalog knows ${instead}.`
      : isLocal === true
        ? 'It runs on the computer of whoever installs it: where the program can speak Streamable HTTP, start it so and write that address.'
        : 'Ask the vendor for its Streamable HTTP address.'),
  checkServer: (target) => {
    const { meant, isReplaced, endpointMatch, resolver } = target;
    if (isReplaced || !isEntry(meant) || meant.transport !== 'sse') return [];
    // The type is a mistake.
    if (meant.url === null && meant.command !== null) return [];
    // Where the vendor offers nothing else, there is nothing to do about it.
    if (endpointMatch?.endpoint.type === 'sse' && endpointMatch.endpoint.status === 'current')
      return [];
    // Another rule says which address to write.
    if (endpointMatch !== undefined && endpointMatch.endpoint.status !== 'current') return [];
    if (endpointMatch === undefined && addressOfName(target) !== undefined) return [];
    const next =
      endpointMatch === undefined ? undefined : replacementOf(endpointMatch.endpoint, resolver);
    const instead = next?.type === 'http' ? next.url : undefined;
    const isLocal = isLoopbackUrl(meant.url ?? '');
    return [{ key: 'type', args: { server: meant.name, instead, ...(isLocal && { isLocal }) } }];
  },
  fix: (_, entry, { resolver }) => replaceAddress(entry, resolver, 'http'),
  page: {
    why: 'MCP replaced HTTP+SSE by Streamable HTTP in March 2025 and lists it as deprecated. Vendors switch their SSE addresses off one after another.',
    sources: [docs.deprecated, 'https://github.com/getsentry/sentry-mcp/issues/593'],
    example: {
      wrong: {
        '.mcp.json': mcp(
          '"our-feed": {\n  "type": "sse",\n  "url": "https://feed.example.org/sse"\n}',
        ),
      },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

interface Args {
  server: string;
  instead: string | undefined;
  isLocal?: boolean;
}
