import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { VendorList } from '../src/catalog/vendor-list.ts';
import { root } from './directories.ts';
import { fetchLists } from './fetched-lists.ts';
import { runCommand } from './testing.ts';

const tool = (name: string) =>
  JSON.stringify({ name, description: 'Does.', annotations: { readOnlyHint: true } });
const npm = { format: 'npm', package: '@acme/mcp' } as const;
const lists = [
  { format: 'toolsnaps', repository: 'acme/mcp', path: 'snaps' },
  { format: 'server-json', repository: 'acme/mcp', path: 'server.json' },
  npm,
] as const;

/** A catalog with one entry that names its vendor's lists. */
function makeCatalog(t: TestContext): string {
  const directory = join(makeFolder(t), 'catalog');
  mkdirSync(join(directory, 'connectors'), { recursive: true });
  cpSync(join(root, 'catalog/categories.yaml'), join(directory, 'categories.yaml'));
  const acme = readFileSync(
    join(root, 'tests/fixtures/findings/catalog/connectors/acme-crm.yaml'),
    'utf8',
  );
  writeFileSync(
    join(directory, 'connectors/acme-crm.yaml'),
    acme.replace(/^sources:/m, `lists: ${JSON.stringify(lists)}\nsources:`),
  );
  return directory;
}

/** Files by their paths, in a folder of their own. */
function makeFolder(t: TestContext, files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'catalog-refresh-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const run = (catalog: string, ...args: string[]) =>
  runCommand(['refresh', ...args], { CATALOG_DIR: catalog });

/** The rules of what was found, by the line that each is told of. */
async function rulesOf(catalog: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await run(catalog, ...args, '--format', 'json');
  const { findings } = JSON.parse(stdout) as { findings: { rule: string }[] };
  return findings.map(({ rule }) => rule).sort();
}

test('lists of repositories and of registries are found by their names in what is given', async (t) => {
  const catalog = makeCatalog(t);
  const files = {
    'acme+mcp/snaps/a.snap': tool('search_deals'),
    'acme+mcp/snaps/notes.md': 'no list',
    'acme+mcp/server.json': JSON.stringify({
      name: 'com.acme/crm',
      version: '1.0.0',
      remotes: [{ type: 'streamable-http', url: 'https://mcp.acme.example.com/new' }],
    }),
    'npm.json': JSON.stringify({ name: '@acme/mcp', 'dist-tags': { latest: '1.0.0' } }),
  };
  const all = makeFolder(t, files);
  const { status, stderr } = await run(catalog, '--from', all);
  assert.deepEqual([status, /^3 lists were compared/m.test(stderr)], [1, true], stderr);
  const expected = await rulesOf(catalog, '--from', all);
  assert.ok(expected.includes('import-differs') && expected.includes('list-tools-left-out'));
  // By whatever of these names the folder goes, and as itself.
  for (const place of ['acme/mcp', 'mcp']) {
    const { 'npm.json': _, ...own } = files;
    const moved = Object.entries(own).map(([path, text]) => [
      path.replace('acme+mcp', place),
      text,
    ]);
    assert.deepEqual(
      await rulesOf(catalog, '--from', makeFolder(t, Object.fromEntries(moved))),
      expected,
      place,
    );
  }
  assert.deepEqual(await rulesOf(catalog, '--from', join(all, 'acme+mcp')), expected);
  assert.equal(
    (await run(catalog, '--from', all, '--format', 'github')).stdout.startsWith('::'),
    true,
  );
});

test('a list of tools alone is that of the entry that is named', async (t) => {
  const catalog = makeCatalog(t);
  const file = join(makeFolder(t, { 'tools.json': `[${tool('search_deals')}]` }), 'tools.json');
  assert.match((await run(catalog, '--from', file)).stderr, /Nothing was compared/);
  assert.ok((await rulesOf(catalog, 'acme-crm', '--from', file)).includes('list-tools-left-out'));
});

test('what lies outside of a repository, is no list or too large is not read', async (t) => {
  const catalog = makeCatalog(t);
  const outside = makeFolder(t, { 'a.snap': tool('search_deals') });
  const all = makeFolder(t, { 'acme+mcp/server.json': '{"name":"' });
  symlinkSync(outside, join(all, 'acme+mcp/snaps'));
  assert.deepEqual(await rulesOf(catalog, '--from', all), ['list-unreadable', 'list-unreadable']);
  const large = makeFolder(t, { 'acme+mcp/server.json': ' '.repeat(20_000_001) });
  const { stdout } = await run(catalog, '--from', large);
  assert.match(stdout, /server\.json is larger than what is read/);
});

test('called wrongly it says how it is meant', async (t) => {
  const catalog = makeCatalog(t);
  for (const [args, words] of [
    [['--from', '/no/such/folder'], /names nothing that is there/],
    [['--from', join(root, 'README.md')], /is no JSON/],
    [['--format', 'xml'], /no format "xml"/],
    [['acme-crn'], /Did you mean "acme-crm"/],
  ] as const) {
    const { status, stderr } = await run(catalog, ...args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, words);
  }
});

test('repositories are fetched without their links, and what cannot be fetched is told', async (t) => {
  const base = makeFolder(t, {
    'acme/mcp.git/snaps/a.snap': tool('a'),
    'acme/mcp.git/rest/b.txt': 'b',
  });
  const repository = join(base, 'acme/mcp.git');
  symlinkSync('/etc/hostname', join(repository, 'snaps/b.snap'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', repository, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args]);
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'a');
  const said: string[] = [];
  const gone: VendorList = { format: 'server-json', repository: 'acme/gone', path: 'server.json' };
  const pypi: VendorList = { format: 'pypi', package: 'acme-mcp' };
  const asked: string[] = [];
  const folder = makeFolder(t);
  const found = await fetchLists([...lists, gone, pypi], folder, {
    timeout: 10_000,
    io: {
      stderr: { write: (text) => said.push(text) },
      env: {
        PATH: process.env['PATH'],
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `url.${base}/.insteadOf`,
        GIT_CONFIG_VALUE_0: 'https://github.com/',
      },
    },
    ask: (url) => {
      asked.push(url.href);
      return Promise.resolve(
        url.host === 'pypi.org' ? { problem: 'it answered 500' } : { texts: 'missing' },
      );
    },
  });
  const snaps = found.get(lists[0]) ?? [];
  // A link is a text there, which is no definition.
  assert.deepEqual(snaps, [tool('a'), '/etc/hostname']);
  assert.equal(found.get(lists[1]), 'missing');
  assert.equal(found.get(npm), 'missing');
  assert.deepEqual([found.has(gone), found.has(pypi)], [false, false]);
  assert.deepEqual(asked, [
    'https://registry.npmjs.org/@acme%2Fmcp/latest',
    'https://pypi.org/pypi/acme-mcp/json',
  ]);
  assert.deepEqual(said.map((line) => line.split(' could')[0]).sort(), ['acme-mcp', 'acme/gone']);
});
