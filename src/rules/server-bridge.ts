import type { Rule } from './rule.ts';
import { docs, mcp } from './shared/examples.ts';
import { cite, proofOf, replacementOf } from './shared/endpoint.ts';
import { readBridge } from '../coverage/bridge.ts';
import { isEntry } from './shared/server.ts';

export const serverBridge: Rule<Args> = {
  severity: 'warning',
  title: 'mcp-remote where the client speaks HTTP itself',
  message: ({ server, client, url, expected, source }) =>
    `The server "${server}" reaches ${url} through mcp-remote, and ${client} can do so itself.${expected === undefined ? ` Write the address itself.` : ` That address is no longer current: write ${expected} itself${source === undefined ? '' : ` (${cite(source)})`}.`}`,
  checkServer: ({ meant, client, resolver }) => {
    const bridge = isEntry(meant) ? readBridge(meant) : undefined;
    if (bridge === undefined || !client.abilities.transports.includes('http')) return [];
    const known = resolver.endpointOfUrl(bridge.url);
    // What speaks SSE alone is out of reach of a client that does not.
    const isSse = meant.args.includes('sse-only') || known?.endpoint.type === 'sse';
    if (isSse && !client.abilities.transports.includes('sse')) return [];
    const next =
      known && known.endpoint.status !== 'current'
        ? replacementOf(known.endpoint, resolver)
        : undefined;
    const isNewer = next !== undefined && next.type !== 'stdio';
    const args = {
      server: meant.name,
      client: client.name,
      url: bridge.url,
      ...(isNewer && known && { expected: next.url, source: proofOf(known.connector, next) ?? '' }),
    };
    return [{ key: '', args, severity: isNewer ? ('warning' as const) : ('info' as const) }];
  },
  page: {
    why: 'mcp-remote lets a client that starts programs only reach an address. Where the client speaks HTTP itself it is one more program to install, to update and to fail, with a sign-in of its own.',
    sources: ['https://www.npmjs.com/package/mcp-remote', docs.mcp],
    example: {
      wrong: {
        '.mcp.json': mcp(
          '"acme-crm": {\n  "command": "npx",\n  "args": ["-y", "mcp-remote", "https://mcp.acme.example.com/crm"]\n}',
        ),
      },
      right: {
        '.mcp.json': mcp(
          '"acme-crm": {\n  "type": "http",\n  "url": "https://mcp.acme.example.com/crm"\n}',
        ),
      },
    },
  },
};

interface Args {
  server: string;
  client: string;
  url: string;
  /** The address that has taken its place. */
  expected?: string;
  source?: string;
}
