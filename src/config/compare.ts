import { packageOf } from '../coverage/package-name.ts';
import { endpointKey } from '../protocol/url-template.ts';
import { maskArguments, maskSecrets } from '../protocol/secret.ts';
import type { Server } from '../protocol/server.ts';

/** The servers that several configurations hold in different forms. Values of secrets are not in it. */
export function compareServers(places: readonly ClientFile[]): Difference[] {
  const groups = new Map<string, Held[]>();
  for (const { file, client, servers } of places) {
    for (const server of servers) {
      const held = { file, client, server };
      const key = server.name.toLowerCase().replace(/[^a-z\d]+/g, '');
      groups.set(key, [...(groups.get(key) ?? []), held]);
    }
  }
  return [...groups.values()].flatMap((held) => {
    const [first] = held;
    const differ = parts.filter(({ of }) => new Set(held.map(({ server }) => of(server))).size > 1);
    if (first === undefined || differ.length === 0) return [];
    return [
      {
        server: first.server.name,
        differ: differ.map(({ name }) => name),
        places: held.map(({ file, client, server }) => ({ file, client, ...outlineOf(server) })),
      },
    ];
  });
}

/** What a server is, without the values that may be secret. */
export function outlineOf(server: Server): Outline {
  if (server.type === 'stdio') {
    const { name, type, command, args = [], env = {} } = server;
    return {
      name,
      type,
      command: maskSecrets(command),
      args: maskArguments(args),
      env: Object.keys(env).map(maskSecrets),
    };
  }
  const { name, type, url, headers = {} } = server;
  return { name, type, url: maskSecrets(url), headers: Object.keys(headers).map(maskSecrets) };
}

const parts: readonly { name: Part; of: (server: Server) => string }[] = [
  { name: 'transport', of: ({ type }) => type },
  {
    name: 'address',
    of: (server) => (server.type === 'stdio' ? '' : (endpointKey(server.url) ?? server.url)),
  },
  {
    name: 'program',
    of: (server) =>
      server.type === 'stdio'
        ? (packageOf(server.command, server.args ?? []) ?? server.command)
        : '',
  },
  {
    name: 'arguments',
    of: (server) => (server.type === 'stdio' ? JSON.stringify(server.args ?? []) : ''),
  },
  {
    name: 'headers',
    of: (server) => (server.type === 'stdio' ? '' : JSON.stringify(sorted(server.headers))),
  },
  {
    name: 'environment',
    of: (server) => (server.type === 'stdio' ? JSON.stringify(sorted(server.env)) : ''),
  },
];

function sorted(values: Readonly<Record<string, string>> = {}): [string, string][] {
  return Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

type Part = 'transport' | 'address' | 'program' | 'arguments' | 'headers' | 'environment';

interface ClientFile {
  file: string;
  /** The name of the client. */
  client: string;
  servers: readonly Server[];
}

interface Held {
  file: string;
  client: string;
  server: Server;
}

type Outline =
  | { name: string; type: Server['type']; url: string; headers: string[] }
  | { name: string; type: 'stdio'; command: string; args: string[]; env: string[] };

/** One server, how its entries differ, and where each stands. */
export interface Difference {
  server: string;
  differ: Part[];
  places: ({ file: string; client: string } & Outline)[];
}
