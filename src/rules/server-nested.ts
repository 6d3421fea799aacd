import { isRecord } from '../protocol/record.ts';
import type { Rule } from './rule.ts';
import { crm, docs, mcp } from './shared/examples.ts';
import { fateOf, hasTarget, tellFate, type ClientFate } from './shared/form.ts';

export const serverNested: Rule<Args> = {
  severity: 'error',
  title: 'Parts of a server stand one level too deep',
  message: ({ server, key, ...told }) =>
    `"${key}" of the server "${server}" is an object${tellFate(told)}. Write its parts beside each other.`,
  checkServer: (target) => {
    const { server, client } = target;
    return (['transport', 'command'] as const).flatMap((key) => {
      const isOwn = client.schema?.keys[key]?.holds === 'entry';
      if (!isRecord(server.raw[key]) || isOwn || client.schema === undefined) return [];
      // Beside an address or a command of its own it is a key like any other.
      if (key === 'transport' && hasTarget(client.schema, server.raw)) return [];
      return [{ key, args: { server: server.name, key, ...fateOf(target) } }];
    });
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

interface Args extends ClientFate {
  server: string;
  key: string;
}
