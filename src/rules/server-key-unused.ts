import type { Mismatch } from '../clients/check-entry.ts';
import { ownKey } from '../clients/entry-schema.ts';
import type { Rule } from './rule.ts';
import type { ServerTarget } from './targets.ts';
import { clientFirst } from './shared/client-name.ts';
import { docs } from './shared/examples.ts';
import { keyOf, mismatchesOf } from './shared/form.ts';
import { remote } from './shared/server-examples.ts';

export const serverKeyUnused: Rule<Args> = {
  severity: 'warning',
  title: 'Nothing is done with a key of a server',
  message: ({ server, key, isRemote, instead, client, unheeded }) =>
    unheeded !== undefined
      ? `${clientFirst(client)} reads "${key}" of the server "${server}" here, and ${unheeded}. Remove it.`
      : `"${key}" of the server "${server}" is for ${isRemote ? 'a program that is started, and this server is reached by an address' : 'a server at an address, and this one is a program that is started'}: nothing is done with it. ${instead === undefined ? 'Remove it' : `What the server asks for goes into "${instead}"`}.`,
  checkServer: (target) =>
    [...mismatchesOf(target, 'key-unused'), ...leftHeaders(target)].map((mismatch) => {
      const { server, client } = target;
      const key = keyOf(mismatch);
      const { side, unheeded } = client.schema?.keys[key] ?? {};
      const isRemote = side === 'local';
      const part = client.schema?.keys[key]?.holds;
      const other = part === 'env' ? 'headers' : part === 'headers' ? 'env' : undefined;
      const instead = other && client.schema && ownKey(client.schema, other)?.[0];
      return {
        key,
        args: {
          server: server.name,
          client: client.name,
          key,
          isRemote,
          ...(instead !== undefined && { instead }),
          ...(unheeded !== undefined && { unheeded }),
        },
      };
    }),
  fix: ({ key }, { path }) => ({
    label: `Remove "${key}"`,
    isSafe: false,
    edits: [{ kind: 'remove', path: [...path, key] }],
  }),
  page: {
    why: 'A server at an address runs elsewhere: variables, arguments and a folder of this machine do not reach it, and what it is to know travels in headers. A program that is started here gets no headers, but variables.',
    sources: [docs.mcp],
    example: {
      wrong: {
        '.mcp.json': remote(
          'acme-crm',
          'https://mcp.acme.example.com/crm',
          ',\n  "env": { "ACME_REGION": "eu" }',
        ),
      },
      right: { '.mcp.json': remote('acme-crm', 'https://mcp.acme.example.com/crm') },
    },
  },
};

/** Headers at a program, of a client that starts programs alone. */
function leftHeaders(target: ServerTarget): readonly Mismatch[] {
  const { meant, client } = target;
  if (client.abilities.transports.includes('http')) return [];
  if (meant.command === null || meant.url !== null) return [];
  return mismatchesOf(target, 'key-foreign').filter(
    (mismatch) => client.schema?.keys[keyOf(mismatch)]?.holds === 'headers',
  );
}

interface Args {
  server: string;
  key: string;
  /** The server is reached by an address. */
  isRemote: boolean;
  /** The key that reaches it. */
  instead?: string;
  client: string;
  /** What the client does all the same. */
  unheeded?: string;
}
