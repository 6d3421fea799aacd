import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { DomUtils, parseDocument } from 'htmlparser2';
import { visit } from 'unist-util-visit';
import { stringify } from 'yaml';
import { formatEntry } from '../../src/catalog/format.ts';
import { hiddenIn } from '../../src/diagnostics/hidden.ts';
import { heldByBashAlone, hostileWords, runInBash } from '../../src/shell/testing.ts';
import { parseMarkdown } from '../../src/outputs/markdown/testing.ts';
import { readWorkspace, type Workspace } from '../../src/workspace/workspace.ts';

const root = join(import.meta.dirname, '../..');
const programs = [
  'amp',
  'claude',
  'cline',
  'code',
  'codex',
  'copilot',
  'gemini',
  'npx',
  'opencode',
];
const unwritable = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;
const words = hostileWords.filter((word) => word.isWellFormed());
// An entry holds no hidden character.
const entryWords = words.filter((word) => hiddenIn(word) === undefined);

let directory: string;
let model: Workspace;

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'catalog-commands-'));
  await writeCatalog();
  await writePlugins('listed', { name: 'team', repository: 'https://github.com/-rf/x' });
  await writePlugins('named', { name: 'a;touch PWNED', repository: 'https://github.com/acme/x' });
  const plugins = [join(directory, 'listed'), join(directory, 'named')];
  const build = spawnSync(
    process.execPath,
    [
      'scripts/catalog.ts',
      'build',
      ...plugins.flatMap((path) => ['--plugins', path]),
      '--out',
      join(directory, 'site'),
    ],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CATALOG_DIR: join(directory, 'catalog'), INIT_CWD: root },
    },
  );
  assert.equal(build.status, 0, build.stdout + build.stderr);
  model = await readWorkspace({ catalog: join(directory, 'catalog'), plugins });
});

after(() => rm(directory, { recursive: true, force: true }));

test('plugins: page, twin and API offer the same commands, which do what is meant', () => {
  assert.ok(model.plugins.length > 180, `${model.plugins.length} plugins`);
  let installed = 0;
  for (const { id, marketplace, plugin } of model.plugins) {
    const commands = shellBlocks(read(`plugins/${id}/index.html`));
    assert.deepEqual(shellFences(read(`plugins/${id}.md`)), commands, id);
    const { install } = JSON.parse(read(`api/v1/plugins/${id}.json`));
    const path = plugin.path ?? '';
    const place = path.startsWith('-') ? `./${path}` : path;
    const isInstalled = marketplace === 'team' && /^plain-\d+$/.test(plugin.entryName ?? '');
    installed += Number(isInstalled);
    const meant = isInstalled
      ? [
          ['claude', 'plugin', 'marketplace', 'add', 'https://github.com/-rf/x'],
          ['claude', 'plugin', 'install', `${plugin.entryName}@team`],
          ...otherPrograms(plugin.entryName ?? ''),
        ]
      : unwritable.test(path) || heldByBashAlone.some((word) => path.endsWith(word))
        ? []
        : [['claude', '--plugin-dir', place]];
    assert.deepEqual(runInBash(commands.join('\n'), programs), expected(meant), path);
    // The API names those of Claude Code.
    if (isInstalled) assert.ok(commands.join('\n').startsWith(`${install.join('\n')}\n`));
    else assert.deepEqual(install, []);
  }
  // A source holds no backslash.
  assert.equal(installed, words.filter((word) => !word.includes('\\')).length);
});

test('connectors: page and twin offer the same commands, which do what is meant', () => {
  assert.equal(model.catalog.connectors.length, 2 * entryWords.length);
  let held = 0;
  for (const { id, endpoints: [endpoint] = [] } of model.catalog.connectors) {
    assert.ok(endpoint);
    const html = read(`connectors/${id}/index.html`);
    const commands = shellBlocks(html);
    assert.deepEqual(shellFences(read(`connectors/${id}.md`)), commands, id);
    assert.ok(commands.length > 0, id);
    const { calls, ...rest } = runInBash(commands.join('\n'), programs);
    assert.deepEqual(rest, { created: [], complaint: '' }, commands.join('\n'));
    assert.equal(calls.length, commands.length);
    // Variables are written in the way of each client.
    const value = endpoint.type === 'stdio' ? (endpoint.args?.[0] ?? '') : endpoint.url;
    if (value.includes('${')) continue;
    for (const argv of calls) {
      const json = argv.find((word) => word.startsWith('{"'));
      const given = json === undefined ? argv : textsIn(JSON.parse(json));
      assert.ok(given.includes(value), `${JSON.stringify(argv)} lacks ${JSON.stringify(value)}`);
      held += 1;
    }
    if (endpoint.type !== 'stdio') continue;
    const [address = ''] = select(html, ({ attribs }) => /^address\b/.test(attribs['class'] ?? ''));
    const line = address.replace(/\s*Current\s*$/, '').trim();
    const meant = [endpoint.command, ...(endpoint.args ?? [])];
    if (unwritable.test(value)) assert.deepEqual(JSON.parse(line), meant);
    else assert.deepEqual(runInBash(line, programs), expected([meant]), line);
  }
  assert.ok(held > 300, `${held} commands compared`);
});

