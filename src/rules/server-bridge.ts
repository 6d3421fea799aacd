import type { Rule } from './rule.ts';
import { docs, mcp } from './shared/examples.ts';
import { cite, proofOf, replacementOf } from './shared/endpoint.ts';
import { readBridge } from '../coverage/bridge.ts';
import { isEntry } from './shared/server.ts';
import { ownKey, wordFor, type EntrySchema } from '../clients/entry-schema.ts';
import { isRecord } from '../protocol/record.ts';
import type { Transport } from '../protocol/transport.ts';
import { fillIn } from './fix/fill-in.ts';

export const serverBridge: Rule<Args> = {
  severity: 'warning',
  title: 'mcp-remote where the client speaks HTTP itself',
  message: ({ server, client, url, expected, source }) =>
    `The server "${server}" reaches ${url} through mcp-remote, and ${client} can do so itself.${expected === undefined ? ` Write the address itself.` : ` That address is no longer current: write ${expected} itself${cite(source)}.`}`,
  checkServer: ({ meant, client, resolver, server, repository }) => {
    const bridge = isEntry(meant) ? readBridge(meant) : undefined;
    if (bridge === undefined || !client.abilities.transports.includes('http')) return [];
    const known = resolver.endpointOfUrl(bridge.url);
    const next =
      known && known.endpoint.status !== 'current'
        ? replacementOf(known.endpoint, resolver)
        : undefined;
    const isNewer = next !== undefined && next.type !== 'stdio';
    // What speaks SSE alone is out of reach of a client that does not.
    const isSse =
      (isNewer ? next : known?.endpoint)?.type === 'sse' ||
      (!isNewer && meant.args.includes('sse-only'));
    if (isSse && !client.abilities.transports.includes('sse')) return [];
    const args = {
      server: meant.name,
      client: client.name,
      url: bridge.url,
      ...(isNewer &&
        known && {
          expected: next.url,
          source: proofOf(known.connector, next, { repository, server }),
        }),
    };
    return [{ key: '', args, severity: isNewer ? ('warning' as const) : ('info' as const) }];
  },
  fix: ({ args: { expected } }, entry, { client: { schema }, resolver }) => {
    const bridge = entry.declared && readBridge(entry.declared);
    if (bridge === undefined || schema === undefined || !isRecord(entry.value)) return undefined;
    const url = expected ?? bridge.url;
    const [urlKey] = ownKey(schema, 'url') ?? [];
    const [headersKey] = ownKey(schema, 'headers') ?? [];
    if (urlKey === undefined || (bridge.headers.length > 0 && headersKey === undefined))
      return undefined;
    const type = resolver.endpointOfUrl(url)?.endpoint.type ?? 'http';
    const word = neededWord(schema, urlKey, type);
    const env = entry.declared?.env ?? {};
    const headers = bridge.headers.map(({ header, value }) => [header, fillIn(value, env)]);
    const others = Object.entries(entry.value).filter(
      ([key]) => key !== 'type' && schema.keys[key]?.side !== 'local',
    );
    const value = Object.fromEntries([
      ...(word === undefined ? [] : [['type', word]]),
      [urlKey, url],
      ...(headers.length > 0 ? [[headersKey, Object.fromEntries(headers)]] : []),
      ...others,
    ]) as Record<string, unknown>;
    return {
      label: `Write ${url} itself`,
      edits: [{ kind: 'set', path: entry.path, value }],
      // Who signed in there signs in anew here, and options may have been there for a reason.
      isSafe: false,
    };
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

/** The type to write beside an address; undefined where the client needs none. */
function neededWord(schema: EntrySchema, urlKey: string, type: Transport): string | undefined {
  const isImplied =
    schema.type.missing === 'taken' && type === 'http' && schema.keys[urlKey]?.means === 'http';
  return isImplied ? undefined : wordFor(schema, type);
}

interface Args {
  server: string;
  client: string;
  url: string;
  /** The address that has taken its place. */
  expected?: string;
  source?: string | undefined;
}
