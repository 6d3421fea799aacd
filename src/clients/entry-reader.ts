import type { ReadEntry, Taker } from './reading.ts';
import type { OAuthClient, RemoteServer } from '../protocol/server.ts';
import { guessTransport, transportOfWord } from '../protocol/transport.ts';
import { readStandIns, type Dialect } from './variables.ts';

/** Reads an entry by the client's names for the parts; forgiving about the spelling of `type`. */
export function entryReader(form: EntryForm): ReadEntry {
  return (name, taker, assume) => {
    const stated = taker.text('type') ?? taker.text('transport');
    const isRemote = stated?.toLowerCase() === 'remote';
    const type = stated === undefined || isRemote ? undefined : transportOfWord(stated);
    if (stated !== undefined && type === undefined && !isRemote) return undefined;
    for (const [key, value] of Object.entries(form.defaults ?? {})) taker.drop(key, value);
    const [urlKey] = Object.keys(form.urlKeys).filter((key) => taker.has(key));
    if (urlKey !== undefined && type !== 'stdio') {
      const url = taker.text(urlKey);
      if (url === undefined) return undefined;
      const usual = form.urlKeys[urlKey];
      if (type === undefined && usual === undefined && form.needsType === true) {
        assume(`The type is missing; it is taken for ${guessTransport(url)}.`);
      }
      return readRemote(form, taker, {
        name,
        type: type ?? usual ?? guessTransport(url),
        url: form.dialect.read(url),
      });
    }
    return type === undefined || type === 'stdio' ? readLocal(form, name, taker) : undefined;
  };
}

function readRemote(form: EntryForm, taker: Taker, server: RemoteServer): RemoteServer {
  const headers = form.headers?.(taker) ?? readRecord(form.dialect, taker.record('headers'));
  const oauth = definedOnly(form.oauth?.(taker));
  return {
    ...server,
    ...(hasKeys(headers) && { headers }),
    ...(oauth && { oauth }),
  };
}

function readLocal(form: EntryForm, name: string, taker: Taker): ReturnType<ReadEntry> {
  const commandKey = form.commandKey ?? 'command';
  const line = taker.list(commandKey);
  const command = line === undefined ? taker.text(commandKey) : line[0];
  if (command === undefined) return undefined;
  const args = [...(line?.slice(1) ?? []), ...(taker.list('args') ?? [])];
  taker.drop('args', []);
  const env = form.env?.(taker) ?? readRecord(form.dialect, taker.record(form.envKey ?? 'env'));
  return {
    name,
    type: 'stdio',
    command: form.dialect.read(command),
    ...(args.length > 0 && { args: args.map((arg) => form.dialect.read(arg)) }),
    ...(hasKeys(env) && { env }),
  };
}

/** A map of values with `${NAME}` references. */
export function readRecord(
  dialect: Dialect,
  values: Readonly<Record<string, string>> | undefined,
): Record<string, string> | undefined {
  return (
    values &&
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, dialect.read(value)]))
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
  dialect: Dialect;
  /** The keys that hold a URL, with the transport each stands for where `type` does not say it. */
  urlKeys: Readonly<Record<string, RemoteServer['type'] | undefined>>;
  /** Whether the client skips a URL without `type`. */
  needsType?: boolean;
  /** Keys we write with a fixed value. */
  defaults?: Readonly<Record<string, unknown>>;
  commandKey?: string;
  envKey?: string;
  headers?: (taker: Taker) => Record<string, string>;
  env?: (taker: Taker) => Record<string, string>;
  oauth?: (taker: Taker) => OAuthClient | undefined;
}
