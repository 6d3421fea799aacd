import { wordFor } from '../clients/entry-schema.ts';
import type { Rule } from './rule.ts';
import { addressOfName } from './shared/address-of-name.ts';
import { cite, proofOf } from './shared/endpoint.ts';
import { docs, mcp } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { endsInSse } from '../protocol/transport.ts';
import { expectedType } from './shared/server-type.ts';
import { isEntry } from './shared/server.ts';
import { mismatchesOf, statedAt } from './shared/form.ts';
import type { ServerTarget } from './targets.ts';
import { writeType } from './fix/entry.ts';

export const serverTypeMismatch: Rule<Args> = {
  severity: 'error',
  title: 'Type and address of a server disagree',
  message: ({ server, type, clash }) =>
    `The server "${server}" is of the type "${type}", but ${wordsOf(clash)}.`,
  checkServer: (target) => {
    const { name, url, transport, raw } = target.meant;
    // A reader may take a word for none that names another transport than the entry has.
    const [other] = mismatchesOf(target, 'target-other');
    const type = target.meant.type ?? statedAt(raw, other?.path ?? ['type']);
    if (!isEntry(target.meant) || typeof type !== 'string') return [];
    const clash =
      findOther(target) ??
      (url === null || transport === null ? undefined : findClash(target, url));
    if (clash === undefined) return [];
    const args = { server: name, type, clash };
    // Some complain of nothing and take the word for no more than a remark.
    const isMild = clash.kind === 'path' || isWordless(target);
    return [{ key: 'type', args, ...(isMild && { severity: 'warning' }) }];
  },
  fix: ({ args: { clash }, severity }, entry, { resolver }) => {
    const isOther = clash.kind === 'command' || clash.kind === 'url';
    const type = isOther ? clash.write : expectedType(entry.declared?.url ?? '', resolver);
    // Nothing but the form of the address says so.
    return writeType(entry, type, severity !== 'warning');
  },
  isFixedInPlugins: true,
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

/** Whether the client complains of nothing there, or has no words for the transport. */
function isWordless({ client: { schema } }: ServerTarget): boolean {
  return schema?.fate === 'complained' || Object.keys(schema?.type.words ?? {}).length === 0;
}

/** A command where the type says that the server is reached by an address, or the other way round. */
function findOther(target: ServerTarget): Clash | undefined {
  const { meant, client, resolver } = target;
  const { schema } = client;
  if (schema === undefined || mismatchesOf(target, 'target-other').length === 0) return undefined;
  const kind = meant.command === null ? 'url' : 'command';
  const transport = kind === 'url' ? expectedType(meant.url ?? '', resolver) : 'stdio';
  return { kind, write: wordFor(schema, transport) ?? transport };
}

function findClash(target: ServerTarget, url: string): Clash | undefined {
  const { meant, endpointMatch } = target;
  const { transport } = meant;
  const scheme = /^(\w+):/.exec(url.trim())?.[1]?.toLowerCase() ?? '';
  if (transport === 'stdio') return undefined;
  const isSocket = scheme === 'ws' || scheme === 'wss';
  if (scheme !== '' && isSocket !== (transport === 'ws')) {
    return { kind: 'scheme', scheme, write: isSocket ? 'ws' : 'http' };
  }
  if (endpointMatch !== undefined) {
    const { connector, endpoint } = endpointMatch;
    // Of an address that the vendor has left, another rule says what to write.
    const isPast =
      endpoint.status === 'retired' ||
      (endpoint.status === 'legacy' &&
        connector.endpoints?.some(
          ({ type, status = 'current' }) => status === 'current' && type === transport,
        ));
    if (endpoint.type === transport || isPast) return undefined;
    const source = proofOf(connector, endpoint, target);
    return { kind: 'catalog', write: endpoint.type, source, name: connector.name };
  }
  // Of an address that the catalog has for the same name another rule says what to write.
  const isTold = addressOfName(target) !== undefined;
  return transport === 'http' && endsInSse(url) && !isTold ? { kind: 'path' } : undefined;
}

function wordsOf(clash: Clash): string {
  switch (clash.kind) {
    case 'command':
      return `it has a "command" and no "url". Write "${clash.write}"`;
    case 'url':
      return `it has a "url" and no "command". Write "${clash.write}"`;
    case 'scheme':
      return `its address starts with ${clash.scheme}:. Write "${clash.write}"`;
    case 'catalog':
      return `the catalog lists its address as ${clash.write}${cite(clash.source)}. Write "${clash.write}", or take another address of ${clash.name}`;
    case 'path':
      return 'a path that ends in /sse is mostly one of the transport sse. Ask the vendor which it is, and for the Streamable HTTP address';
  }
}

/** What tells that the type is another one; of a path, nothing but its form. */
type Clash =
  | { kind: 'url'; write: string }
  | { kind: 'command'; write: string }
  | { kind: 'scheme'; scheme: string; write: string }
  | { kind: 'catalog'; write: string; source: string | undefined; name: string }
  | { kind: 'path' };

interface Args {
  server: string;
  type: string;
  clash: Clash;
}
