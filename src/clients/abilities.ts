import type { Transport } from '../protocol/transport.ts';
import type { VariableSyntax } from './variables.ts';

/** What most clients can do; each says beside it what differs. */
export const usualAbilities = {
  oauth: [],
  headers: true,
  env: true,
  needsType: false,
  takesEmptyUrl: false,
  reservedNames: [],
  comments: false,
  trailingCommas: false,
  lenientJson: false,
  wholeAddress: false,
  sockets: false,
  byteOrderMark: true,
  utf16: 'refused',
  ownEntries: false,
  mixedRoot: false,
  readsPlugins: false,
  ownKeys: [],
} as const satisfies Partial<Abilities>;

/** What a client can do, as data: no module asks for the id of a client to find out. */
export interface Abilities {
  transports: readonly Transport[];
  variables: VariableSyntax;
  /** The parts of a registered OAuth client that its entries have a place for. */
  oauth: readonly ('clientId' | 'callbackPort' | 'scopes' | 'scopesAlone')[];
  /** Whether it sends headers to a server. */
  headers: boolean;
  /** Whether it sets the environment of a program. */
  env: boolean;
  /** Its programs start in / or in a folder of the system. */
  startsAnywhere?: true;
  /** Whether it starts scripts such as npx on Windows by itself, without cmd. */
  startsScripts?: true;
  /** Its programs get a few variables of the system, such as PATH, and of the others those that their entry sets. */
  hidesVariables?: true;
  /** Whether it skips a URL without `type`. */
  needsType: boolean;
  /** Whether an empty URL is "not configured" there; elsewhere it is a broken server. */
  takesEmptyUrl: boolean;
  /** What it asks of the names of servers. */
  nameRule?: string;
  /** The names of the servers that it starts, where it leaves others alone. */
  startedNames?: { form: RegExp; words: string };
  /** The names it keeps for itself. */
  reservedNames: readonly string[];
  /** Whether its file may hold comments. */
  comments: boolean;
  /** Whether its JSON may have a comma before a closing bracket. */
  trailingCommas: boolean;
  /** Whether it takes other white space, missing commas, a plus before a number and signs that are not escaped. */
  lenientJson: boolean;
  /** Whether an address has to be one before any variable in it is replaced. */
  wholeAddress: boolean;
  /** Whether it reaches servers at a socket or a pipe of the machine: unix:///…, pipe:///…. */
  sockets: boolean;
  /** Whether it reads a file that begins with a byte order mark. */
  byteOrderMark: boolean;
  /** What it does with a file in UTF-16: each that could be asked refuses it. */
  utf16: 'refused' | 'unknown';
  /** Whether its entries are in words of its own, so that one that it does not read tells nothing to others. */
  ownEntries: boolean;
  /** Whether other things than servers lie among them. */
  mixedRoot: boolean;
  /** Whether plugins carry its configuration: it is held to the rules of plugins, letter for letter. */
  readsPlugins: boolean;
  /** Keys of its file beside the root in which it keeps servers of other things itself. */
  ownKeys: readonly string[];
}
