import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { Answers } from '../../src/catalog/answer.ts';
import { Categories } from '../../src/catalog/category.ts';
import { Connector } from '../../src/catalog/connector.ts';
import { formatEntry } from '../../src/catalog/format.ts';
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

/**
 * Writes a catalog of strangers: every text of every field that the schemas know is hostile, as far as the
 * schema takes it.
 */
export async function writeHostileCatalog(directory: string): Promise<void> {
  await mkdir(join(directory, 'connectors'), { recursive: true });
  await mkdir(join(directory, 'answers'));
  const words = fillSchema(Categories, writeText('categories')) as Categories;
  await writeFile(
    join(directory, 'categories.yaml'),
    stringify({
      groups: words.groups.map((group, index) => ({ ...group, id: `g${index}` })),
      categories: words.categories.map((each, index) => ({
        ...each,
        id: categories[index],
        group: 'g0',
      })),
    }),
  );
  for (const [turn, id] of hostileConnectors.entries()) {
    const entry = formatEntry(stringify(makeEntry(id, turn), { aliasDuplicateObjects: false }));
    await writeFile(join(directory, `connectors/${id}.yaml`), entry);
    if (id === 'served') continue;
    const answers = fillSchema(Answers, writeText(id), { turn });
    await writeFile(join(directory, `answers/${id}.json`), JSON.stringify(answers));
  }
}

/** An entry without an error: no site is built of a catalog that has one. */
function makeEntry(id: string, turn: number) {
  const entry = fillSchema(Connector, writeText(id), { turn }) as Entry;
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
    // One category stays empty.
    categories: ['crm', 'chat'],
    servedBy: id === 'served' ? 'linear' : undefined,
    related: id === 'close' ? ['linear'] : ['close'],
    endpoints: id === 'served' ? undefined : endpoints,
  };
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
  if (path.startsWith('related')) return 'linear';
  if (path === 'icon') return 'notion';
  if (path === 'endpoints.key' || path.endsWith('endpoint')) return `${id}-0`;
  // What is said of some endpoints is said of the first.
  if (/(?:endpoints|completeFor)\[\d\]$/.test(path)) return `${id}-0`;
  return path.endsWith('key') ? 'tenant' : `${id}-3`;
}

const secret = /(?:headers|Headers|env)\.value$/;

interface Entry {
  status: string;
  endpoints: {
    status: string;
    replacedBy: string;
    variables: object;
    headers?: object;
    args?: string[];
  }[];
}
