import { bridgeTo } from './bridge.ts';
import type { Abilities } from './abilities.ts';
import type { Unsupported } from './client.ts';
import { holdsText } from './detect.ts';
import { clients } from './clients.ts';
import { freeName, slugName } from './name.ts';
import type { Note } from './note.ts';
import { referencesIn } from '../protocol/reference.ts';
import type { OAuthClient, RemoteServer, Server, StdioServer } from '../protocol/server.ts';
import type { EntrySchema } from './entry-schema.ts';
import { commandLine, type Word } from '../shell/command-line.ts';
import { canSwitchOff, writeSettings } from './settings.ts';
import { isSocketAddress } from '../protocol/socket.ts';
import { guessTransport, type Transport } from '../protocol/transport.ts';
import {
  createWriter,
  environmentName,
  standIn,
  type VariableSyntax,
  type Writer,
} from './variables.ts';

/** Writes each server as an entry of the client's configuration, under a name it accepts. */
export function writeEntries(servers: readonly Server[], spec: WriterSpec): Entries {
  const entries: [string, Fields][] = [];
  const notes: Note[] = [];
  const unsupported: Unsupported[] = [];
  const seen = new Set<string>();
  const taken = new Set<string>();
  for (const server of servers) {
    const left = leftOut(server, spec);
    if (left !== undefined) {
      unsupported.push(left);
      continue;
    }
    const same = servers.length > 1 ? JSON.stringify(server) : '';
    if (seen.has(same)) {
      notes.push(note(server, 'duplicate', `${server.name} is there twice; it is written once.`));
      continue;
    }
    seen.add(same);
    const accepted = (spec.acceptName ?? slugName)(server.name);
    const name = freeName(accepted, taken);
    taken.add(name);
    if (name !== server.name) {
      const why =
        name === accepted
          ? (spec.abilities.nameRule ??
            'other letters than A to Z, digits, - and _ break the names of tools')
          : 'the name is taken';
      notes.push(note(server, 'name', `Named ${name} instead of ${server.name}: ${why}.`));
    }
    const writer = createWriter(spec.syntax ?? spec.abilities.variables, spec.client, server);
    const add = (kind: Note['kind'], text: string) => notes.push(note(server, kind, text));
    const fields = writeFields(server, name, writer, spec, add);
    entries.push([name, fields]);
    for (const text of writer.notes()) add('variable', text);
    const { ofVariables } = spec;
    if (ofVariables !== undefined && holdsText(fields, ofVariables.written)) {
      add('value', ofVariables.text);
    }
  }
  return { entries, notes, unsupported };
}

function writeFields(
  server: Server,
  name: string,
  writer: Writer,
  spec: WriterSpec,
  add: AddNote,
): Fields {
  const fields =
    server.type === 'stdio'
      ? spec.local({ ...server, name }, writer, add)
      : spec.remote({ ...server, name }, writer, ownClient({ ...server, name }, spec, add), add);
  const settings = writeSettings(server, spec, (text) => writer.text('args', text));
  if (settings.left.length > 0) {
    add('value', `${spec.client} has no place for ${settings.left.join(', ')}: left out.`);
  }
  return { ...fields, ...settings.fields };
}

/** Says that the client finds out the transport by itself where the URL suggests another one. */
export function noteTransport({ url, type }: RemoteServer, client: string, add: AddNote): void {
  if (guessTransport(url) !== type) {
    add('value', `${client} finds out by itself that this server speaks ${type}.`);
  }
}

/** A local program in the form that most clients share. */
export function writeProgram({ command, args, env }: StdioServer, writer: Writer): Fields {
  return compact({
    command: writer.text('command', command),
    args: writer.list('args', args),
    env: writer.record('env', env),
  });
}

/** The properties that have something in them. */
export function compact(entry: Record<string, unknown>): Fields {
  const fields: Fields = {};
  for (const [key, value] of Object.entries(entry)) {
    if (value === undefined) continue;
    const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
    if (!isEmpty) fields[key] = value;
  }
  return fields;
}

