import type { Client } from '../../clients/client.ts';
import { ownKey } from '../../clients/entry-schema.ts';
import { parseConfiguration } from '../parse.ts';
import { isRecord } from '../../protocol/record.ts';
import type { Server } from '../../protocol/server.ts';
import { isSame, valueAt } from '../../protocol/data.ts';
import type { DataEdit } from '../../rules/fix/plan.ts';
import { diffData, editData } from './edit.ts';
import type { ServerEntry } from '../../rules/fix/plan.ts';

/**
 * The edits that turn an entry into another server in the words of its client: what the client would write
 * for both is compared. Undefined where the client could not read it back as meant.
 */
export async function rewriteEntry(
  client: Client,
  data: unknown,
  entry: ServerEntry,
  next: Server,
): Promise<DataEdit[] | undefined> {
  const written = await writeOne(client, next);
  if (written === undefined) return undefined;
  const before = entry.server && (await writeOne(client, entry.server));
  const changed = diffData(entry.path, before?.entry ?? {}, written.entry);
  const renamed = foreignKeys(client, entry, changed);
  const named = editData(data, renamed);
  const kept = changed
    .filter(({ kind, path }) => kind !== 'remove' || valueAt(named, path) !== undefined)
    .map((edit) => withWrittenItems(data, edit));
  const diff = [...renamed, ...kept];
  const inputs = questionsOf(data, written.root);
  const isRight = (edits: readonly DataEdit[]) =>
    reads(client, editData(data, edits), entry.name, next);
  const needed = [...diff, ...inputs];
  // A client that needs no type may be told another one than is meant.
  const retyped = isRight(needed) ? [] : removedType(entry);
  const edits = [...needed, ...retyped];
  if (!isRight(edits)) return undefined;
  return before === undefined ? withoutNeedless(data, edits, isRight) : edits;
}

function removedType({ path, value }: ServerEntry): DataEdit[] {
  return isRecord(value) && Object.hasOwn(value, 'type')
    ? [{ kind: 'remove', path: [...path, 'type'] }]
    : [];
}

// A name may be written with what else is known of it, as Codex takes it: that stays.
function withWrittenItems(data: unknown, edit: DataEdit): DataEdit {
  const written = valueAt(data, edit.path);
  if (edit.kind !== 'set' || !Array.isArray(edit.value) || !Array.isArray(written)) return edit;
  const records = written.filter(isRecord);
  const value = edit.value.map(
    (item: unknown) => records.find((record) => record['name'] === item) ?? item,
  );
  return { ...edit, value };
}

// What stands under another client's key is changed under the client's own: it would stay there beside what is written.
function foreignKeys(
  { schema }: Client,
  { path, value }: ServerEntry,
  changed: readonly DataEdit[],
): DataEdit[] {
  if (schema === undefined || !isRecord(value)) return [];
  return Object.keys(value).flatMap((key): DataEdit[] => {
    const { status, holds } = (Object.hasOwn(schema.keys, key) && schema.keys[key]) || {};
    const isOther = status === 'foreign' || status === 'doubtful';
    const [own] = (isOther && holds && ownKey(schema, holds)) || [];
    const isChanged = changed.some((edit) => edit.path[path.length] === own);
    return own === undefined || own in value || !isChanged
      ? []
      : [{ kind: 'rename', path: [...path, key], name: own }];
  });
}

// With nothing to compare with, all of the entry would be written: what is there and does no harm stays.
function withoutNeedless(
  data: unknown,
  edits: readonly DataEdit[],
  isRight: (edits: readonly DataEdit[]) => boolean,
): DataEdit[] {
  let needed = [...edits];
  for (const edit of edits) {
    const others = needed.filter((each) => each !== edit);
    if (valueAt(data, edit.path) !== undefined && isRight(others)) needed = others;
  }
  return needed;
}

function reads(client: Client, data: unknown, name: string, wanted: Server): boolean {
  const read = client.read?.(data).servers.find((server) => server.name === name);
  return read !== undefined && isSame(plain({ ...read, name }), plain({ ...wanted, name }));
}

/** The edit that puts another server in the place of an entry. */
export async function replaceEntry(
  client: Client,
  entry: ServerEntry,
  next: Server,
): Promise<DataEdit[] | undefined> {
  const written = await writeOne(client, next);
  return written && [{ kind: 'set', path: entry.path, value: written.entry }];
}

async function writeOne(
  client: Client,
  server: Server,
): Promise<{ root: unknown; entry: unknown } | undefined> {
  const parsed = await parseConfiguration(client.configuration([server]).text);
  if ('problem' in parsed) return undefined;
  const [entry] = client.entries?.(parsed.data) ?? [];
  return entry && { root: parsed.data, entry: entry.value };
}

// VS Code asks for the values of variables; a question that is there already is kept.
function questionsOf(data: unknown, written: unknown): DataEdit[] {
  const asked = valueAt(written, ['inputs']);
  const own = valueAt(data, ['inputs']);
  const known = Array.isArray(own) ? own.filter(isRecord).map(({ id }) => id) : [];
  return (Array.isArray(asked) ? asked : [])
    .filter((input) => isRecord(input) && !known.includes(input['id']))
    .map((value: unknown) => ({ kind: 'append', path: ['inputs'], value }));
}

// How a question is worded is no part of what a server is.
function plain(server: Server): unknown {
  return JSON.parse(JSON.stringify({ ...server, questions: undefined }));
}
