import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { splitForCmd, splitForPowerShell } from '../shell/windows-testing.ts';
import { heldByBashAlone, hostileWords, runEachInBash } from '../shell/testing.ts';
import { pluginDocument } from '../outputs/api/plugins.ts';
import { installation } from './install.ts';
import { pluginMarkdown } from '../outputs/markdown/plugin.ts';
import { parseMarkdown } from '../outputs/markdown/testing.ts';
import { readWorkspace, type Workspace } from '../workspace/workspace.ts';

const catalog = join(import.meta.dirname, '../../tests/fixtures/hostile/catalog');
const directory = await mkdtemp(join(tmpdir(), 'catalog-install-'));
after(() => rm(directory, { recursive: true, force: true }));

/** A marketplace, its plugins by folder: entries where they have a name there, manifests likewise. */
async function readMarketplace(
  marketplace: object | undefined,
  plugins: readonly { folder: string; entry?: string; manifest?: string }[],
): Promise<Workspace> {
  const root = await mkdtemp(join(directory, 'marketplace-'));
  if (marketplace !== undefined) {
    const entries = plugins.flatMap(({ folder, entry }) =>
      entry === undefined ? [] : [{ name: entry, source: `./${folder}` }],
    );
    const file = { owner: { name: 'x' }, description: 'd', ...marketplace, plugins: entries };
    await mkdir(join(root, '.claude-plugin'));
    await writeFile(join(root, '.claude-plugin/marketplace.json'), JSON.stringify(file));
  }
  for (const { folder, manifest } of plugins) {
    await mkdir(join(root, folder, 'skills/x'), { recursive: true });
    await writeFile(join(root, folder, 'skills/x/SKILL.md'), '---\nname: x\n---\nhi\n');
    if (manifest === undefined) continue;
    await mkdir(join(root, folder, '.claude-plugin'));
    const text = JSON.stringify({ name: manifest });
    await writeFile(join(root, folder, '.claude-plugin/plugin.json'), text);
  }
  return readWorkspace({ catalog, plugins: [root] });
}

/** What the page, the twin and the API offer for each plugin, run in bash: the same calls from all. */
function runOffers(model: Workspace): { name: string; path: string; calls: string[][] }[] {
  return runAllOffers([model]);
}

/** The same of several marketplaces, in one shell. */
function runAllOffers(models: readonly Workspace[]) {
  const offers = models.flatMap((model) => model.plugins.map((plugin) => offerOf(model, plugin)));
  const elsewhere = runEachInBash(
    offers.map((each) => each.elsewhere),
    ['claude', 'codex', 'copilot'],
  );
  for (const [index, { others }] of offers.entries()) {
    const most = others.length === 0 ? 0 : 5;
    assert.equal(elsewhere[index]?.length, most, offers[index]?.elsewhere);
  }
  const called = runEachInBash(
    offers.map((each) => each.page),
    ['claude'],
  );
  return offers.map(({ name, path, load }, index) => {
    const calls = called[index] ?? [];
    for (const argv of calls) {
      const options = argv.filter((word) => word.startsWith('-'));
      assert.deepEqual(options, load === undefined ? [] : ['--plugin-dir']);
    }
    return { name, path, calls };
  });
}

function offerOf(model: Workspace, plugin: Workspace['plugins'][number]) {
  const { commands, others, load } = installation(model, plugin);
  const fences = parseMarkdown(pluginMarkdown(model, plugin)).children.flatMap((node) =>
    node.type === 'code' && node.lang === 'sh' ? [node.value] : [],
  );
  const page = [...commands, ...(load === undefined ? [] : [load])].join('\n');
  const elsewhere = others.flatMap((other) => other.commands).join('\n');
  assert.equal(fences.join('\n'), elsewhere === '' ? page : `${page}\n${elsewhere}`);
  for (const line of [...page.split('\n'), ...elsewhere.split('\n')])
    assert.equal(splitForPowerShell(line).length > 0 && splitForCmd(line).length > 0, line !== '');
  assert.deepEqual(pluginDocument(model, plugin).install, commands);
  const { name, path } = plugin.plugin;
  return { name, path: path ?? '', load, others, page, elsewhere };
}

const folders = hostileWords.filter((word) => word.isWellFormed());
const unwritable = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;

test('folders of hostile names: loaded by their path as it was meant, or by nothing', async () => {
  for (const marketplace of [undefined, { name: 'names' }]) {
    const model = await readMarketplace(
      marketplace,
      folders.map((folder) => ({ folder })),
    );
    assert.equal(model.plugins.length, folders.length);
    for (const { path, calls } of runOffers(model)) {
      const place = path.startsWith('-') ? `./${path}` : path;
      const isLeft = unwritable.test(path) || heldByBashAlone.includes(path);
      const meant = isLeft ? [] : [['claude', '--plugin-dir', place]];
      assert.deepEqual(calls, meant, path);
    }
  }
});

