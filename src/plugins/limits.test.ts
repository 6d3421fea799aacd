import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { limits, sharedLimits } from './limits.ts';
import { findParts } from './parts.ts';
import { readPlugins } from './read.ts';
import { countShared } from './shared.ts';
import { makeTree } from './tree.ts';

const scratch = await mkdtemp(join(tmpdir(), 'catalog-limits-'));
after(() => rm(scratch, { recursive: true, force: true }));

test('of servers beyond the limit the first are read, with a finding that counts them', async () => {
  const count = limits.servers + 2;
  const { plugins, findings } = await read('many', {
    '.claude-plugin/plugin.json': JSON.stringify({ name: 'many' }),
    '.mcp.json': JSON.stringify({
      mcpServers: byPath(count, (number) => `s${number}`, { command: 'npx' }),
    }),
  });
  assert.equal(plugins[0]?.servers.length, limits.servers);
  const args = { what: 'servers', count, limit: limits.servers };
  assert.deepEqual(
    findings.map(({ rule, args: found, file }) => [rule, found, file]),
    [['limit-exceeded', args, '.mcp.json']],
  );
});

test('so are skills, commands and agents', () => {
  for (const [what, pathOf] of [
    ['skills', (number: number) => `skills/s${number}/SKILL.md`],
    ['commands', (number: number) => `commands/c${number}.md`],
    ['agents', (number: number) => `agents/a${number}.md`],
  ] as const) {
    const count = limits[what] + 1;
    const files = Array.from({ length: count }, (_, number) => pathOf(number)).sort();
    const tree = makeTree({ files, folders: new Set(), links: new Map() });
    const parts = findParts(tree, '', null, null);
    assert.equal(parts[what].length, limits[what]);
    assert.deepEqual(
      parts.findings.map(({ args }) => args),
      [{ what, count, limit: limits[what] }],
    );
  }
});

test('Markdown beyond the limit of a plugin is not read, and said to be', async () => {
  const { plugins, findings } = await read('long', {
    '.claude-plugin/plugin.json': JSON.stringify({ name: 'long' }),
    ...byPath(17, (number) => `docs/${number}.md`, 'a'.repeat(2 ** 21)),
  });
  assert.equal(plugins[0]?.files.length, 16);
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['limit-exceeded'],
  );
});

test('a plugin inside another one keeps its texts, and the outer one does not have them', async () => {
  const { plugins } = await read('nested', {
    '.claude-plugin/marketplace.json': JSON.stringify({
      name: 'nested',
      owner: { name: 'o' },
      plugins: ['outer', 'outer/inner'].map((path) => ({ name: path, source: `./${path}` })),
    }),
    'outer/skills/a/SKILL.md': '---\nname: a\ndescription: a\n---\n',
    'outer/inner/skills/b/SKILL.md': '---\nname: b\ndescription: b\n---\n',
  });
  assert.deepEqual(
    plugins.map(({ skills }) => skills.map(({ name }) => name)),
    [['a'], ['b']],
  );
});

test('of plugins that have one folder, no more are read than it is worth', async () => {
  const entries = Array.from({ length: 5 }, (_, number) => ({
    name: `p${number}`,
    source: './one',
  }));
  const files = (count: number) => ({
    '.claude-plugin/marketplace.json': JSON.stringify({
      name: 'same',
      owner: { name: 'o' },
      plugins: entries,
    }),
    ...byPath(count, (number) => `one/data/${number}.txt`, ''),
  });
  assert.equal((await read('few', files(1))).plugins.length, 5);
  const count = countShared();
  const paths = Array.from({ length: sharedLimits.files / 2 }, (_, number) => `one/${number}`);
  const frame = { paths, realPaths: paths, files: [] };
  const spent = Array.from({ length: 4 }, () => {
    count.add(frame);
    return count.isSpent();
  });
  assert.deepEqual(spent, [false, false, false, true]);
});

test('references to a folder and to those inside it find each file once, and links cost no more', () => {
  const files = Array.from({ length: 500 }, (_, number) => `skills/s${number}/SKILL.md`).sort();
  const links = new Map(
    Array.from({ length: 500 }, (_, number) => [
      `more/l${number}`,
      { target: 'skills', isFolder: true },
    ]),
  );
  const folders = new Set(['', 'skills', ...files.map((file) => file.slice(0, -9))]);
  const tree = makeTree({ files, folders, links });
  assert.equal(tree.under('').length, 500);
  assert.deepEqual(tree.under('more').slice(0, 1), [
    { path: 'more/l0/s0/SKILL.md', real: 'skills/s0/SKILL.md' },
  ]);
  assert.equal(tree.under('more').length, 500);
  assert.equal(tree.file('more/l7/s3/SKILL.md')?.real, 'skills/s3/SKILL.md');
});

async function read(name: string, files: Record<string, string>) {
  const root = join(scratch, name);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return readPlugins(root);
}

function byPath<Value>(
  count: number,
  pathOf: (number: number) => string,
  value: Value,
): Record<string, Value> {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [pathOf(at), value]));
}
