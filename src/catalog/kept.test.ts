import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readKeptCatalog } from './kept.ts';
import { readCatalog } from './read.ts';

const root = await mkdtemp(join(tmpdir(), 'kept-'));
const cache = join(root, 'cache');
const directory = join(root, 'catalog');
after(() => rm(root, { recursive: true }));
const catalogOfProject = join(import.meta.dirname, '../../catalog');
await mkdir(join(directory, 'connectors'), { recursive: true });
await cp(join(catalogOfProject, 'categories.yaml'), join(directory, 'categories.yaml'));
// Entries that lead to no other.
const alone = (await readdir(join(catalogOfProject, 'connectors')))
  .map((name) => ({
    name,
    text: readFileSync(join(catalogOfProject, 'connectors', name), 'utf8').replace(
      /^(?:related|beside):\n(?: +- .*\n)+/gm,
      '',
    ),
  }))
  .filter(({ text }) => !/^servedBy:|replacedBy:/m.test(text))
  .slice(0, 60);
for (const { name, text } of alone) await writeFile(join(directory, 'connectors', name), text);
const read = await readCatalog(directory);
const readAgain = async (known?: string) => {
  const { kept, ...reading } = await readKeptCatalog(directory, { cache, known });
  return { kept, reading };
};
const keptFiles = () => readdir(cache).catch(() => []);

test('what is kept is what was read, and is read again when a file or its name changes', async () => {
  assert.deepEqual((await readAgain()).reading, read);
  const [first] = await keptFiles();
  assert.ok(first);
  const again = await readAgain();
  assert.deepEqual(again, { kept: join(cache, first), reading: read });
  assert.deepEqual(await keptFiles(), [first]);

  // Cut off, it is as good as none.
  await writeFile(join(cache, first), '{"groups":[');
  assert.deepEqual((await readAgain(again.kept)).reading, read);

  const entry = join(directory, 'connectors', alone[0]!.name);
  await appendFile(entry, 'colour: orange\n');
  // Who knows where it is kept takes it as it is.
  assert.deepEqual((await readAgain(again.kept)).reading, read);
  const broken = await readKeptCatalog(directory, { cache });
  assert.deepEqual(
    broken.findings.map(({ rule }) => rule),
    ['entry-key-unknown'],
  );
  // What has findings is not kept.
  assert.deepEqual(await keptFiles(), [first]);
  await rm(entry);
  const { catalog } = await readKeptCatalog(directory, { cache });
  assert.equal(catalog.connectors.length, alone.length - 1);
});

test('facts that have grown old are told of all the same', async () => {
  const later = '2031-01-01';
  const { findings } = await readKeptCatalog(directory, { cache, today: later });
  assert.deepEqual(findings, (await readCatalog(directory, { today: later })).findings);
  assert.ok(findings.length > 0);
});

test('where nothing can be kept it is read', async () => {
  const file = join(root, 'file');
  await writeFile(file, '');
  const { catalog } = await readKeptCatalog(directory, { cache: join(file, 'below') });
  assert.equal(catalog.connectors.length, alone.length - 1);
  await assert.rejects(readKeptCatalog(join(root, 'nowhere'), { cache }), /nowhere/);
});
