import type { Rule } from './rule.ts';
import { mainSource } from './shared/endpoint.ts';
import { docs, mcp } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { endsInSse } from '../protocol/transport.ts';
import { expectedType } from './shared/server-type.ts';
import { isEntry } from './shared/server.ts';
import type { ServerTarget } from './targets.ts';

export const serverTypeMismatch: Rule<Args> = {
  severity: 'error',
  title: 'Type and address of a server disagree',
  message: ({ server, type, reason, fix }) =>
    `The server "${server}" is of the type "${type}", but ${reason}. ${fix}.`,
  checkServer: (target) => {
    const { name, type, url, transport } = target.meant;
    if (!isEntry(target.meant) || type === null || transport === null || url === null) return [];
    const clash = findClash(target, url);
    if (clash === undefined) return [];
    const { reason, fix, isShape } = clash;
    const args = { server: name, type, reason, fix };
    return [{ key: 'type', args, ...(isShape === true && { severity: 'warning' }) }];
  },
  page: {
    why: 'A client speaks the transport that the type names. A server that speaks another one answers with an error, whatever the address looks like. The rule compares with the catalog; where the catalog does not know the address, a path that ends in /sse is a warning.',
    sources: [docs.mcp, docs.transports],
    example: {
      wrong: { '.mcp.json': remote('acme-feed', 'https://mcp.acme.example.com/feed') },
      right: {
        '.mcp.json': mcp(
          '"acme-feed": {\n  "type": "sse",\n  "url": "https://mcp.acme.example.com/feed"\n}',
        ),
      },
    },
  },
};

function findClash({ meant, known, resolver }: ServerTarget, url: string): Clash | undefined {
  const { transport } = meant;
  const scheme = /^(\w+):/.exec(url.trim())?.[1]?.toLowerCase() ?? '';
  if (transport === 'stdio') {
    return meant.command === null && url.trim() !== ''
      ? { reason: 'it has a "url" and no "command"', fix: write(expectedType(url, resolver)) }
      : undefined;
  }
  const isSocket = scheme === 'ws' || scheme === 'wss';
  if (scheme !== '' && isSocket !== (transport === 'ws')) {
    return { reason: `the address starts with ${scheme}:`, fix: write(isSocket ? 'ws' : 'http') };
  }
  if (known !== undefined) {
    const { connector, endpoint } = known;
    if (endpoint.type === transport) return undefined;
    return {
      reason: `the catalog lists it as ${endpoint.type} (${mainSource(endpoint.source)})`,
      fix: `${write(endpoint.type)}, or take another address of ${connector.name}`,
    };
  }
  return transport === 'http' && endsInSse(url)
    ? {
        reason: 'a path that ends in /sse is mostly one of the transport sse',
        fix: 'Ask the vendor which it is, and for the Streamable HTTP address',
        isShape: true,
      }
    : undefined;
}

function write(type: string): string {
  return `Write "${type}"`;
}

interface Clash {
  reason: string;
  fix: string;
  /** Nothing but the form of the address says so. */
  isShape?: boolean;
}

interface Args {
  server: string;
  type: string;
  reason: string;
  fix: string;
}
