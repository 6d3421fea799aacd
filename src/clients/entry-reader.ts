import type { EntryCursor } from './entry-cursor.ts';
import type { EntryReader } from './reading.ts';
import type { OAuthClient, RemoteServer } from '../protocol/server.ts';
import { guessTransport, transportOfWord } from '../protocol/transport.ts';
import { readStandIns, type VariableSyntax } from './variables.ts';

/** Reads an entry by the client's names for the parts; forgiving about the spelling of `type`. */
export function entryReader(form: EntryForm): EntryReader {
  return (name, cursor, assume) => {
    const stated = cursor.text('type') ?? cursor.text('transport');
    const isRemote = stated?.toLowerCase() === 'remote';
    const type = stated === undefined || isRemote ? undefined : transportOfWord(stated);
    if (stated !== undefined && type === undefined && !isRemote) return undefined;
    for (const [key, value] of Object.entries(form.defaults ?? {})) cursor.drop(key, value);
    const [urlKey] = Object.keys(form.urlKeys).filter((key) => cursor.has(key));
    if (urlKey !== undefined && type !== 'stdio') {
      const url = cursor.text(urlKey);
      if (url === undefined) return undefined;
      const usual = form.urlKeys[urlKey];
      if (type === undefined && usual === undefined && form.needsType === true) {
        assume({ kind: 'type-missing', type: guessTransport(url) });
      }
      return readRemote(form, cursor, {
        name,
        type: type ?? usual ?? guessTransport(url),
        url: form.syntax.read(url),
      });
    }
    return type === undefined || type === 'stdio' ? readLocal(form, name, cursor) : undefined;
  };
}

function readRemote(form: EntryForm, cursor: EntryCursor, server: RemoteServer): RemoteServer {
  const headers = form.headers?.(cursor) ?? readRecord(form.syntax, cursor.record('headers'));
  const oauth = definedOnly(form.oauth?.(cursor));
  return {
    ...server,
    ...(hasKeys(headers) && { headers }),
    ...(oauth && { oauth }),
  };
}

function readLocal(form: EntryForm, name: string, cursor: EntryCursor): ReturnType<EntryReader> {
  const commandKey = form.commandKey ?? 'command';
  const line = cursor.list(commandKey);
  const command = line === undefined ? cursor.text(commandKey) : line[0];
  if (command === undefined) return undefined;
  const args = [...(line?.slice(1) ?? []), ...(cursor.list('args') ?? [])];
  cursor.drop('args', []);
  const env = form.env?.(cursor) ?? readRecord(form.syntax, cursor.record(form.envKey ?? 'env'));
  return {
    name,
    type: 'stdio',
    command: form.syntax.read(command),
    ...(args.length > 0 && { args: args.map((arg) => form.syntax.read(arg)) }),
    ...(hasKeys(env) && { env }),
  };
}

/** A map of values with `${NAME}` references. */
export function readRecord(
  syntax: VariableSyntax,
  values: Readonly<Record<string, string>> | undefined,
): Record<string, string> | undefined {
  return (
    values &&
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, syntax.read(value)]))
  );
}

function definedOnly(oauth: OAuthClient | undefined): OAuthClient | undefined {
  const defined = Object.entries(oauth ?? {}).filter(([, value]) => value !== undefined);
  if (!defined.some(([key]) => key !== 'owner')) return undefined;
  const clientId = oauth?.clientId;
  return {
    ...Object.fromEntries(defined),
    ...(clientId !== undefined && { clientId: readStandIns(clientId) }),
  };
}

function hasKeys(value: object | undefined): boolean {
  return value !== undefined && Object.keys(value).length > 0;
}

/** The client's names for the parts of a server. */
export interface EntryForm {
  syntax: VariableSyntax;
  /** The keys that hold a URL, with the transport each stands for where `type` does not say it. */
  urlKeys: Readonly<Record<string, RemoteServer['type'] | undefined>>;
  /** Whether the client skips a URL without `type`. */
  needsType?: boolean;
  /** Keys we write with a fixed value. */
  defaults?: Readonly<Record<string, unknown>>;
  commandKey?: string;
  envKey?: string;
  headers?: (cursor: EntryCursor) => Record<string, string>;
  env?: (cursor: EntryCursor) => Record<string, string>;
  oauth?: (cursor: EntryCursor) => OAuthClient | undefined;
}
