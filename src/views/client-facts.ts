import type { Client, Evidence } from '../clients/client.ts';
import type { Server } from '../protocol/server.ts';

/** What a reader wants to know of a client, in rows of a name and one or more values. */
export function clientFacts(client: Client): ClientFact[] {
  const ways = [client.command && 'a command', client.installLink && 'an install link'];
  const loaded = samples.filter(([, server]) => loads(client, server)).map(([name]) => name);
  return [
    { name: 'Transports', values: [loaded.join(', ') || 'none from a file'] },
    { name: 'Add a server', values: [...client.steps] },
    ...(ways.some(Boolean)
      ? [{ name: 'Also with', values: [ways.filter(Boolean).join(' and ')] }]
      : []),
    { name: 'Sign-in', values: [client.signIn] },
    ...(client.toolLimit === undefined
      ? []
      : [
          {
            name: 'Tools',
            values: [
              client.toolLimit.says,
              `Read ${client.toolLimit.checked}: ${client.toolLimit.source}`,
            ],
          },
        ]),
    ...(client.limitations.length === 0
      ? []
      : [{ name: 'Mind that', values: [...client.limitations] }]),
  ];
}

/** How well a client's form is established, and which version of the real client has read it. */
export function describeEvidence({ level, checked, readBy }: Evidence): string {
  const known = `${levels[level]}, checked ${checked}`;
  return readBy === undefined
    ? `${known}. The real client was not tried`
    : `${known}. Version ${readBy.version} read it on ${readBy.date}`;
}

/** Paths of a client's files with the system that each holds for, each once. */
export function clientFiles({ files }: Client): string[] {
  const systems = new Map<string, string[]>();
  for (const { path, os } of files) {
    systems.set(path, [...(systems.get(path) ?? []), ...(os === undefined ? [] : [os])]);
  }
  return [...systems].map(([path, os]) => (os.length === 0 ? path : `${path} (${os.join(', ')})`));
}

function loads(client: Client, server: Server): boolean {
  const { text, unsupported } = client.configuration([server]);
  return text !== '' && unsupported.length === 0;
}

const url = 'https://mcp.example.com/mcp';

const samples: readonly (readonly [name: string, server: Server])[] = [
  ['Streamable HTTP', { type: 'http', name: 'sample', url }],
  ['SSE', { type: 'sse', name: 'sample', url }],
  ['WebSocket', { type: 'ws', name: 'sample', url: 'wss://mcp.example.com/mcp' }],
  ['local programs (stdio)', { type: 'stdio', name: 'sample', command: 'sample' }],
];

const levels = {
  documented: 'From its own documentation',
  'source code': 'From its source code or its program',
  'third-party': 'Known from third parties only',
  unverified: 'Not verified',
} as const satisfies Record<Evidence['level'], string>;

/** A name and what is to say of it; several values are steps or sentences of their own. */
export interface ClientFact {
  name: string;
  values: string[];
}
