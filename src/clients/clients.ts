import type { Client } from './client.ts';

/** The clients in the order of display, each loaded on demand with what it needs. */
export const clients = [
  {
    id: 'claude-code',
    name: 'Claude Code',
    load: async () => (await import('./claude-code.ts')).claudeCode,
  },
] as const satisfies readonly ClientRow[];

/** Loads one client; undefined where no client has the id. */
export async function loadClient(id: string): Promise<Client | undefined> {
  return clients.find((client) => client.id === id)?.load();
}

/** Loads all clients, in the order of display. */
export function loadClients(): Promise<Client[]> {
  return Promise.all(clients.map(({ load }) => load()));
}

interface ClientRow {
  id: string;
  name: string;
  load: () => Promise<Client>;
}

export type ClientId = (typeof clients)[number]['id'];
