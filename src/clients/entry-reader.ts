import { bridgeVariables } from './bridge.ts';
import type { EntryCursor } from './entry-cursor.ts';
import { keysThatHold, type EntrySchema, type Part } from './entry-schema.ts';
import type { EntryReader } from './reading.ts';
import { readSettings } from './settings.ts';
import type { OAuthClient, RemoteServer, Server, StdioServer } from '../protocol/server.ts';
import { guessTransport, transportOfWord, type Transport } from '../protocol/transport.ts';
import { readStandIns, type VariableSyntax } from './variables.ts';

/** Reads an entry by the keys of the client's schema; forgiving about the spelling of `type`. */
export function entryReader(
  schema: EntrySchema,
  syntax: VariableSyntax,
  own: OwnParts = {},
): EntryReader {
  const form: EntryForm = { schema, syntax, own };
  const usual = Object.entries(schema.keys).filter(([, key]) => key.usual !== undefined);
  return (name, cursor, assume) => {
    const { older } = schema.type;
    const written =
      cursor.text('type') ?? (older && cursor.text(older.key)) ?? cursor.text('transport');
    // A client that knows no type has nothing to hear of it.
    const isRead = Object.hasOwn(schema.keys, 'type') || schema.otherKeys !== 'ignored';
    const isNone =
      schema.type.others === 'taken' &&
      !Object.hasOwn(schema.type.words, written ?? '') &&
      keysThatHold(schema, 'command').some(([key]) => cursor.has(key));
    const stated = isRead && !isNone ? written : undefined;
    const isRemote = stated?.toLowerCase() === 'remote';
    const type = stated === undefined || isRemote ? undefined : transportOfWord(stated);
    if (stated !== undefined && type === undefined && !isRemote) return undefined;
    for (const [key, { usual: value }] of usual) cursor.drop(key, value);
    const [urlKey] = keysThatHold(schema, 'url').filter(([key]) => cursor.has(key));
    const preferred =
      urlKey !== undefined && hasCommand(schema, cursor) ? schema.bothTargets : undefined;
    const isLocal = isNone || isStarted(preferred, stated, type);
    if (urlKey !== undefined && !isLocal) {
      const [key, { means }] = urlKey;
      const url = cursor.text(key);
      if (url === undefined) return undefined;
      if (type === undefined && means === undefined && schema.type.missing === 'skipped') {
        assume({ kind: 'type-missing', type: guessTransport(url) });
      }
      return withSettings(
        form,
        cursor,
        readRemote(form, cursor, {
          name,
          type: remoteType(type) ?? means ?? guessTransport(url),
          url: syntax.read(url),
        }),
      );
    }
    if (type !== undefined && type !== 'stdio') return undefined;
    const local = readLocal(form, name, cursor);
    return local && withSettings(form, cursor, local);
  };
}

function hasCommand(schema: EntrySchema, cursor: EntryCursor): boolean {
  return keysThatHold(schema, 'command').some(([key]) => cursor.isFilled(key));
}

function remoteType(type: Transport | undefined): RemoteServer['type'] | undefined {
  return type === 'stdio' ? undefined : type;
}

/** Whether an entry starts a command, by what its client prefers where there is an address as well. */
function isStarted(
  preferred: EntrySchema['bothTargets'] | undefined,
  stated: string | undefined,
  type: string | undefined,
): boolean {
  if (preferred === 'address') return false;
  return type === 'stdio' || (preferred === 'command' && stated === undefined);
}

function withSettings<Kind extends Server>(
  { schema, syntax }: EntryForm,
  cursor: EntryCursor,
  server: Kind,
): Kind {
  const settings = readSettings(schema, syntax, cursor);
  return hasKeys(settings) ? { ...server, settings } : server;
}

function readRemote(form: EntryForm, cursor: EntryCursor, server: RemoteServer): RemoteServer {
  const { own, syntax } = form;
  const headers = own.headers?.(cursor) ?? readRecord(syntax, takeMap(form, 'headers', cursor));
  const oauth = definedOnly(own.oauth?.(cursor));
  return {
    ...server,
    ...(hasKeys(headers) && { headers }),
    ...(oauth && { oauth }),
  };
}

function readLocal(form: EntryForm, name: string, cursor: EntryCursor): StdioServer | undefined {
  const { schema, syntax, own } = form;
  const [commandKey] = keysThatHold(schema, 'command').find(([key]) => cursor.has(key)) ?? [];
  if (commandKey === undefined) return undefined;
  const line = cursor.list(commandKey);
  const command = line === undefined ? cursor.text(commandKey) : line[0];
  if (command === undefined) return undefined;
  const [argsKey = ''] = keysThatHold(schema, 'args').find(([key]) => cursor.has(key)) ?? [];
  const args = [...(line?.slice(1) ?? []), ...(cursor.list(argsKey) ?? [])];
  cursor.drop(argsKey, []);
  const env = own.env?.(cursor) ?? readRecord(syntax, takeMap(form, 'env', cursor));
  const ownVariables = bridgeVariables(args, env ?? {});
  return {
    name,
    type: 'stdio',
    command: syntax.read(command),
    ...(args.length > 0 && { args: args.map((arg) => syntax.read(arg)) }),
    ...(hasKeys(env) && { env }),
    ...(ownVariables.length > 0 && { ownVariables }),
  };
}

function takeMap(
  { schema }: EntryForm,
  part: Part,
  cursor: EntryCursor,
): Record<string, string> | undefined {
  const [key] = keysThatHold(schema, part).find(([each]) => cursor.has(each)) ?? [];
  return key === undefined ? undefined : cursor.record(key);
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

interface EntryForm {
  schema: EntrySchema;
  syntax: VariableSyntax;
  own: OwnParts;
}

/** What a client spreads over several keys or keeps in a form of its own. */
interface OwnParts {
  headers?: (cursor: EntryCursor) => Record<string, string>;
  env?: (cursor: EntryCursor) => Record<string, string>;
  oauth?: (cursor: EntryCursor) => OAuthClient | undefined;
}
