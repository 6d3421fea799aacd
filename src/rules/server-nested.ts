import { isRecord } from '../protocol/record.ts';
import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';
import { clientFirst } from './shared/client-name.ts';
import { addFate, fateOf, fateOfKey, tellFate, type ClientFate } from './shared/form.ts';
import { isNested, nestedKeys } from './shared/nested.ts';
import { ownKey, type EntrySchema } from '../clients/entry-schema.ts';
import { meaningOfKey } from '../clients/key-meanings.ts';
import { valueAt } from '../protocol/data.ts';
import { nearestWord } from './shared/nearest-word.ts';

export const serverNested: Rule<Args> = {
  severity: 'error',
  title: 'Parts of a server stand one level too deep',
  message: ({ server, key, ...told }) =>
    key === 'requestInit'
      ? `"${key}" of the server "${server}" is for programs that use a library of MCP. ${clientFirst(told.client)} does not know it${addFate(told)}, and none of its headers is sent. Write them into "headers".`
      : `"${key}" of the server "${server}" is an object${tellFate(told)}. Write its parts beside each other.`,
  checkServer: (target) => {
    const { server, client } = target;
    const isRefused = client.schema?.otherKeys === 'refused';
    return nestedKeys
      .filter((key) => isNested(target, key))
      .map((key) => {
        // Headers are lost with it, and not the server.
        const isBeside = key === 'requestInit';
        const told = isBeside ? fateOfKey(target, isRefused) : fateOf(target);
        return {
          key,
          args: { server: server.name, key, ...told },
          ...(isBeside && !isRefused && { severity: 'warning' as const }),
        };
      });
  },
  fix: ({ key }, entry, { client: { schema } }) => {
    const inner = valueAt(entry.value, [key]);
    if (!isRecord(inner) || !isRecord(entry.value) || schema === undefined) return undefined;
    const used = key === 'requestInit' ? { headers: inner['headers'] } : inner;
    // Its words for the kind of source are no types.
    const own = Object.entries(used).filter(([name]) => key !== 'source' || name !== 'type');
    const parts = own.map(([name, value]) => flatPart(schema, key, name, value, inner));
    const others = Object.fromEntries(Object.entries(entry.value).filter(([name]) => name !== key));
    const isOther = ([name, value]: [string, unknown]) =>
      Object.hasOwn(others, name) &&
      others[name] !== '' &&
      JSON.stringify(others[name]) !== JSON.stringify(value);
    if (parts.some(isOther)) return undefined;
    const flat = Object.fromEntries(parts);
    return {
      label: 'Write its parts beside each other',
      edits: [{ kind: 'set', path: entry.path, value: { ...flat, ...others, ...flat } }],
    };
  },
  page: {
    why: 'Older forms held the program or the transport in an object of its own. Clients look for "command", "args" and "env", or for "type" and "url", in the entry itself.',
    sources: [docs.mcp],
    example: {
      wrong: {
        '.mcp.json': mcp(
          '"acme-crm": {\n  "transport": { "type": "http", "url": "https://mcp.acme.example.com/crm" }\n}',
        ),
      },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

function flatPart(
  schema: EntrySchema,
  outer: string,
  name: string,
  value: unknown,
  inner: Readonly<Record<string, unknown>>,
): [string, unknown] {
  if (outer === 'command' && name === 'path')
    return [ownKey(schema, 'command')?.[0] ?? 'command', value];
  if (name === 'type' && typeof value === 'string') {
    return [
      name,
      nearestWord(schema, value, typeof inner['url'] === 'string' ? inner['url'] : null),
    ];
  }
  const meaning = meaningOfKey(name);
  const own =
    meaning === 'url' || meaning === 'env' || meaning === 'headers'
      ? ownKey(schema, meaning)?.[0]
      : undefined;
  return [own ?? name, value];
}

interface Args extends ClientFate {
  server: string;
  key: string;
}