test('addresses of local servers in twins and files for language models are what is meant', () => {
  const local = model.catalog.connectors.filter(({ id }) => id.startsWith('local-'));
  const meant = new Set(
    local.flatMap(({ endpoints: [endpoint] = [] }) =>
      endpoint?.type === 'stdio'
        ? [JSON.stringify([endpoint.command, ...(endpoint.args ?? [])])]
        : [],
    ),
  );
  for (const file of ['llms-full.txt', ...local.map(({ id }) => `connectors/${id}.md`)]) {
    const lines: string[] = [];
    visit(parseMarkdown(read(file)), 'inlineCode', ({ value }) => {
      // A guide names the one that reads our registry.
      if (value.startsWith('npx ') && !value.startsWith('npx add-mcp ')) lines.push(value);
    });
    const { calls, ...rest } = runInBash(lines.join('\n'), programs);
    assert.deepEqual(rest, { created: [], complaint: '' }, lines.join('\n'));
    assert.equal(calls.length, lines.length);
    for (const argv of calls) assert.ok(meant.has(JSON.stringify(argv)), JSON.stringify(argv));
    if (file === 'llms-full.txt') assert.ok(lines.length > 30, `only ${lines.length}`);
  }
});

/** How the plugin is installed in one step, and by other programs. */
function otherPrograms(name: string): string[][] {
  const source = 'https://github.com/-rf/x';
  return [
    ['claude', 'plugin', 'install', name, '--marketplace', source],
    ['codex', 'plugin', 'marketplace', 'add', source],
    ['codex', 'plugin', 'add', `${name}@team`],
    ['copilot', 'plugin', 'marketplace', 'add', source],
    ['copilot', 'plugin', 'install', `${name}@team`],
  ];
}

/** For each word a local server and a remote one that hold it. */
async function writeCatalog(): Promise<void> {
  const path = join(directory, 'catalog');
  await mkdir(join(path, 'connectors'), { recursive: true });
  const categories = join(root, 'tests/fixtures/hostile/catalog/categories.yaml');
  await copyFile(categories, join(path, 'categories.yaml'));
  const fact = { source: 'https://example.com/docs', checked: '2026-11-22' };
  for (const [index, word] of entryWords.entries()) {
    // What an address may hold.
    const inUrl = word.replace(/[\s<>"\\^`|{}\p{Cc}\u2028]/gu, '');
    const endpoints = {
      local: {
        type: 'stdio',
        command: 'npx',
        args: [word, '-y', word],
        env: { MODE: word.trim().split(/\s/)[0] },
      },
      remote: { type: 'http', url: `https://example.com/${index}/${inUrl};touch&touch$(touch)` },
    };
    for (const [kind, endpoint] of Object.entries(endpoints)) {
      const id = `${kind}-${index}`;
      const entry = {
        name: `Connector ${id}`,
        description: 'Hostile.',
        vendor: 'Nobody',
        website: 'https://example.com',
        categories: ['crm'],
        status: 'available',
        signIn: [{ method: 'none', ...fact }],
        endpoints: [{ id, ...endpoint, status: 'current', ...fact }],
        useCases: ['Do it.'],
        sources: ['https://example.com/docs'],
        checked: '2026-11-22',
      };
      await writeFile(join(path, 'connectors', `${id}.yaml`), formatEntry(stringify(entry)));
    }
  }
}

/** For each word a folder of its name, listed by the word, by a plain name, or by none. */
async function writePlugins(name: string, marketplace: object): Promise<void> {
  const path = join(directory, name);
  const plugins: { name: string; source: string }[] = [];
  for (const [index, word] of words.entries()) {
    const folders = [`${word}`, `in ${index}/${word}`, `named-${index}`];
    for (const folder of folders) {
      await mkdir(join(path, folder, 'skills/x'), { recursive: true });
      await writeFile(join(path, folder, 'skills/x/SKILL.md'), '---\nname: x\n---\nhi\n');
    }
    plugins.push({ name: `plain-${index}`, source: `./in ${index}/${word}` });
    plugins.push({ name: word, source: `./named-${index}` });
  }
  await mkdir(join(path, '.claude-plugin'));
  const file = { owner: { name: 'x' }, description: 'd', ...marketplace, plugins };
  await writeFile(join(path, '.claude-plugin/marketplace.json'), JSON.stringify(file));
}

function expected(calls: string[][]) {
  return { calls, created: [], complaint: '' };
}

function shellBlocks(html: string): string[] {
  return select(html, ({ attribs }) => attribs['data-language'] === 'shell').flatMap((text) =>
    text.split('\n'),
  );
}

function shellFences(markdown: string): string[] {
  return parseMarkdown(markdown).children.flatMap((node) =>
    node.type === 'code' && node.lang === 'sh' ? node.value.split('\n') : [],
  );
}

/** The texts of the elements that a page has of some kind. */
function select(html: string, isMeant: (element: { attribs: Attributes }) => boolean): string[] {
  return DomUtils.findAll((element) => isMeant(element), parseDocument(html)).map((element) =>
    DomUtils.textContent(element),
  );
}

/** All texts in data. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function read(file: string): string {
  return readFileSync(join(directory, 'site', file), 'utf8');
}

type Attributes = Readonly<Record<string, string>>;
