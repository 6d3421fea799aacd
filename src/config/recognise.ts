import type { Claim, Client, Format } from '../clients/client.ts';
import { loadClients } from '../clients/clients.ts';
import { describeNoServers } from './mistake.ts';
import { parseConfiguration } from './parse.ts';
import { isRecord, type Reading } from '../clients/reading.ts';

/** Finds out whose configuration a text is, and reads it as that client's. */
export async function recogniseConfiguration(text: string): Promise<Recognised> {
  const parsed = await parseConfiguration(text);
  if ('problem' in parsed) return parsed;
  const data = isServer(parsed.data) ? { mcpServers: { server: parsed.data } } : parsed.data;
  const found = await findClients(data, parsed.format);
  const [best] = found;
  if (best === undefined) {
    return { problem: describeNoServers(data, parsed.format) };
  }
  return {
    format: parsed.format,
    data,
    clients: found.map(({ client }) => client),
    reading: best.reading,
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

/**
 * The clients that data can belong to: first who reads most servers, then whose marks it bears,
 * then who leaves least, then in the order of display.
 */
async function findClients(data: unknown, format: Format): Promise<Found[]> {
  // Without the serialisers of the other formats.
  const isJson = format === 'json' || format === 'jsonc';
  const loaded = await loadClients(isJson ? ['json', 'jsonc'] : [format]);
  return loaded
    .flatMap((client) => {
      const claim = client.claims?.(data) ?? 0;
      const reading = claim > 0 ? client.read?.(data) : undefined;
      return reading === undefined ? [] : [{ client, claim, reading }];
    })
    .toSorted(
      (a, b) =>
        b.reading.servers.length - a.reading.servers.length ||
        b.claim - a.claim ||
        a.reading.rest.length - b.reading.rest.length,
    );
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

interface Found {
  client: Client;
  claim: Claim;
  reading: Reading;
}
