import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pluginFormats } from '../../src/plugins/formats/formats.ts';
import { writeHostilePlugins } from './hostile-plugins.ts';
import { asked } from './observed/asked.ts';
import { observeReaders } from './observed/observe.ts';

observeReaders();
// Nothing above loads the readers: what loads them from here on is observed.
const { readPlugins } = await import('../../src/plugins/read.ts');
const { readWorkspace } = await import('../../src/workspace/workspace.ts');

const catalog = join(import.meta.dirname, '../fixtures/findings/catalog');
let directory: string;

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'catalog-hostile-fields-'));
  await writeHostilePlugins(directory);
});

after(() => rm(directory, { recursive: true, force: true }));

test('whatever key the readers and rules ask for in a file, the fixture has it, and it is hostile', async () => {
  await readWorkspace({ catalog, plugins: [directory] });
  for (const key of ['skills.name', 'marketplace.json.plugins.author.url', '.mcp.json.mcpServers'])
    assert.ok(asked.has(key), key);
  const harmless = [...asked].filter(([, isHostile]) => !isHostile);
  assert.deepEqual(
    harmless.map(([key]) => key),
    [],
    'fill these in hostile-parts.ts',
  );
});

test('the fixture has the files of every format', () => {
  for (const { id, manifests, marketplaces, serverFiles } of pluginFormats.slice(1)) {
    for (const path of [
      ...marketplaces,
      ...[...manifests, ...serverFiles].map((each) => `${id}/${each}`),
    ])
      assert.ok(existsSync(join(directory, path)), path);
  }
});

test('every text that is read of a marketplace is hostile in the fixture, whatever is read tomorrow', async () => {
  const { marketplace, plugins, readme } = await readPlugins(directory);
  const fields = new Map<string, Field>();
  collect(fields, '', { marketplace, plugins, readme });
  const filled = new Set([...fields.keys()].flatMap(aboveOf));
  const harmless = [...fields].filter(
    ([path, { isHostile }]) => !isHostile && !filled.has(path) && !isOwn(path),
  );
  assert.deepEqual(
    harmless.map(([path, { example }]) => `${path}: ${example}`),
    [],
    'fill these in hostile-plugins.ts, or say here that no text of a stranger comes there',
  );
});

/** Notes of every field of a value whether anything hostile is in it; keys that strangers choose are one field. */
function collect(fields: Map<string, Field>, path: string, value: unknown): void {
  if (typeof value === 'number' || typeof value === 'boolean') return;
  const parts = value !== null && typeof value === 'object' ? Object.entries(value) : [];
  if (parts.length === 0) return note(fields, path, typeof value === 'string' ? value : '');
  const isChosen = chosenKeys.some((end) => path.endsWith(end));
  const isList = isChosen || Array.isArray(value);
  for (const [key, part] of parts) {
    if (unread.has(key)) continue;
    if (isChosen) note(fields, `${path}.keys of []`, key);
    collect(fields, isList ? `${path}[]` : `${path}.${key}`, part);
  }
}

function note(fields: Map<string, Field>, path: string, text: string): void {
  const known = fields.get(path);
  const isHostile = known?.isHostile === true || text.includes('pwned');
  fields.set(path, { isHostile, example: text || (known?.example ?? '') });
}

/** The fields that a field is part of. */
function aboveOf(path: string): string[] {
  return [...path.matchAll(/\[\]|\./g)].map(({ index }) => path.slice(0, index));
}

/** Whether what stands in a field is a word of our own or a path of the directory. */
function isOwn(path: string): boolean {
  return own.some((end) => path.endsWith(end));
}

// Files as they are written, of which the others are read, and our own table of formats.
const unread = new Set([
  'json',
  'manifestJson',
  'looseManifest',
  'hookFiles',
  'raw',
  'node',
  'format',
  'formats',
  'folderFormats',
]);
const chosenKeys = ['.env', '.headers', '.keys'];
// Kinds that we name, files of the directory, keys of letters alone, and names that are no names where they are hostile.
const own = [
  '.frontmatter.templates',
  '.file',
  '.manifestFile',
  '.connectorsFile',
  '.kind',
  '.state',
  '.transport',
  '.evidence',
  '.definedIn',
  '.plugins[].source',
  '.parts[].key',
  '.entries[].components.servers[].servers[].keys.keys of []',
  '.skills[].connectors[].label',
  '.readme.connectors[].label',
  '.readme.connectors',
  '.categories[].tools',
  '.frontmatter.lines',
  '.requires[].labels[]',
  '.buildTexts[].path',
  '.unreadSkills',
  '.servers[].servers[].replacedServers',
  '.servers[].servers[].bundle',
  '.replacedServers[].replacedServers',
  '.replacedServers[].bundle',
  '.placeholders[].name',
];

interface Field {
  isHostile: boolean;
  example: string;
}
