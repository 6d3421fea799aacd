import { commandLine } from '../shell/command-line.ts';
import type { Abilities } from './abilities.ts';
import type { EntrySchema } from './entry-schema.ts';
import type { Certainty } from './detect.ts';
import type { Note } from './note.ts';
import type { OffList } from './off-lists.ts';
import type { Reading } from './reading.ts';
import type { Entry, Root } from './root.ts';
import type { SignInAbilities } from './sign-in-abilities.ts';
import type { Server, StdioServer } from '../protocol/server.ts';

/** A program that loads MCP configuration. Nothing here is asynchronous or needs Node. */
export interface Client {
  id: string;
  name: string;
  /** Where the configuration lies; more than one where scope or operating system decide. */
  files: readonly ConfigFile[];
  /** `none`: nothing to paste, see `steps`. */
  format: Format;
  evidence: Evidence;
  /** How to add a server by hand, in order. */
  steps: readonly string[];
  /** A file of settings beside it in which the client looks for no servers. */
  settings?: { paths: readonly string[]; keys: readonly string[] };
  /** The keys under which its servers lie; none where there is nothing to paste. */
  root?: Root;
  /** The strict form of its entries. */
  schema?: EntrySchema;
  /** The form of those under a key inside another, where it is not the same. */
  innerSchema?: EntrySchema;
  abilities: Abilities;
  /** What it can do when somebody signs in, with sources. */
  signInAbilities: SignInAbilities;
  /** Where its app connects what Claude's directory lists, and its file holds no such server. */
  listing?: string;
  /** The client whose connectors its chats have as well. */
  connectorsOf?: 'claude';
  /** How sign-in happens. */
  signIn: string;
  /** What it cannot do or does otherwise than one would expect. */
  limitations: readonly string[];
  /** What its documentation says of how many tools it takes. */
  toolLimit?: ToolLimit;
  /** One configuration with all the servers that this client can load. */
  configuration: (servers: readonly Server[]) => Snippet;
  /** The command line that adds the server; absent where the client has none. */
  command?: (server: Server) => Command | Reason;
  /** The link that adds the server; absent where the client documents none. */
  installLink?: (server: Server) => InstallLink | Reason;
  /** How surely parsed data is of this client. */
  detect?: (data: unknown) => Certainty;
  /** The entries of parsed data, whatever they hold. */
  entries?: (data: unknown) => Entry[];
  /** What beside the servers leaves an entry off. */
  offIn?: (data: unknown, entry: Entry) => OffList | undefined;
  /** Reads parsed data as this client does. */
  read?: (data: unknown) => Reading;
}

/** Text to paste, what to know of it, and the servers that are not in it. */
export interface Snippet {
  /** Empty where no server can be written. */
  text: string;
  notes: Note[];
  unsupported: Unsupported[];
}

/** A server that the client cannot load. */
export interface Unsupported {
  server: string;
  reason: string;
  /** A local program that stands between: the same client can load it instead. */
  bridge?: StdioServer;
}

/** What to say of a server that is not in a snippet, with the program that can stand between. */
export function describeUnsupported({ server, reason, bridge }: Unsupported): string {
  const line = bridge && commandLine([bridge.command, ...(bridge.args?.slice(1, 3) ?? [])]);
  const way = line !== undefined && 'text' in line ? ` ${line.text} can stand between.` : '';
  return `${server}: ${reason}${way}`;
}

export interface Command {
  text: string;
  notes: Note[];
}

export interface InstallLink {
  href: string;
  label: string;
  notes: Note[];
  /** False where the form is not in the vendor's documentation. */
  documented: boolean;
}

/** What a client documents of how many tools it takes, or of how it saves room. */
export interface ToolLimit {
  /** Absent where it has no number of its own. */
  most?: number;
  /** What the number is of, as it stands behind it: "tools in one request". */
  of?: string;
  says: string;
  source: string;
  checked: string;
}

/** Why there is no command or link for a server. */
export interface Reason {
  reason: string;
}

export interface ConfigFile {
  path: string;
  scope: 'project' | 'user';
  /** The only system that it holds for. */
  os?: 'Linux' | 'macOS' | 'Windows';
  /** What the client takes of this file otherwise than of its others. */
  abilities?: Partial<Abilities>;
  /** How it finds servers in this file, if otherwise than in its others. */
  reading?: Pick<Client, 'root' | 'entries' | 'read'>;
}

/** A client as it reads the file at a path. */
export function atPath(client: Client, path = ''): Client {
  const given = `/${path.replaceAll('\\', '/')}`;
  const own = client.files.find(
    ({ path: each, abilities, reading }) =>
      (abilities ?? reading) !== undefined && given.endsWith(`/${each}`),
  );
  return own === undefined
    ? client
    : { ...client, ...own.reading, abilities: { ...client.abilities, ...own.abilities } };
}

export type Format = 'json' | 'jsonc' | 'toml' | 'yaml' | 'none';

/** How well the client's form is established. */
export interface Evidence {
  level: 'documented' | 'source code' | 'third-party' | 'unverified';
  source: string;
  checked: string;
  /** The real client that read what we write. */
  readBy?: { version: string; date: string };
}
