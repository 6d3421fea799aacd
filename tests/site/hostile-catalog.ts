import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { formatEntry } from '../../src/catalog/format.ts';
import type { Override } from '../../src/catalog/override.ts';
import { schemas } from '../../src/catalog/schemas.ts';
import { fillSchema, TURNS, type WriteText } from '../../src/catalog/testing.ts';
import { hostile, hostileName, hostileUrl } from './hostile-text.ts';

/** Ids of connectors: one for each status and sign-in, some of them those that guides show. */
export const hostileConnectors = [
  'atlassian',
  'linear',
  'bundled',
  'none',
  'close',
  'served',
] as const;

const categories = ['crm', 'chat', 'empty', 'other'];
// One is approved, one refused; on the others nobody decided.
const overridden = ['atlassian', 'close'] as const;

/**
 * Writes a catalog of strangers, and the directory of an organisation to lay over it: every text of every field of
 * every file that the schemas know is hostile, as far as the schema takes it.
 */
export async function writeHostileCatalog(base: string, over: string): Promise<void> {
  for (const [name, write] of Object.entries(writers)) {
    for (const [path, text] of Object.entries(
      write(schemas[name as keyof typeof schemas].schema),
    )) {
      const file = join(path.startsWith('overrides/') ? over : base, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }
}

/** Each kind of file that a catalog may hold, by its schema: their texts by their paths. */
const writers: Record<keyof typeof schemas, (schema: z.ZodType) => Record<string, string>> = {
  'connector.schema.json': (schema) =>
    filesOf(hostileConnectors, (id, turn) => [
      `connectors/${id}.yaml`,
      formatEntry(stringify(makeEntry(schema, id, turn), { aliasDuplicateObjects: false })),
    ]),
  'categories.schema.json': (schema) => {
    const words = fillSchema(schema, writeText('categories')) as Record<string, object[]>;
    const made = {
      groups: words['groups']?.map((group, index) => ({ ...group, id: `g${index}` })),
      categories: words['categories']?.map((each, index) => ({
        ...each,
        id: categories[index],
        group: 'g0',
      })),
    };
    return { 'categories.yaml': stringify(made) };
  },
  'override.schema.json': (schema) =>
    filesOf(overridden, (id, turn) => [
      `overrides/${id}.yaml`,
      stringify(makeOverride(schema, id, turn)),
    ]),
  'changes.schema.json': (schema) => ({
    'changes.json': JSON.stringify(makeChanges(schema)),
  }),
  'answers.schema.json': (schema) =>
    filesOf(
      hostileConnectors.filter((id) => id !== 'served'),
      (id, turn) => [
        `answers/${id}.json`,
        JSON.stringify(fillSchema(schema, writeText(id), { turn })),
      ],
    ),
};

function filesOf(
  ids: readonly string[],
  write: (id: string, turn: number) => [path: string, text: string],
): Record<string, string> {
  return Object.fromEntries(
    ids.map((id) =>
      write(
        id,
        hostileConnectors.findIndex((each) => each === id),
      ),
    ),
  );
}

/** An entry without an error: no site is built of a catalog that has one. */
function makeEntry(schema: z.ZodType, id: string, turn: number) {
  const entry = fillSchema(schema, writeText(id), { turn }) as Entry;
  const isTemplate = entry.status === 'per-tenant';
  const endpoints = entry.endpoints.map((endpoint, index) => {
    const { variables, headers, args, ...rest } = endpoint;
    return {
      ...rest,
      replacedBy: index === 3 ? undefined : endpoint.replacedBy,
      status: entry.status === 'none' ? 'retired' : endpoint.status,
      variables: isTemplate ? variables : undefined,
      // The first has nothing to fill in: it has links that install.
      headers: index === 0 ? undefined : headers,
      args: isTemplate && args !== undefined ? [...args, '{tenant}'] : args,
    };
  });
  return {
    ...entry,
    // What the directory lists has a server.
    directory: entry.status === 'none' ? undefined : entry.directory,
    // One category stays empty.
    categories: ['crm', 'chat'],
    servedBy: id === 'served' ? 'linear' : undefined,
    related: id === 'close' ? ['linear'] : ['close'],
    beside: id === 'served' ? ['linear'] : undefined,
    endpoints: id === 'served' ? undefined : endpoints,
  };
}

/** What an organisation says of an entry: none is hidden, and what it names is there. */
function makeOverride(schema: z.ZodType, id: string, turn: number) {
  const { tools } = makeEntry(schemas['connector.schema.json'].schema, id, turn);
  const { hidden: _, ...override } = fillSchema(schema, writeText(`override.${id}`), {
    turn,
  }) as Override;
  return {
    ...override,
    allowedTools: tools.items.map(({ name }) => name),
    endpoints: [`${id}-0`],
    entry: {
      ...override.entry,
      categories: ['crm', 'chat'],
      related: ['linear'],
      beside: undefined,
    },
  };
}

/** A log with every kind of change, of connectors that are there. */
function makeChanges(schema: z.ZodType) {
  const log = fillSchema(schema, writeText('changes')) as { entries: object[] };
  const entries = log.entries.map((entry, index) => ({
    ...entry,
    connector: hostileConnectors[index],
  }));
  return { entries };
}

/** Writes the most hostile text that a field takes. */
function writeText(id: string): WriteText {
  return (path, turn, fits) => {
    const field = `${id}.${path}`;
    const texts = [
      ...(secret.test(path) ? [`\${TOKEN} ${hostile(field, turn)}`] : []),
      hostile(field, turn),
      hostileName(field),
      ...Array.from({ length: TURNS }, (_, other) => hostile(field, other)),
      hostile(path.replace(/.*\./, '')),
      // The second entry is that of a product whose customers have addresses of their own.
      ...(id === hostileConnectors[1] ? [hostileUrl(field, '{tenant}.example.com')] : []),
      hostileUrl(field, `a${turn}.${id}.example.com`),
      idOf(id, path),
      '2026-11-22',
      'de',
      'a.example.com',
      'owner/name',
    ];
    const text = texts.find(fits);
    if (text === undefined) throw new Error(`No text fits ${field}.`);
    return text;
  };
}

function idOf(id: string, path: string): string {
  const [, index] = /^endpoints\[(\d)\]\.id$/.exec(path) ?? [];
  if (index !== undefined) return `${id}-${index}`;
  if (path.startsWith('categories')) return categories[Number(/\d/.exec(path)?.[0])] ?? 'crm';
  if (/^(?:related|beside)/.test(path)) return 'linear';
  if (path === 'icon') return 'notion';
  if (path === 'endpoints.key' || path.endsWith('endpoint')) return `${id}-0`;
  // What is said of some endpoints is said of the first.
  if (/(?:endpoints|completeFor)\[\d\]$/.test(path)) return `${id}-0`;
  return path.endsWith('key') ? 'tenant' : `${id}-3`;
}

const secret = /(?:headers|Headers|env)\.value$/;

interface Entry {
  status: string;
  directory?: object | undefined;
  endpoints: {
    status: string;
    replacedBy: string;
    variables: object;
    headers?: object;
    args?: string[];
  }[];
  tools: { items: { name: string }[] };
}
