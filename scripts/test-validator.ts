// npm run test:validator [-- --dir DIR] [--given] [directory…]: lets Claude Code from npm validate plugins, those of
// the directories and, without --given, broken ones of our own, and compares what it refuses with the errors of our check.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../src/diagnostics/finding.ts';
import { readWorkspace } from '../src/workspace/workspace.ts';
import { brokenPlugins } from '../tests/validator/broken-plugins.ts';
import { differences, type Fault } from '../tests/validator/difference.ts';
import { askValidator, byFile, listedFolders } from '../tests/validator/validator.ts';
import { root } from './directories.ts';
import { installPackage } from './npm-package.ts';

const { values, positionals } = parseArgs({
  options: { dir: { type: 'string' }, given: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const temporary = await mkdtemp(join(tmpdir(), 'catalog-validator-'));
const home = join(temporary, 'home');
await mkdir(home);
const packages = resolve(values.dir ?? temporary);
const version = await installPackage('@anthropic-ai/claude-code', join(packages, 'claude-code'));
if (version === undefined) {
  console.error('Claude Code could not be installed from npm; see above.');
  process.exit(2);
}
const program = join(packages, 'claude-code/node_modules/.bin/claude');
console.log(`Claude Code ${version}\n`);
console.log('| directory | plugins | files refused | its errors | missed | unfounded |');
console.log('|---|---|---|---|---|---|');
let hasFailed = false;
for (const directory of positionals) await compare(basename(directory), resolve(directory));
if (!values.given) await compareBroken(join(temporary, 'broken'));
await rm(temporary, { recursive: true, force: true });
process.exit(hasFailed ? 1 : 0);

async function compare(name: string, directory: string): Promise<void> {
  await compareAll(name, [directory]);
}

async function compareBroken(broken: string): Promise<void> {
  for (const [name, files] of Object.entries(brokenPlugins)) {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(broken, name, path)), { recursive: true });
      await writeFile(join(broken, name, path), content);
    }
  }
  await compareAll(
    'broken plugins of our own',
    Object.keys(brokenPlugins).map((name) => join(broken, name)),
  );
}

async function compareAll(name: string, directories: readonly string[]): Promise<void> {
  const figures = { plugins: 0, refused: 0, errors: 0, missed: 0, unfounded: 0 };
  const lines: string[] = [];
  const inner = new Map<string, readonly string[]>();
  for (const directory of directories) inner.set(directory, await pluginFolders(directory));
  const { findings, folders: ours } = await findAll(inner);
  for (const [directory, folders] of inner)
    inner.set(directory, [...new Set([...folders, ...(ours.get(directory) ?? [])])]);
  for (const [directory, folders] of inner) {
    const faults = await askAll(directory, folders);
    const { missed, unfounded } = differences(faults, findings.get(directory) ?? []);
    figures.plugins += folders.length;
    figures.refused += new Set(faults.map(({ file }) => file)).size;
    figures.errors += faults.length;
    figures.missed += missed.length;
    figures.unfounded += unfounded.length;
    const shown = directories.length === 1 ? '' : `${basename(directory)}: `;
    lines.push(
      ...missed.map(({ file, path, message }) => `missed ${shown}${file} ${path}: ${message}`),
      ...unfounded.map(({ file, line, rule }) => `unfounded ${shown}${file}:${line} ${rule}`),
    );
  }
  if (lines.length > 0) hasFailed = true;
  console.log(`| ${[name, ...Object.values(figures)].join(' | ')} |`);
  for (const line of lines) console.log(`  - ${line.slice(0, 300)}`);
}

/** The folders with a manifest or a marketplace file, '' for the directory itself; that alone where there is none. */
async function pluginFolders(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory() && entry.name === '.claude-plugin')
    .map(({ parentPath }) => parentPath.slice(directory.length + 1))
    .filter((folder) => !/(?:^|\/)(?:node_modules|\.git|backups)(?:\/|$)/.test(folder));
  return folders.length === 0 ? [''] : [...new Set(folders)];
}

async function askAll(directory: string, folders: readonly string[]): Promise<Fault[]> {
  const listed = new Set(listedFolders(join(directory, '.claude-plugin/marketplace.json')));
  const faults: Fault[] = [];
  const open = [...folders];
  const ask = async () => {
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
      const found = await askValidator(program, home, directory, folder);
      // A folder of plugins is no plugin itself.
      const isAlone = folder === '' && folders.length === 1;
      const isEntry = !isAlone && !existsSync(join(directory, folder, '.claude-plugin'));
      // What a plugin may be called depends on the marketplace that lists it, which is asked as well.
      faults.push(
        ...byFile(found, directory).filter(
          ({ path }) =>
            (folder === '' || !listed.has(folder) || path !== 'name') &&
            // A plugin that an entry or its files make one needs no manifest.
            !(isEntry && path === 'directory'),
        ),
      );
    }
  };
  await Promise.all([ask(), ask()]);
  return faults;
}

/**
 * Our findings in directories, those in plugins below them that they do not count as theirs, and the folders
 * of all that we count as plugins.
 */
async function findAll(folders: ReadonlyMap<string, readonly string[]>): Promise<Findings> {
  const catalog = join(root, 'catalog');
  const whole = await readWorkspace({ catalog, plugins: [...folders.keys()] });
  const known = new Set(
    whole.marketplaces.flatMap(({ directory, coverages }) =>
      coverages.map(({ plugin }) => join(directory, plugin.path ?? '')),
    ),
  );
  const others = [...folders].flatMap(([directory, inner]) =>
    inner
      .filter((folder) => folder !== '')
      .map((folder) => join(directory, folder))
      .filter((path) => !known.has(path)),
  );
  const below = await readWorkspace({ catalog, plugins: others });
  const findings = new Map<string, Finding[]>();
  for (const { marketplaces } of [whole, below]) {
    for (const { directory, findings: found } of marketplaces) {
      const owner = [...folders.keys()].find((each) => isInside(directory, each)) ?? directory;
      const prefix = directory === owner ? '' : `${directory.slice(owner.length + 1)}/`;
      findings.set(owner, [
        ...(findings.get(owner) ?? []),
        ...found.map((each) => ({ ...each, file: `${prefix}${each.file}` })),
      ]);
    }
  }
  const counted = whole.marketplaces.map(({ directory, coverages }): [string, string[]] => [
    directory,
    coverages
      .filter(({ plugin }) => plugin.source === 'local')
      .flatMap(({ plugin }) => plugin.path ?? []),
  ]);
  return { findings, folders: new Map(counted) };
}

interface Findings {
  findings: Map<string, Finding[]>;
  folders: Map<string, string[]>;
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
