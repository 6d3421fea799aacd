import type { EntrySchema } from '../clients/entry-schema.ts';
import { clientFirst } from './shared/client-name.ts';
import { docs } from './shared/examples.ts';
import { isOfMilliseconds, spanOf } from './shared/milliseconds.ts';
import { isEntry } from './shared/server.ts';
import { remote } from './shared/server-examples.ts';
import type { Rule } from './rule.ts';

export const serverTimeoutUnit: Rule<Args> = {
  severity: 'warning',
  title: 'Timeout of a server in another unit',
  message: ({ server, key, client, value, unit, meant }) =>
    `${clientFirst(client)} counts "${key}" in ${unit === 'ms' ? 'milliseconds' : 'seconds'}, so that of the server "${server}" is ${unit === 'ms' ? `${value / 1000} seconds` : spanOf(value)}. If ${unit === 'ms' ? 'seconds' : 'milliseconds'} are meant, write ${meant}.`,
  checkServer: ({ server, client }) =>
    isEntry(server) && client.schema !== undefined
      ? timesOf(client.schema, server.raw).map(({ key, value, unit, meant }) => ({
          key,
          args: { server: server.name, key, client: client.name, value, unit, meant },
        }))
      : [],
  fix: ({ key, args: { meant } }, { path }) => ({
    label: `Write ${meant}`,
    isSafe: false,
    edits: [{ kind: 'set', path: [...path, key], value: meant }],
  }),
  page: {
    why: 'Some clients count the time that a server has to answer in seconds, others in milliseconds. With 30 milliseconds no server comes up in time; with 30,000 seconds a client waits for one that hangs for hours.',
    sources: [docs.mcp],
    example: {
      wrong: {
        '.mcp.json': remote('acme-crm', 'https://mcp.acme.example.com/crm', ',\n  "timeout": 30'),
      },
      right: {
        '.mcp.json': remote(
          'acme-crm',
          'https://mcp.acme.example.com/crm',
          ',\n  "timeout": 30000',
        ),
      },
    },
  },
};

/** The times of an entry that are far too short or long in the unit of their key, and would not be in the other. */
function timesOf({ keys }: EntrySchema, raw: Readonly<Record<string, unknown>>): Time[] {
  return Object.entries(keys).flatMap(([key, { unit, status }]): Time[] => {
    const value = Object.hasOwn(raw, key) ? raw[key] : undefined;
    if (unit === undefined || status !== undefined || typeof value !== 'number') return [];
    if (!Number.isInteger(value) || value <= 0) return [];
    if (unit === 'ms')
      return value <= MOST_SECONDS ? [{ key, value, unit, meant: value * 1000 }] : [];
    return isOfMilliseconds(value) && value < 1e9
      ? [{ key, value, unit, meant: value / 1000 }]
      : [];
  });
}

/** No server is given longer, and in milliseconds none answers as fast. */
const MOST_SECONDS = 600;

interface Time {
  key: string;
  value: number;
  unit: 'ms' | 's';
  /** The same time in the unit of the key. */
  meant: number;
}

interface Args extends Time {
  server: string;
  client: string;
}
