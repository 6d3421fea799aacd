import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { bundleFolder, readBundle } from './kept-bundle.ts';

let root: string;

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'kept-bundle-'));
  await put('src/pages/index.astro', '<p>One</p>');
  await put('package-lock.json', '{}');
});
after(() => rm(root, { recursive: true, force: true }));

const changes: Readonly<Record<string, { made: boolean; change: () => Promise<Env> }>> = {
  'the same again': { made: false, change: async () => ({}) },
  'a setting that nobody asks for': { made: false, change: async () => ({ HOME: '/elsewhere' }) },
  'a test': { made: false, change: () => put('src/views/a.test.ts', '') },
  'a catalog': { made: false, change: () => put('catalog/connectors/a.yaml', 'name: A') },
  'a page that is changed': { made: true, change: () => put('src/pages/index.astro', '<p>2</p>') },
  'a page that is new': { made: true, change: () => put('src/pages/new.astro', '<p>New</p>') },
  'a guide': { made: true, change: () => put('src/content/docs/guides/a.mdx', '# A') },
  'the settings of Astro': {
    made: true,
    change: () => put('astro.config.mjs', 'export default 1'),
  },
  'another version of a package': { made: true, change: () => put('package-lock.json', '{"a":1}') },
  'variables in a file': { made: true, change: () => put('.env', 'PUBLIC_A=1') },
  'how it is bundled': { made: true, change: () => put('scripts/site-config.ts', 'export {}') },
  'the address of the site': {
    made: true,
    change: async () => ({ SITE_URL: 'https://a.example' }),
  },
  'the repository': { made: true, change: async () => ({ GITHUB_REPOSITORY: 'a/b' }) },
  'whole pages': { made: true, change: async () => ({ WHOLE_PAGES: '1' }) },
  'an engine for search': { made: true, change: async () => ({ MEILISEARCH_URL: 'https://a' }) },
};

for (const [name, { made, change }] of Object.entries(changes)) {
  test(`${name}: ${made ? 'it is bundled again' : 'what is kept is used'}`, async () => {
    const former = bundleFolder(root, {});
    const env = await change();
    assert.equal(bundleFolder(root, env) !== former, made);
  });
}

test('what is kept is not used where a file from elsewhere has changed, nor where it was cut off', async () => {
  const folder = join(root, '.cache/bundles/a');
  const other = join(root, 'examples/a.json');
  await put('examples/a.json', '1');
  const bundle = { others: [[other, hash('sha1', '1')]] };
  await put('.cache/bundles/a/bundle.json', JSON.stringify(bundle));
  assert.deepEqual(readBundle(folder), bundle);
  await put('examples/a.json', '2');
  assert.equal(readBundle(folder), undefined);
  await put('.cache/bundles/a/bundle.json', '{"others":[');
  assert.equal(readBundle(folder), undefined);
});

async function put(path: string, text: string): Promise<Env> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
  return {};
}

type Env = NodeJS.ProcessEnv;
