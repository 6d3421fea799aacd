import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layOutEntry } from '../src/catalog/format.ts';

const SYLLABLES =
  'ba co da fe gi ho ka lu me no pa ri so ta ve wi xa yo zu mar len tor vin sol'.split(' ');
const VERBS = ['Find', 'List', 'Create', 'Update', 'Delete', 'Export', 'Share', 'Count'];
const THINGS =
  'contacts deals invoices tickets reports dashboards threads files tasks events'.split(' ');
const CATEGORIES = ['crm', 'email', 'support', 'monitoring', 'design', 'payments', 'hr', 'seo'];
const FACT = { source: 'https://example.com/docs', checked: '2026-11-22' };
const OAUTH = { method: 'oauth', account: 'made-up account', admits: 'any', note: 'Made up.' };

/** Writes a catalog of made-up connectors, the same for the same count, as large as real ones are. */
export async function writeSyntheticCatalog(directory: string, count: number): Promise<void> {
  await mkdir(join(directory, 'connectors'), { recursive: true });
  await copyFile(
    join(import.meta.dirname, '../catalog/categories.yaml'),
    join(directory, 'categories.yaml'),
  );
  for (let index = 0; index < count; index++) {
    const text = layOutEntry(syntheticEntry(index, count)) ?? '';
    await writeFile(join(directory, 'connectors', `synthetic-${index}.yaml`), text);
  }
}

function syntheticEntry(index: number, count: number) {
  const pick = picker(index);
  const name = `${capital(word(pick))}${word(pick)} ${index}`;
  const tools = Array.from({ length: 8 + (index % 30) }, (_, tool) => {
    const verb = VERBS[tool % VERBS.length] ?? 'Find';
    const thing = pick(THINGS);
    return {
      name: `${verb.toLowerCase()}_${thing}_${tool}`,
      summary: `${verb} ${thing} of ${word(pick)}`,
      access: verb === 'Delete' ? 'destructive' : /Find|List|Count/.test(verb) ? 'read' : 'write',
    };
  });
  return {
    name,
    description: `${pick(VERBS)} ${pick(THINGS)} and ${pick(THINGS)} of ${word(pick)} in ${name}.`,
    vendor: `${capital(word(pick))} Inc.`,
    website: 'https://example.com',
    docs: 'https://example.com/docs',
    categories: [pick(CATEGORIES)],
    aliases: [`${capital(word(pick))} alias ${index}`],
    status: 'available',
    signIn: [
      pick([
        { method: 'none', note: 'Made up.', ...FACT },
        { method: 'token', name: 'key', note: 'Made up.', ...FACT },
        { ...OAUTH, registration: ['dynamic'], ...FACT },
        { ...OAUTH, registration: ['pre-registered'], ...FACT },
      ]),
    ],
    endpoints: [
      {
        id: `synthetic-${index}`,
        type: 'http',
        url: `https://mcp-${index}.example.com/mcp`,
        status: 'current',
        ...FACT,
      },
    ],
    tools: { complete: true, ...FACT, items: tools },
    useCases: [1, 2, 3].map((each) => `${pick(VERBS)} ${pick(THINGS)} about ${word(pick)} ${each}`),
    related: relatedOf(index, count),
    notes: [`It knows ${word(pick)} and ${word(pick)}.`],
    sources: [FACT.source],
    checked: FACT.checked,
  };
}

/** The next three of its seven, as many as real ones name: with those that name it, as many as a page shows. */
function relatedOf(index: number, count: number): string[] {
  const first = index - (index % 7);
  const size = Math.min(7, count - first);
  const others = [1, 2, 3].map((step) => first + ((index - first + step) % size));
  return [...new Set(others)]
    .filter((other) => other !== index)
    .map((other) => `synthetic-${other}`);
}

/** A choice that is the same in every run: a linear congruential generator seeded by the index. */
function picker(seed: number): <T>(values: readonly T[]) => T {
  let state = seed * 2654435761 + 12345;
  return (values) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return values[Math.floor((state / 2 ** 32) * values.length)]!;
  };
}

function word(pick: <T>(values: readonly T[]) => T): string {
  return [1, 2, 3].map(() => pick(SYLLABLES)).join('');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