test('entries of hostile names: no command installs them, one loads them where a manifest allows it', async () => {
  const model = await readMarketplace(
    { name: 'names', repository: 'https://github.com/-rf/x' },
    folders.flatMap((entry, index) => [
      { folder: `plain-${index}`, entry },
      { folder: `named-${index}`, entry: `${entry}2`, manifest: entry },
    ]),
  );
  assert.equal(model.plugins.length, 2 * folders.length);
  for (const { name, path, calls } of runOffers(model)) {
    const isRefused = path.startsWith('named-') && /[\s@:/\\\p{Cc}\p{Cf}]/u.test(name);
    assert.deepEqual(calls, isRefused ? [] : [['claude', '--plugin-dir', path]], name);
  }
});

test('marketplaces of hostile names: no command adds them', async () => {
  const models: Workspace[] = [];
  for (const name of folders) {
    const file = { name, repository: 'https://github.com/acme/x' };
    models.push(await readMarketplace(file, [{ folder: 'sales', entry: 'sales' }]));
  }
  const meant = { name: 'sales', path: 'sales', calls: [['claude', '--plugin-dir', 'sales']] };
  const offers = runAllOffers(models);
  assert.equal(offers.length, folders.length);
  for (const [index, offer] of offers.entries()) assert.deepEqual(offer, meant, folders[index]);
});

test('names that Claude Code takes: the commands, from a repository of any name', async () => {
  for (const [repository, source] of [
    ['https://github.com/acme/x', 'acme/x'],
    ['https://github.com/-rf/x', 'https://github.com/-rf/x'],
    ['https://example.com/x.git', 'https://example.com/x.git'],
    ['https://example.com/$(touch${IFS}PWNED).git', undefined],
    ['https://example.com/x;touch', undefined],
  ] as const) {
    const model = await readMarketplace({ name: 'team', repository }, [
      { folder: 'a b', entry: 'sales', manifest: 'sold' },
    ]);
    const add = source === undefined ? [] : [['claude', 'plugin', 'marketplace', 'add', source]];
    const calls = [...add, ['claude', 'plugin', 'install', 'sales@team']];
    assert.deepEqual(runOffers(model), [{ name: 'sold', path: 'a b', calls }]);
  }
});

test('where no command is offered, a sentence says why and what to do', async () => {
  const sales = { folder: 'sales', entry: 'sales' };
  assert.equal(
    await reasonOf(undefined, { folder: 'sales' }),
    'It lies in no marketplace that has a name, so it cannot be installed by name. You can load it from its directory:',
  );
  assert.match(
    await reasonOf({ name: 'team' }, { folder: 'sales' }),
    /^Its marketplace does not list it/,
  );
  assert.match(
    await reasonOf({ name: 'team' }, { folder: 'x', entry: ' x ' }),
    /^It cannot be installed by name: Claude Code wants a name of letters .* You can load it from its directory:$/,
  );
  assert.match(
    await reasonOf({ name: 'inline' }, sales),
    /^Its marketplace cannot be added: Claude Code wants a name that it does not keep for itself/,
  );
  const fork = { name: 'life-sciences', repository: 'https://github.com/acme/life-sciences' };
  assert.match(
    await reasonOf(fork, sales),
    /a name that it does not keep for the marketplaces of Anthropic/,
  );
  assert.match(
    await reasonOf(undefined, { folder: 'sales', manifest: 'a b' }),
    /It cannot be loaded from its directory either: Claude Code refuses the name in its manifest\. Rename it there\.$/,
  );
  assert.match(
    await reasonOf(undefined, { folder: 'a\u001bb' }),
    /It cannot be loaded .* Rename the folder\.$/,
  );
});

/** What is said of a marketplace's only plugin. */
async function reasonOf(
  marketplace: object | undefined,
  plugin: Parameters<typeof readMarketplace>[1][number],
) {
  const model = await readMarketplace(marketplace, [plugin]);
  const [placed] = model.plugins;
  assert.ok(placed);
  const { reason } = installation(model, placed);
  assert.ok(reason !== undefined && pluginMarkdown(model, placed).includes(reason.slice(0, 40)));
  return reason;
}

test('a marketplace of another agent: the commands of the programs that add it, and none of Claude Code', async () => {
  const root = await mkdtemp(join(directory, 'marketplace-'));
  const place = { source: 'local', path: './sales' };
  const file = { name: 'team', plugins: [{ name: 'sales', source: place }] };
  await mkdir(join(root, '.agents/plugins'), { recursive: true });
  await mkdir(join(root, 'sales/.codex-plugin'), { recursive: true });
  const own = { ...file, metadata: { repository: 'https://github.com/acme/x' } };
  await writeFile(join(root, '.agents/plugins/marketplace.json'), JSON.stringify(own));
  await writeFile(join(root, 'sales/.codex-plugin/plugin.json'), '{ "name": "sales" }');
  const model = await readWorkspace({ catalog, plugins: [root] });
  const [plugin] = model.plugins;
  assert.ok(plugin);
  const { commands, others, reason = '' } = installation(model, plugin);
  assert.deepEqual(commands, []);
  assert.match(reason, /^Its marketplace is one for Codex, which Claude Code cannot add\./);
  assert.deepEqual(
    others.map((other) => other.commands),
    [['codex plugin marketplace add acme/x', 'codex plugin add sales@team']],
  );
});
