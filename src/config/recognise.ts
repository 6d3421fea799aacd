import type { Client, Format } from '../clients/client.ts';
import type { Certainty } from '../clients/detect.ts';
import { loadClients, type ClientRow } from '../clients/clients.ts';
import { holdsHolders } from './holders.ts';
import { describeNoServers } from './mistake.ts';
import { parseConfiguration } from './parse.ts';
import { wholeFile } from '../protocol/lone-server.ts';
import type { Reading } from '../clients/reading.ts';

/** Finds out whose configuration a text is, and reads it as that client's. */
export async function recogniseConfiguration(
  text: string,
  rows?: readonly ClientRow[],
): Promise<Recognised> {
  const parsed = await parseConfiguration(text);
  if ('problem' in parsed) return parsed;
  const { data } = wholeFile(parsed.data, parsed.format);
  return recogniseData(data, parsed.format, rows);
}

/** Finds out whose configuration data is that was read before; a lone server is in `mcpServers`. */
export async function recogniseData(
  data: Record<string, unknown>,
  format: Exclude<Format, 'none'>,
  rows?: readonly ClientRow[],
): Promise<Recognised> {
  const found = await findClients(data, format, rows);
  const [best] = found;
  if (best === undefined) return { problem: describeNoServers(data, format) };
  return {
    format,
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
  return client.read?.(parsed.data) ?? { servers: [], notes: [], leftovers: [] };
}

/**
 * The clients that data can belong to: first who reads most servers, then whose marks it bears,
 * then who leaves least, then in the order of display.
 */
async function findClients(
  data: unknown,
  format: Format,
  rows: readonly ClientRow[] | undefined,
): Promise<Candidate[]> {
  // Without the serialisers of the other formats.
  const isJson = format === 'json' || format === 'jsonc';
  const loaded = await loadClients(isJson ? ['json', 'jsonc'] : [format], rows);
  return loaded
    .filter(({ root }) => root === undefined || !holdsHolders(data, root))
    .flatMap((client) => {
      const certainty = client.detect?.(data) ?? 0;
      const reading = certainty > 0 ? client.read?.(data) : undefined;
      return reading === undefined ? [] : [{ client, certainty, reading }];
    })
    .toSorted(
      (a, b) =>
        b.reading.servers.length - a.reading.servers.length ||
        b.certainty - a.certainty ||
        a.reading.leftovers.length - b.reading.leftovers.length,
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

interface Candidate {
  client: Client;
  certainty: Certainty;
  reading: Reading;
}
