import { bridgeTo } from './bridge.ts';
import type { Note, Unsupported } from './client.ts';
import { clients } from './clients.ts';
import { freeName, slugName } from './name.ts';
import { referencesIn } from '../protocol/reference.ts';
import type { OAuthClient, RemoteServer, Server, StdioServer } from '../protocol/server.ts';
import { guessTransport, type Transport } from '../protocol/transport.ts';
import { createWriter, environmentName, standIn, type Dialect, type Writer } from './variables.ts';

/** Writes each server as an entry of the client's configuration, under a name it accepts. */
export function writeEntries(servers: readonly Server[], shape: Shape): Entries {
  const entries: [string, Entry][] = [];
  const notes: Note[] = [];
  const unsupported: Unsupported[] = [];
  const seen = new Set<string>();
  const taken = new Set<string>();
  for (const server of servers) {
    const reason = shape.transports.includes(server.type)
      ? (missingTarget(server, shape) ?? shape.refuses?.(server))
      : (shape.transportReason?.[server.type] ?? `${shape.client} ${transportWords[server.type]}.`);
    if (reason !== undefined) {
      const bridge = shape.transports.includes('stdio') ? bridgeTo(server) : undefined;
      unsupported.push({ server: server.name, reason, ...(bridge && { bridge }) });
      continue;
    }
    const same = JSON.stringify(server);
    if (seen.has(same)) {
      notes.push(note(server, 'duplicate', `${server.name} is there twice; it is written once.`));
      continue;
    }
    seen.add(same);
    const accepted = (shape.acceptName ?? slugName)(server.name);
    const name = freeName(accepted, taken);
    taken.add(name);
    if (name !== server.name) {
      const why =
        name === accepted
          ? (shape.nameRule ??
            'other letters than A to Z, digits, - and _ break the names of tools')
          : 'the name is taken';
      notes.push(note(server, 'name', `Named ${name} instead of ${server.name}: ${why}.`));
    }
    const writer = createWriter(shape.dialect, shape.client, server);
    const add = (kind: Note['kind'], text: string) => notes.push(note(server, kind, text));
    entries.push([
      name,
      server.type === 'stdio'
        ? shape.local({ ...server, name }, writer, add)
        : shape.remote({ ...server, name }, writer, ownClient(server, shape, add), add),
    ]);
    for (const text of writer.notes()) add('variable', text);
  }
  return { entries, notes, unsupported };
}

/** Says that the client finds out the transport by itself where the URL suggests another one. */
export function noteTransport({ url, type }: RemoteServer, client: string, add: AddNote): void {
  if (guessTransport(url) !== type) {
    add('value', `${client} finds out by itself that this server speaks ${type}.`);
  }
}

/** A local program in the form that most clients share. */
export function writeProgram({ command, args, env }: StdioServer, writer: Writer): Entry {
  return compact({
    command: writer.text('command', command),
    args: writer.list('args', args),
    env: writer.record('env', env),
  });
}

/** The properties that have something in them. */
export function compact(entry: Record<string, unknown>): Entry {
  return Object.fromEntries(
    Object.entries(entry).filter(
      ([, value]) =>
        value !== undefined &&
        !(typeof value === 'object' && value !== null && Object.keys(value).length === 0),
    ),
  );
}

function missingTarget(server: Server, { takesEmptyUrl }: Shape): string | undefined {
  if (server.type === 'stdio') {
    return server.command.trim() === '' ? 'It has no command yet.' : undefined;
  }
  return server.url.trim() === '' && takesEmptyUrl !== true ? 'It has no URL yet.' : undefined;
}

function ownClient(
  server: RemoteServer,
  { client, id, takesClient }: Shape,
  add: AddNote,
): OAuthClient | undefined {
  const { oauth } = server;
  if (oauth === undefined) return undefined;
  const [variable] = referencesIn(oauth.clientId ?? '');
  if (variable !== undefined) {
    if (takesClient !== true) {
      add(
        'oauth',
        `Sign-in needs an OAuth client that you register, and no place for its id is known in ${client}.`,
      );
      return undefined;
    }
    // No client is known to replace variables here; Claude Code sends the text as it is.
    const clientId = standIn(environmentName(variable.name));
    add('oauth', `Register an OAuth client for ${client} and put its id in place of ${clientId}.`);
    return { ...oauth, clientId, owner: id };
  }
  const owner = oauth.owner ?? 'claude';
  if (owner === id) return oauth;
  add(
    'oauth',
    oauth.clientId === undefined
      ? `The OAuth settings are ${ownerName(owner)}'s and are left out.`
      : `The OAuth client ${oauth.clientId} is registered for ${ownerName(owner)} and is left out: ${client} needs a client of its own where the server does not let it register by itself.`,
  );
  return undefined;
}

function ownerName(owner: string): string {
  return clients.find(({ id }) => id === owner)?.name ?? owner;
}

function note(server: Server, kind: Note['kind'], text: string): Note {
  return { server: server.name, kind, text };
}

const transportWords: Readonly<Record<Transport, string>> = {
  http: 'does not load remote servers from its configuration',
  sse: 'does not speak the SSE transport',
  ws: 'does not speak WebSocket',
  stdio: 'does not start local programs',
};

/** How a client's configuration differs from the next one's. */
export interface Shape {
  /** The client's id, which is the owner of its OAuth clients, and its name. */
  id: string;
  client: string;
  transports: readonly Transport[];
  transportReason?: Partial<Record<Transport, string>>;
  /** A reason for which one server cannot be written although its transport can. */
  refuses?: (server: Server) => string | undefined;
  /** Whether its entries have a place for a registered OAuth client. */
  takesClient?: boolean;
  /** Claude Code alone shows an empty URL as "not configured"; elsewhere it is a broken server. */
  takesEmptyUrl?: boolean;
  /** The name as the client accepts it; letters, digits, `-` and `_` unless it says otherwise. */
  acceptName?: (name: string) => string;
  /** Why a name was changed, after "Named x instead of y:". */
  nameRule?: string;
  dialect: Dialect;
  remote: (
    server: RemoteServer,
    writer: Writer,
    oauth: OAuthClient | undefined,
    add: AddNote,
  ) => Entry;
  local: (server: StdioServer, writer: Writer, add: AddNote) => Entry;
}

export type Entry = Record<string, unknown>;
export type AddNote = (kind: Note['kind'], text: string) => void;

interface Entries {
  entries: [string, Entry][];
  notes: Note[];
  unsupported: Unsupported[];
}
