import { describeUnsupported, type Client } from '../../clients/client.ts';
import { loadClient } from '../../clients/clients.ts';
import { bridgedText } from '../bridged.ts';
import type { Repair } from './repair.ts';

/** Turns what was read into another client's configuration, and says all that changes. */
export async function convertTo(id: string, repair: Repair): Promise<Converted | undefined> {
  const client = await loadClient(id);
  if (client === undefined) return undefined;
  const { text, notes, unsupported } = client.configuration(repair.servers);
  const { kept } = repair;
  return {
    fileName: client.files[0]?.path ?? client.name,
    text,
    bridged: bridgedText(client, repair.servers, unsupported),
    notes: [
      ...unsupported.map(describeUnsupported),
      ...new Set(notes.map((note) => `${note.server}: ${note.text}`)),
      ...kept.map(({ path }) => `${path} is not carried over.`),
      ...stepsOf(client, text),
    ],
  };
}

function stepsOf({ steps }: Client, text: string): readonly string[] {
  return text === '' ? [] : steps.slice(0, 1);
}

/** A configuration in another client's shape. */
export interface Converted {
  fileName: string;
  /** Empty where the client can load none of the servers. */
  text: string;
  /** With mcp-remote in front of what the client cannot reach by itself; empty where there is none. */
  bridged: string;
  notes: string[];
}
