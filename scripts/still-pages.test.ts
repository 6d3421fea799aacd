import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { keepStillPages, readStillPages, takeStillPage } from './still-pages.ts';

let root: string;
const still = {
  frame: '<i></i>',
  pages: [
    { route: 'a', pathname: '/rules/a/', file: 'rules/a/index.html' },
    { route: 'a', pathname: '/de/rules/a/', file: 'de/rules/a/index.html' },
  ],
  routes: [['a', ['/rules/a/', '/de/rules/a/']]] as const,
};

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'still-pages-'));
  await mkdir(join(root, 'site/rules/a'), { recursive: true });
  await writeFile(join(root, 'site/rules/a/index.html'), '<p>One</p>');
});
after(() => rm(root, { recursive: true, force: true }));

test('pages are kept beside their bundle and put into another site as they were, those without a file without one', async () => {
  const bundle = join(root, 'bundle');
  await mkdir(bundle);
  assert.equal(readStillPages(bundle), undefined);
  await keepStillPages(bundle, join(root, 'site'), still);
  assert.deepEqual(readStillPages(bundle), JSON.parse(JSON.stringify(still)));
  for (const { file } of still.pages) await takeStillPage(bundle, file, join(root, 'other'));
  const text = await readFile(join(root, 'other/rules/a/index.html'), 'utf8');
  assert.equal(text, '<p>One</p>');
  assert.ok(!existsSync(join(root, 'other/de')));
});

test('of two builds that keep the first one stays, and neither leaves a part behind', async () => {
  const bundle = join(root, 'twice');
  await mkdir(bundle);
  await keepStillPages(bundle, join(root, 'site'), still);
  await keepStillPages(bundle, join(root, 'site'), { ...still, frame: undefined });
  assert.equal(readStillPages(bundle)?.frame, still.frame);
  assert.deepEqual(await readdir(bundle), ['still']);
});

test('where nothing can be kept, or what is kept was cut off, there is nothing', async () => {
  await keepStillPages(join(root, 'site/rules/a/index.html'), join(root, 'site'), still);
  const bundle = join(root, 'cut');
  await mkdir(join(bundle, 'still'), { recursive: true });
  await writeFile(join(bundle, 'still/still.json'), '{"pages":[');
  assert.equal(readStillPages(bundle), undefined);
});
