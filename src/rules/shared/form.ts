import { ownKey, type EntrySchema, type Fate } from '../../clients/entry-schema.ts';
import type { Mismatch } from '../../clients/check-entry.ts';
import { isRecord } from '../../protocol/record.ts';
import type { ServerTarget } from '../targets.ts';

/** The places at which a server is not in the form of its client, of some kinds. */
export function mismatchesOf(
  { mismatches }: ServerTarget,
  ...kinds: readonly Mismatch['kind'][]
): Mismatch[] {
  return mismatches.filter(({ kind }) => kinds.includes(kind));
}

/** What the client that reads a server makes of it. */
export function fateOf({ client: { name, schema } }: ServerTarget): ClientFate {
  return { client: name, fate: schema?.fate ?? 'unknown' };
}

/** What the client makes of a key that it does not know; `isRefused` where it does not take it. */
export function fateOfKey(target: ServerTarget, isRefused: boolean): ClientFate {
  const { name, schema } = target.client;
  if (isRefused) return fateOf(target);
  return { client: name, fate: schema?.otherKeys === 'ignored' ? 'ignored' : 'unknown' };
}

/** What becomes of a server, as the end of a sentence: `; Codex skips the server`. */
export function tellFate({ client, fate }: ClientFate): string {
  const words = fateWords[fate];
  return words === '' ? '' : `; ${client} ${words}`;
}

/** The same of a sentence that has said already which client it is: ` and skips the server`. */
export function addFate({ fate }: ClientFate): string {
  const words = fateWords[fate];
  return words === '' ? '' : ` and ${words}`;
}

/** Whether an entry says where its server is under a key of the client's own. */
export function hasTarget(schema: EntrySchema, raw: Readonly<Record<string, unknown>>): boolean {
  return (['url', 'command'] as const).some((part) => {
    const own = ownKey(schema, part);
    return own !== undefined && Object.hasOwn(raw, own[0]);
  });
}

/** The value of an entry at the place of a mismatch; null where there is none. */
export function statedAt(raw: unknown, path: Mismatch['path']): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? (value[key] ?? null) : null), raw);
}

/** `env/PORT` */
export function keyOf({ path }: Mismatch): string {
  return path.join('/');
}

const fateWords: Readonly<Record<Fate | 'ignored', string>> = {
  skipped: 'skips the server',
  failed: 'cannot start it',
  'left-out': 'leaves it out without a word, and lists no server at all where it is the only one',
  'file-refused': 'then takes nothing of the file',
  complained: 'calls the configuration invalid',
  ignored: 'passes over it',
  unknown: '',
};

/** A client, and what it does with what is wrong. */
export interface ClientFate {
  client: string;
  fate: Fate | 'ignored';
}

/** The client's name for what stands in an object under another one. */
export function insteadInside(
  { keys }: EntrySchema,
  [outer, key, ...deeper]: Mismatch['path'],
  raw: Readonly<Record<string, unknown>>,
): string | undefined {
  const form = Object.hasOwn(keys, String(outer)) ? keys[String(outer)]?.value : undefined;
  const held = raw[String(outer)];
  if (deeper.length > 0 || typeof form !== 'object' || !('otherNames' in form)) return undefined;
  const names = new Map(Object.entries(form.otherNames ?? {}));
  const own = names.get(String(key));
  return own === undefined || !isRecord(held) || Object.hasOwn(held, own) ? undefined : own;
}
