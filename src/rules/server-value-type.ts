import { checkValue, kindOf, type Expected } from '../clients/check-value.ts';
import { ownKey } from '../clients/entry-schema.ts';
import { isRecord } from '../protocol/record.ts';
import type { Rule } from './rule.ts';
import { wordOfKind } from './shared/declarations.ts';
import { mcp, docs } from './shared/examples.ts';
import { isNested } from './shared/nested.ts';
import { fateOf, keyOf, mismatchesOf, tellFate, type ClientFate } from './shared/form.ts';
import { valueAt } from '../protocol/data.ts';
import { convertValue, isScalar } from './fix/convert-value.ts';
import { nearestWord } from './shared/nearest-word.ts';
import { isEntry } from './shared/server.ts';
import { keyParts, shorten } from './fix/entry.ts';
import { commandForm } from './fix/program.ts';
import type { ServerHit, ServerTarget } from './targets.ts';
import type { Edit } from './fix/plan.ts';

export const serverValueType: Rule<Args> = {
  severity: 'error',
  title: 'Value of a server is of another kind',
  message: ({ server, key, found, expected, isTaken, own, word, ...told }) =>
    word !== undefined
      ? `"${key}" of the server "${server}" has a word that ${told.client} does not know${tellFate(told)}. Write "${word}".`
      : own !== undefined
        ? `"${own}" of the server "${server}" stands among the variables of its program${tellFate(told)}. Move it out of there, beside "command".`
        : `"${key}" of the server "${server}" is ${wordOfKind(found)}${isTaken === true ? `, and none of it arrives${found === 'array' ? ': its names would be 0, 1, 2' : ''}` : tellFate(told)}. Write ${kinds[expected]}.`,
  checkServer: (target) => [
    ...takenLists(target),
    ...mismatchesOf(target, 'value-wrong')
      .map((mismatch) => ({
        key: keyOf(mismatch),
        args: {
          server: target.server.name,
          key: keyOf(mismatch),
          found: mismatch.found ?? '',
          expected: mismatch.expected ?? 'string',
          ...ownKeyAt(target, mismatch),
          ...meantWord(target, mismatch),
          ...fateOf(target),
        },
      }))
      // Where all of a server is in it, that is the matter.
      .filter(({ key }) => !isNested(target, key)),
  ],
  fix: ({ key, args: { expected, own, word } }, entry, { client: { schema } }) => {
    const parts = keyParts(key);
    const value = valueAt(entry.value, parts);
    if (word !== undefined) {
      const path = [...entry.path, ...parts];
      return { label: `Write "${word}"`, edits: [{ kind: 'set', path, value: word }] };
    }
    if (own !== undefined) {
      const place = [...entry.path, own];
      const edits: Edit[] = [
        { kind: 'remove', path: [...entry.path, ...parts] },
        { kind: 'set', path: place, value },
      ];
      return valueAt(entry.value, [own]) === undefined
        ? { label: `Move it beside "command"`, edits }
        : undefined;
    }
    if (key === 'command' && schema !== undefined && value !== null)
      return commandForm(entry, schema, value);
    const isTarget = key === 'url' || key === 'command';
    if (value === null && parts.length === 1 && !isTarget) {
      return { label: `Remove "${key}"`, edits: [{ kind: 'remove', path: [...entry.path, key] }] };
    }
    const target = ['url', 'command'].find((each) => each !== key && hasText(entry.value, each));
    if (value === null && isTarget && target !== undefined) {
      const edits = [{ kind: 'remove', path: [...entry.path, key] } as const];
      return { label: `Remove "${key}"`, edits };
    }
    const { within, unheeded } = schema?.keys[key] ?? {};
    if (unheeded !== undefined) {
      const edits = [{ kind: 'remove', path: [...entry.path, ...parts] } as const];
      return { label: `Remove "${key}"`, edits };
    }
    const [part = '', at] = parts;
    const list = valueAt(entry.value, [part]);
    if (at !== undefined && Array.isArray(value) && Array.isArray(list) && value.every(isScalar)) {
      const flat = list.toSpliced(Number(at), 1, ...value.map(String)) as unknown[];
      const path = [...entry.path, part];
      return {
        label: 'Write its parts beside the others',
        edits: [{ kind: 'set', path, value: flat }],
      };
    }
    if (value === null && /^(?:env|headers)$/.test(String(part)) && at !== undefined) {
      const edits = [{ kind: 'remove', path: [...entry.path, ...parts] } as const];
      return { label: `Remove ${at}`, edits, isSafe: false };
    }
    const next =
      within !== undefined && expected === 'object' && typeof value === 'number'
        ? { [within]: value }
        : convertValue(value, expected, parts[0]);
    if (next === undefined) return undefined;
    return {
      label: `Write ${shorten(JSON.stringify(next))}`,
      edits: [{ kind: 'set', path: [...entry.path, ...parts], value: next }],
    };
  },
  page: {
    why: 'Clients take texts in env and headers, and a list of texts in args: a number belongs in quotes. Claude Code leaves out a server whose values it cannot read, Codex does not start, Copilot CLI lists no server at all.',
    sources: [docs.mcp],
    example: {
      wrong: { '.mcp.json': mcp('"local": {\n  "command": "node",\n  "args": "server.js"\n}') },
      right: {
        '.mcp.json': mcp(
          '"local": {\n  "command": "node",\n  "args": ["${CLAUDE_PLUGIN_ROOT}/server.js"]\n}',
        ),
      },
    },
  },
};

