import { wordFor } from '../clients/entry-schema.ts';
import { endsInSse, transportOfWord, type Transport } from '../protocol/transport.ts';
import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';
import { fateOf, mismatchesOf, tellFate, type ClientFate } from './shared/form.ts';
import { expectedType } from './shared/server-type.ts';
import { isAddress, isEntry } from './shared/server.ts';
import type { ServerTarget } from './targets.ts';
import { writeType } from './fix/entry.ts';

export const serverTypeMissing: Rule<Args> = {
  severity: 'error',
  title: 'Server with a url has no type',
  message: ({ server, type, isLocal, ...told }) =>
    `The server "${server}" has a ${isLocal === true ? '"command"' : '"url"'} and no "type"${tellTaken(told)}. Write "type": "${type}".`,
  checkServer: (target) => {
    const { name, url } = target.meant;
    if (!isEntry(target.meant)) return [];
    const { schema } = target.client;
    const [missing] = mismatchesOf(target, 'type-missing');
    if (missing === undefined) return takenOtherwise(target);
    const transport = url === null ? 'stdio' : transportOfWord(expectedType(url, target.resolver));
    const type = (schema && transport && wordFor(schema, transport)) ?? String(transport);
    const taken = schema?.type.always === undefined && schema?.type.missing === 'skipped';
    const args = {
      server: name,
      type,
      ...fateOf(target),
      ...(taken && { taken: 'stdio' as const }),
      ...(url === null && { isLocal: true as const }),
    };
    return [{ key: '', args }];
  },
  fix: ({ args: { type } }, entry, { resolver }) => {
    const { declared } = entry;
    const url = declared?.url ?? '';
    const isKnown = resolver.endpointOfUrl(url) !== undefined;
    // The form of an address is no evidence, and what is none even less.
    const isClear = declared === undefined || url === '' || isAddress(declared, url);
    return writeType(entry, type, isKnown || (isClear && !endsInSse(url)));
  },
  isFixedInPlugins: true,
  page: {
    why: 'Without a type Claude Code takes an entry for a local command. It then finds no command and skips the server, for long without a word. Other clients refuse the entry, or take it for the old transport SSE.',
    sources: [docs.mcp, 'https://github.com/anthropics/claude-plugins-official/issues/1873'],
    example: {
      wrong: {
        '.mcp.json': mcp('"acme-crm": {\n  "url": "https://mcp.acme.example.com/crm"\n}'),
      },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

// A client may take every address without a type for one transport.
function takenOtherwise({ meant, client, resolver, endpointMatch }: ServerTarget) {
  const { schema } = client;
  if (schema === undefined || meant.url === null || 'type' in meant.raw) return [];
  const { older } = schema.type;
  const word = older && meant.raw[older.key];
  // An older key says it as well.
  if (typeof word === 'string' && older !== undefined && Object.hasOwn(older.words, word))
    return [];
  const written = Object.entries(schema.keys).find(
    ([key, { holds }]) => holds === 'url' && meant.raw[key] === meant.url,
  );
  const taken = written?.[1].means;
  const transport = transportOfWord(expectedType(meant.url, resolver));
  const type = transport && wordFor(schema, transport);
  if (taken === undefined || type === undefined || transport === taken) return [];
  const args = { server: meant.name, type, client: client.name, fate: 'unknown' as const, taken };
  // Nothing but the form of the address says so.
  return [{ key: '', args, ...(endpointMatch === undefined && { severity: 'warning' as const }) }];
}

function tellTaken({ taken, ...told }: Pick<Args, 'client' | 'fate' | 'taken'>): string {
  if (taken === 'stdio') return `; ${told.client} reads it as a local command and skips it`;
  return taken === undefined
    ? tellFate(told)
    : `; ${told.client} takes it for ${taken.toUpperCase()}`;
}

interface Args extends ClientFate {
  server: string;
  type: string;
  /** What the client takes it for. */
  taken?: Transport;
  isLocal?: true;
}
