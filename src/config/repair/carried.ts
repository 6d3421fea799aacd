import type { Client } from '../../clients/client.ts';
import { isOfOpenFile } from '../../clients/variable-forms.ts';
import { standIn } from '../../clients/variables.ts';
import { replaceBraces } from '../../protocol/reference.ts';
import type { Server } from '../../protocol/server.ts';

/**
 * Servers with a place to fill in for whatever an editor takes of the file that is open in it, where another client
 * knows nothing of that; each is told.
 */
export function withoutOpenFile(
  servers: readonly Server[],
  from: Client | undefined,
  to: Client,
): { servers: Server[]; notes: string[] } {
  if (!fillsIn(from) || fillsIn(to)) return { servers: [...servers], notes: [] };
  const notes = new Set<string>();
  const written = servers.map((server) =>
    mapTexts(server, (text) =>
      replaceBraces(text, (inner, whole) => {
        if (!isOfOpenFile(inner)) return whole;
        const place = standIn(inner.replaceAll(/[A-Z]/g, '_$&').toUpperCase());
        notes.add(
          `${server.name}: \${${inner}} is not carried over: ${to.name} fills in nothing of the kind. Put a value of your own in place of ${place}, or take it out.`,
        );
        return place;
      }),
    ),
  );
  return { servers: written, notes: [...notes] };
}

/** Servers with a place to fill in for what a client reads from a file, where another reads none; each is told. */
export function withoutFiles(
  servers: readonly Server[],
  from: Client | undefined,
  to: Client,
): { servers: Server[]; notes: string[] } {
  if (!readsFiles(from) || readsFiles(to)) return { servers: [...servers], notes: [] };
  const notes = new Set<string>();
  const written = servers.map((server) =>
    mapTexts(server, (text, key) =>
      text.replace(/\{file:[^{}\n]{1,200}\}/g, (whole) => {
        const place = standIn(/^\d*$/.test(key) ? 'VALUE' : key.toUpperCase().replace(/\W/g, '_'));
        notes.add(
          `${server.name}: ${whole} is not carried over: ${to.name} reads no value from a file. Put what the file holds in place of ${place}.`,
        );
        return place;
      }),
    ),
  );
  return { servers: written, notes: [...notes] };
}

function readsFiles(client: Client | undefined): boolean {
  return client?.abilities.variables.needsFiles === true;
}

function fillsIn(client: Client | undefined): boolean {
  return client?.abilities.variables.forms?.includes('editor') === true;
}

function mapTexts(server: Server, map: (text: string, key: string) => string): Server {
  return JSON.parse(JSON.stringify(server), (key, value: unknown) =>
    typeof value === 'string' && key !== 'name' ? map(value, key) : value,
  ) as Server;
}
