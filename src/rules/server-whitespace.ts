import type { EntrySchema } from '../clients/entry-schema.ts';
import type { DeclaredServer } from '../plugins/server.ts';
import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';
import { remote } from './shared/server-examples.ts';
import { isEntry, valuesOf, type ServerValue } from './shared/server.ts';
import { setText, textAt } from './fix/entry.ts';

export const serverWhitespace: Rule<Args> = {
  severity: 'warning',
  title: 'White space around a value',
  message: ({ server, name, client = 'Claude Code' }) =>
    `"${name}" of the server "${server}" has white space around it, which ${client} keeps. Remove it.`,
  checkServer: ({ server, client: { schema, name: client } }) => [
    ...(isEntry(server) ? badKeysOf(server) : []).map((badKey) => ({
      key: '',
      badKey,
      args: { server: server.name, name: badKey, client },
      // The client looks for the key without the space.
      severity: isNeeded(badKey.trim(), schema) ? ('error' as const) : ('warning' as const),
    })),
    ...(isEntry(server) ? [...valuesOf(server), ...typeAsWritten(server, schema)] : [])
      .filter(({ value }) => value !== value.trim() && value.trim() !== '')
      .filter(({ key, name }) => !isPart(server, key, name))
      .map(({ key, name }) => ({
        key,
        args: { server: server.name, name, client },
        // No program has such a name, and no client takes such a word.
        ...((key === 'command' || (key === 'type' && schema?.keys['type'] !== undefined)) && {
          severity: 'error' as const,
        }),
      })),
  ],
  fix: ({ key, badKey }, entry) => {
    const label = 'Remove the white space';
    if (badKey !== undefined) {
      const path = [...entry.path, badKey];
      return { label, edits: [{ kind: 'rename', path, name: badKey.trim() }] };
    }
    const value = textAt(entry, key);
    return value === undefined ? undefined : { ...setText(entry, key, value.trim()), label };
  },
  isFixedInPlugins: true,
  page: {
    why: 'White space at the ends of a value is kept: an address with a space at its end is another address.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': remote('acme-crm', ' https://mcp.acme.example.com/crm') },
      right: { '.mcp.json': mcp(crm) },
    },
  },
};

/** Whether a variable of "env" is put before or behind other text by an argument: `Authorization:${BEARER}${TOKEN}`. */
function isPart({ args }: DeclaredServer, key: string, name: string): boolean {
  const reference = `\${${name}}`;
  return key.startsWith('env') && args.some((arg) => arg.includes(reference) && arg !== reference);
}

/** The word of the file for the transport, where a reader has put that of the protocol in its place. */
function typeAsWritten({ type, raw }: DeclaredServer, schema?: EntrySchema): ServerValue[] {
  const value = raw['type'];
  const isRead = schema?.keys['type'] !== undefined && schema.type.others !== 'taken';
  if (!isRead || typeof value !== 'string' || value === type) return [];
  return [{ key: 'type', name: 'type', value }];
}

// `"httpUrl "` looks right to the eye and is passed over by clients without a word.
function badKeysOf({ raw }: DeclaredServer): string[] {
  return Object.keys(raw).filter((key) => key !== key.trim() && !Object.hasOwn(raw, key.trim()));
}

/** Whether a server is lost without a key, or the client refuses any that it does not know. */
function isNeeded(key: string, schema?: EntrySchema): boolean {
  if (schema === undefined || schema.otherKeys === 'refused') return true;
  const holds = schema.keys[key]?.holds;
  if (key === 'type') return schema.type.missing !== 'taken' || schema.type.always === true;
  return holds === 'url' || holds === 'command' || holds === 'args';
}

interface Args {
  server: string;
  name: string;
  client?: string;
}