/** Why a server cannot be written, with the program that can stand between. */
function leftOut(server: Server, spec: WriterSpec): Unsupported | undefined {
  const { transports } = spec.abilities;
  const off = missingSwitch(server, spec);
  const reason = transports.includes(server.type)
    ? (missingTarget(server, spec) ?? off ?? spec.refuses?.(server))
    : (off ??
      (server.type === 'stdio' ? undefined : spec.remoteReason?.(server)) ??
      spec.transportReason?.[server.type] ??
      `${spec.client} ${transportWords[server.type]}.`);
  if (reason === undefined) return undefined;
  // With a program in between it would be on as well.
  const isBridged = off === undefined && transports.includes('stdio');
  const bridge = isBridged ? bridgeTo(server) : undefined;
  return { server: server.name, reason, ...(bridge && { bridge }) };
}

function missingTarget(server: Server, { abilities, client }: WriterSpec): string | undefined {
  if (server.type === 'stdio') {
    return server.command.trim() === '' ? 'It has no command yet.' : undefined;
  }
  if (!abilities.sockets && isSocketAddress(server.url)) {
    return `${client} reaches no socket or pipe.`;
  }
  return server.url.trim() === '' && !abilities.takesEmptyUrl ? 'It has no URL yet.' : undefined;
}

// Written down without its switch it would be on.
function missingSwitch({ settings }: Server, { client, schema }: WriterSpec): string | undefined {
  return settings?.isOff === true && !canSwitchOff(schema)
    ? schema?.switchOff === undefined
      ? `It is switched off, and the file of ${client} has no switch: it is left out.`
      : `It is switched off, and is left out: it would be on. ${schema.switchOff}`
    : undefined;
}

function ownClient(server: RemoteServer, spec: WriterSpec, add: AddNote): OAuthClient | undefined {
  const oauth = usableClient(server, spec, add);
  if (oauth?.clientId === undefined || spec.clientCommand === undefined) return oauth;
  const line = commandLine(spec.clientCommand(server, oauth));
  if ('text' in line) add('oauth', `The file has no place for that id. Run as well: ${line.text}`);
  return undefined;
}

function usableClient(
  { oauth }: RemoteServer,
  { client, id, abilities, clientCommand }: WriterSpec,
  add: AddNote,
): OAuthClient | undefined {
  if (oauth === undefined) return undefined;
  const [variable] = referencesIn(oauth.clientId ?? '');
  if (variable !== undefined) {
    if (!abilities.oauth.includes('clientId') && clientCommand === undefined) {
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
  const owner = oauth.owner ?? 'claude-code';
  if (owner === id) return oauth;
  // What is asked for is the server's to know, whoever asks.
  const { clientId, scopes } = oauth;
  const kept = abilities.oauth.includes('scopesAlone') ? scopes : undefined;
  const needs = `left out: ${client} needs a client of its own`;
  if (clientId !== undefined || scopes === undefined) {
    const what = clientId === undefined ? 'port' : `client ${clientId}`;
    add(
      'oauth',
      `The OAuth ${what} is registered for ${ownerName(owner)} and is ${needs} where the server does not let it register by itself.`,
    );
  }
  if (scopes !== kept) add('oauth', `The scopes ${scopes} are ${needs} for them.`);
  return kept === undefined ? undefined : { scopes: kept, owner: id };
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
export interface WriterSpec {
  /** The client's id, which is the owner of its OAuth clients, and its name. */
  id: string;
  client: string;
  abilities: Abilities;
  /** The form of its entries, which says where settings go. */
  schema?: EntrySchema;
  /** Where it differs from server to server. */
  syntax?: VariableSyntax;
  /** What is to be known of a variable that is written, and how one looks. */
  ofVariables?: { written: RegExp; text: string };
  transportReason?: Partial<Record<Transport, string>>;
  /** Why it takes no address at all, where another place does. */
  remoteReason?: (server: RemoteServer) => string;
  /** A reason for which one server cannot be written although its transport can. */
  refuses?: (server: Server) => string | undefined;
  /** The name in a form that the client accepts. */
  acceptName?: (name: string) => string;
  remote: (
    server: RemoteServer,
    writer: Writer,
    oauth: OAuthClient | undefined,
    add: AddNote,
  ) => Fields;
  local: (server: StdioServer, writer: Writer, add: AddNote) => Fields;
  /** The command that takes the id of an OAuth client, where the file has no place for it. */
  clientCommand?: (server: RemoteServer, oauth: OAuthClient) => Word[];
}

/** The keys and values of an entry. */
export type Fields = Record<string, unknown>;
export type AddNote = (kind: Note['kind'], text: string) => void;

interface Entries {
  entries: [string, Fields][];
  notes: Note[];
  unsupported: Unsupported[];
}
