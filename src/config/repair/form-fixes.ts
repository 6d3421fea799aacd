import { argsIntoCommand, commandForm, shorten } from './command-form.ts';
import { ownKey, type EntrySchema } from '../../clients/entry-schema.ts';
import { meaningOfKey } from '../../clients/key-meanings.ts';
import { isRecord } from '../../protocol/record.ts';
import { nearestWord } from '../../rules/server-type-unknown.ts';
import type { RuleId } from '../../rules/rules.ts';
import { convertValue } from './convert-value.ts';
import { valueAt, type Edit } from './edit.ts';
import { keyParts, type RepairEntry } from './entries.ts';
import type { MakePlan, Plan } from './plan.ts';

/** How an entry is brought into the form of its client. */
export const formFixes: Partial<Record<RuleId, MakePlan>> = {
  'server-value-type': ({ key, finding }, entry, { client: { schema } }) => {
    const path = [...entry.path, ...keyParts(key)];
    const value = valueAt(entry.value, keyParts(key));
    const { expected } = finding.args as { expected: string };
    if (key === 'command' && schema !== undefined) return commandForm(entry, schema, value);
    const next = convertValue(value, expected, keyParts(key)[0]);
    if (next === undefined) return undefined;
    return {
      label: `Write ${shorten(JSON.stringify(next))}`,
      edits: [{ kind: 'set', path, value: next }],
    };
  },
  'server-key-unknown': ({ key, finding }, entry, { client: { schema } }) => {
    const { instead } = finding.args as { instead?: string };
    const path = [...entry.path, ...keyParts(key)];
    const value = valueAt(entry.value, keyParts(key));
    if (schema === undefined || value === undefined) return undefined;
    if (meaningOfKey(key) === 'args' && instead === undefined)
      return argsIntoCommand(entry, schema);
    if (instead === undefined) {
      return { label: `Remove "${key}"`, edits: [{ kind: 'remove', path }], isSafe: false };
    }
    if (instead === 'type') return typeFrom(entry, schema, key, value);
    return moveKey(entry, schema, key, instead, value);
  },
  'server-key-missing': ({ finding }, entry) => {
    const { key } = finding.args as { key: string };
    const value = key === 'name' ? entry.name : '';
    return {
      label: `Write ${key}: ${JSON.stringify(value)}`,
      edits: [{ kind: 'set', path: [...entry.path, key], value }],
    };
  },
  'server-both-targets': (_, entry, { client: { schema }, resolver }) => {
    if (schema === undefined || !isRecord(entry.value)) return undefined;
    const isKnown = resolver.endpointOfUrl(entry.declared?.url ?? '') !== undefined;
    const side = isKnown ? 'local' : 'remote';
    const edits = Object.keys(entry.value)
      .filter((key) => Object.hasOwn(schema.keys, key) && schema.keys[key]?.side === side)
      .map((key): Edit => ({ kind: 'remove', path: [...entry.path, key] }));
    return { label: isKnown ? 'Keep the address' : 'Keep the command', edits, isSafe: false };
  },
  'server-nested': ({ key }, entry, { client: { schema } }) => {
    const inner = valueAt(entry.value, [key]);
    if (!isRecord(inner) || !isRecord(entry.value) || schema === undefined) return undefined;
    const parts = Object.entries(inner).map(([name, value]) =>
      flatPart(schema, key, name, value, inner),
    );
    const taken = parts.some(
      ([name]) => name !== key && Object.hasOwn(entry.value as object, name),
    );
    if (taken) return undefined;
    const rest = Object.entries(entry.value).filter(([name]) => name !== key);
    const value = Object.fromEntries([...parts, ...rest]);
    return {
      label: 'Write its parts beside each other',
      edits: [{ kind: 'set', path: entry.path, value }],
    };
  },
  'server-env-outside': ({ other }, entry, { client: { schema } }) => {
    const [envKey = 'env'] = (schema && ownKey(schema, 'env')) ?? [];
    if (other === undefined || !isRecord(entry.value)) return undefined;
    const taken = valueAt(other.value, [envKey]);
    const names = Object.keys(entry.value);
    if (isRecord(taken) && names.some((name) => Object.hasOwn(taken, name))) return undefined;
    const texts = Object.entries(entry.value).map(
      ([name, value]) => [name, String(value)] as const,
    );
    const at = [...other.path, envKey];
    return {
      label: `Move it into ${other.name}`,
      edits: [
        { kind: 'remove', path: entry.path },
        ...(isRecord(taken)
          ? texts.map(([name, value]): Edit => ({ kind: 'set', path: [...at, name], value }))
          : [{ kind: 'set', path: at, value: Object.fromEntries(texts) } as const]),
      ],
    };
  },
  'server-transport-unsupported': (_, entry, { client }) => {
    const bridge = entry.server && client.configuration([entry.server]).unsupported[0]?.bridge;
    if (bridge === undefined) return undefined;
    const { command, args = [] } = bridge;
    return {
      label: `Let ${command} ${args.slice(0, 2).join(' ')} stand between`,
      server: bridge,
      isWhole: true,
      isSafe: false,
    };
  },
};

function typeFrom(
  { path, declared }: RepairEntry,
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

function moveKey(
  entry: RepairEntry,
  schema: EntrySchema,
  key: string,
  instead: string,
  value: unknown,
): Plan | undefined {
  const at = [...entry.path, key];
  if (instead === 'headers' || instead === 'bearer_token_env_var')
    return tokenKey(entry, key, instead, value);
  const meaning = meaningOfKey(key);
  const isInverse =
    (meaning === 'disabled' || meaning === 'enabled') && schema.keys[instead]?.holds !== meaning;
  const next =
    isInverse && typeof value === 'boolean' ? !value : changeUnit(schema, key, instead, value);
  const edits: Edit[] = [{ kind: 'rename', path: at, name: instead }];
  if (next !== value) edits.push({ kind: 'set', path: [...entry.path, instead], value: next });
  return { label: `Write "${instead}"`, edits };
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
  { path, name }: RepairEntry,
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

function flatPart(
  schema: EntrySchema,
  outer: string,
  name: string,
  value: unknown,
  inner: Readonly<Record<string, unknown>>,
): [string, unknown] {
  if (outer === 'command' && name === 'path')
    return [ownKey(schema, 'command')?.[0] ?? 'command', value];
  if (name === 'type' && typeof value === 'string') {
    return [
      name,
      nearestWord(schema, value, typeof inner['url'] === 'string' ? inner['url'] : null),
    ];
  }
  const meaning = meaningOfKey(name);
  const own =
    meaning === 'url' || meaning === 'env' || meaning === 'headers'
      ? ownKey(schema, meaning)?.[0]
      : undefined;
  return [own ?? name, value];
}