function hasText(entry: unknown, key: string): boolean {
  const value = valueAt(entry, [key]);
  return typeof value === 'string' && value !== '';
}

/** What a client takes in place of an object, and of which nothing arrives: of a list the names are then numbers. */
function takenLists({ server, client: { schema }, mismatches }: ServerTarget): ServerHit<Args>[] {
  if (schema === undefined || !isEntry(server)) return [];
  return (['env', 'headers'] as const).flatMap((part): ServerHit<Args>[] => {
    const [key, form] = ownKey(schema, part) ?? [];
    const value = key === undefined ? undefined : server.raw[key];
    const isTold = mismatches.some(({ path }) => path[0] === key);
    if (key === undefined || form?.value !== 'loose-map' || isTold) return [];
    if (value === undefined || value === null || isRecord(value)) return [];
    if (Array.isArray(value) && value.length === 0) return [];
    const told = {
      server: server.name,
      key,
      found: kindOf(value),
      expected: 'object',
      isTaken: true,
    };
    return [{ key, args: told as Args, severity: 'warning' }];
  });
}

const kinds: Readonly<Record<Expected, string>> = {
  string: 'a text',
  filled: 'a text that is not empty',
  number: 'a number',
  count: 'a whole number above 0',
  whole: 'a whole number',
  amount: 'a number of 0 or more',
  port: 'a number between 1 and 65535',
  address: 'a whole address with https://',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  scopes: 'a list of scopes, each without a space',
  word: 'a word that the client knows',
};

/** What an older key for the transport is to say in place of a word that its client does not know. */
function meantWord(
  { server, client: { schema } }: ServerTarget,
  { path, expected }: { path: readonly (string | number)[]; expected?: Expected },
): { word?: string } {
  const value = valueAt(server.raw, path);
  const isOlder = expected === 'word' && path[0] === schema?.type.older?.key;
  if (schema === undefined || !isOlder || typeof value !== 'string') return {};
  return { word: nearestWord(schema, value, server.url) };
}

/** A key of the entry itself that stands in its environment with a value that the client takes there. */
function ownKeyAt(
  { server, client: { schema } }: ServerTarget,
  { path }: { path: readonly (string | number)[] },
): { own?: string } {
  const [part = '', name = '', ...deeper] = path.map(String);
  const form = schema && Object.hasOwn(schema.keys, name) ? schema.keys[name] : undefined;
  if (form === undefined || deeper.length > 0 || schema?.keys[part]?.holds !== 'env') return {};
  return checkValue(form.value, valueAt(server.raw, path), []).length === 0 ? { own: name } : {};
}

interface Args extends ClientFate {
  server: string;
  key: string;
  found: string;
  expected: Expected;
  /** A key of the entry itself, which stands in its environment. */
  own?: string;
  /** What an older key for the transport is to say. */
  word?: string;
  /** The client takes it all the same, and nothing of it arrives. */
  isTaken?: true;
}
