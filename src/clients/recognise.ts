import type { Client, Format } from './client.ts';
import { clients } from './clients.ts';
import { parseConfiguration } from './parse.ts';
import { isRecord, type Reading } from './reading.ts';

/** Finds out whose configuration a text is, and reads it as that client's. */
export async function recogniseConfiguration(text: string): Promise<Recognised> {
  const parsed = await parseConfiguration(text);
  if ('problem' in parsed) return parsed;
  const data = isServer(parsed.data) ? { mcpServers: { server: parsed.data } } : parsed.data;
  const found = await findClients(data);
  const [best] = found;
  if (best?.read === undefined) {
    return { problem: 'It holds no MCP servers in the shape of any client.' };
  }
  return {
    format: parsed.format,
    data,
    clients: found,
    reading: best.read(data),
  };
}

/** Reads a text as the configuration of one client. */
export async function readConfiguration(
  client: Client,
  text: string,
): Promise<Reading | { problem: string; offset?: number }> {
  const parsed = await parseConfiguration(text);
  if ('problem' in parsed) return parsed;
  return client.read?.(parsed.data) ?? { servers: [], notes: [], rest: [] };
}

/** The clients whose shape data has, the surest first, then in the order of display. */
async function findClients(data: unknown): Promise<Client[]> {
  const loaded = await Promise.all(clients.map(({ load }) => load()));
  return loaded
    .map((client) => ({ client, claim: client.claims?.(data) ?? 0 }))
    .filter(({ claim }) => claim > 0)
    .toSorted((a, b) => b.claim - a.claim)
    .map(({ client }) => client);
}

// The inner object alone, as `claude mcp add-json` takes it.
function isServer(data: Readonly<Record<string, unknown>>): boolean {
  const { command, url, type } = data;
  return (
    (typeof command === 'string' || typeof url === 'string') &&
    (type === undefined || typeof type === 'string') &&
    !Object.values(data).some((value) => isRecord(value) && ('command' in value || 'url' in value))
  );
}

/** Whose configuration a text is and what it says, or why it cannot be told. */
export type Recognised =
  | {
      format: Exclude<Format, 'none'>;
      data: Record<string, unknown>;
      /** Every client whose it can be; `reading` is that of the first. */
      clients: Client[];
      reading: Reading;
    }
  | { problem: string; offset?: number };
