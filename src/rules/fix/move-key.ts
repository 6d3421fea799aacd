import type { EntrySchema } from '../../clients/entry-schema.ts';
import { meaningOfKey } from '../../clients/key-meanings.ts';
import { valueAt } from '../../protocol/data.ts';
import { isRecord } from '../../protocol/record.ts';
import { nearestWord } from '../shared/nearest-word.ts';
import type { Edit, Plan, ServerEntry } from './plan.ts';

/** Writes what stands under one key under the one that the client knows for it. */
export function moveKey(
  entry: ServerEntry,
  schema: EntrySchema,
  key: string,
  instead: string,
  value: unknown,
): Plan | undefined {
  if (instead === 'type') return typeFrom(entry, schema, key, value);
  const meaning = meaningOfKey(key);
  if (meaning === 'token') return tokenKey(entry, key, instead, value);
  if (Object.hasOwn(entry.value as object, instead)) return mergeKey(entry, key, instead, value);
  const isInverse =
    (meaning === 'disabled' || meaning === 'enabled') && schema.keys[instead]?.holds !== meaning;
  if (isInverse && typeof value !== 'boolean') return undefined;
  const next = isInverse ? !value : changeUnit(schema, key, instead, value);
  const edits: Edit[] = [{ kind: 'rename', path: [...entry.path, key], name: instead }];
  if (next !== value) edits.push({ kind: 'set', path: [...entry.path, instead], value: next });
  // What runs without being asked for is somebody's to say.
  return { label: `Write "${instead}"`, edits, isSafe: meaning !== 'approve' };
}

/** Puts what a key holds beside what the client's own holds; a value that is there already stays. */
function mergeKey(
  { path, value: entry }: ServerEntry,
  key: string,
  own: string,
  value: unknown,
): Plan | undefined {
  const held = valueAt(entry, [own]);
  if (!isRecord(held) || !isRecord(value)) return undefined;
  const names = Object.keys(value);
  const isOther = names.some((name) => name in held && held[name] !== value[name]);
  return {
    label: `Move it into "${own}"`,
    edits: [
      { kind: 'remove', path: [...path, key] },
      ...names
        .filter((name) => !Object.hasOwn(held, name))
        .map((name): Edit => ({ kind: 'set', path: [...path, own, name], value: value[name] })),
    ],
    isSafe: !isOther,
  };
}

function typeFrom(
  { path, declared }: ServerEntry,
  schema: EntrySchema,
  key: string,
  value: unknown,
): Plan | undefined {
  if (typeof value !== 'string') return undefined;
  const word = nearestWord(schema, value, declared?.url ?? null);
  return {
    label: `Write "type": "${word}"`,
    edits: [
      { kind: 'rename', path: [...path, key], name: 'type' },
      ...(word === value ? [] : [{ kind: 'set', path: [...path, 'type'], value: word } as const]),
    ],
  };
}

// Seconds stay seconds only where both keys say so in their names.
function changeUnit(schema: EntrySchema, key: string, instead: string, value: unknown): unknown {
  if (typeof value !== 'number') return value;
  const to = schema.keys[instead]?.unit;
  const from = key.endsWith('_sec') ? 's' : key.endsWith('_ms') ? 'ms' : undefined;
  if (to === undefined || from === undefined || from === to) return value;
  return from === 's' ? value * 1000 : value / 1000;
}

/** A token in a key of its own: in the environment where the client has a key for its name, else a header. */
function tokenKey(
  { path, name }: ServerEntry,
  key: string,
  instead: string,
  value: unknown,
): Plan | undefined {
  if (typeof value !== 'string') return undefined;
  const at = [...path, key];
  if (instead === 'headers') {
    return {
      label: 'Write it as a header',
      edits: [
        { kind: 'remove', path: at },
        { kind: 'set', path: [...path, 'headers', 'Authorization'], value: `Bearer ${value}` },
      ],
    };
  }
  const variable = `${name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}_TOKEN`.replace(
    /^(?=\d)/,
    'MCP_',
  );
  return {
    label: `Write bearer_token_env_var = "${variable}", and set ${variable} to the token`,
    edits: [
      { kind: 'rename', path: at, name: instead },
      { kind: 'set', path: [...path, instead], value: variable },
    ],
  };
}
