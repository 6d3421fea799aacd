import assert from 'node:assert/strict';
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, utimes } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { bundleFolder } from '../../scripts/kept-bundle.ts';
import { withoutNeedless } from '../../src/outputs/html/markup.ts';

const root = join(import.meta.dirname, '../..');
const fixture = (folder: string) => join('tests/fixtures', folder);
let directory: string;

// In the project, so that the modules can be linked.
before(async () => {
  await mkdir(join(root, '.cache'), { recursive: true });
  directory = await mkdtemp(join(root, '.cache/twice-'));
});
after(() => rm(directory, { recursive: true, force: true }));

test('two builds in other folders, time zones and languages, of files of other times, are the same, byte for byte, below a base too; so are pages made whole, and those of a kept bundle', async () => {
  const elsewhere = join(directory, 'other folder');
  const longAgo = new Date('1999-12-31');
  for (const file of trackedFiles()) {
    await cp(join(root, file), join(elsewhere, file));
    await utimes(join(elsewhere, file), longAgo, longAgo);
  }
  await linkModules(elsewhere);
  const [here, there] = await Promise.all([
    build(root, 'here', { TZ: 'America/Los_Angeles', LC_ALL: 'C.UTF-8' }),
    build(elsewhere, 'there', {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'tr_TR.UTF-8',
      LANG: 'tr_TR',
      // Astro makes all of it: src/components/frame/made-beside.ts.
      WHOLE_PAGES: '1',
    }),
  ]);
  assert.ok(here.size > 200, `${here.size} files`);
  // Those of functions leave out what HTML does not need.
  assert.deepEqual(differing(lighter(here), lighter(there)), []);
  assert.ok(existsSync(bundleFolder(root, environment(root, {}))));
  const again = await build(root, 'again', { TZ: 'Asia/Kathmandu' });
  assert.deepEqual(differing(here, again), []);
  assert.deepEqual(brokenUnder(join(directory, 'here'), BASE), []);
});

function lighter(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...files].map(([file, text]) => [
      file,
      /^connectors.*\.html$/.test(file) ? withoutNeedless(text) : text,
    ]),
  );
}

function differing(one: Map<string, string>, other: Map<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (file) => one.get(file) !== other.get(file),
  );
}

/** The addresses on pages and in texts that do not lie below the base of a site, or lead to no file of it. */
function brokenUnder(site: string, base: string): string[] {
  const isThere = (path: string) => existsSync(join(site, decodeURIComponent(path)));
  return globSync('**/*.{html,css,md,txt,xml}', { cwd: site }).flatMap((file) => {
    const text = readFileSync(join(site, file), 'utf8');
    const found = text.matchAll(addresses[extname(file)] ?? /(?!)/g);
    const paths = new Set([...found].map(([, path = '']) => path.replace(SITE, '')));
    return [...paths]
      .filter((path) => /^\/(?!\/)/.test(path))
      .filter((path) => {
        const [rest = ''] = path.slice(base.length).split(/[?#]/);
        // The page of what is not there has an address of its own.
        return !path.startsWith(base) || !(isThere(rest) || path === `${base}404/`);
      })
      .map((path) => `${file}: ${path}`);
  });
}

const SITE = 'https://catalog.example.com';
const BASE = '/x/';
const inMarkup = /\s(?:href|src|content)="?((?:https:\/\/catalog\.example\.com)?\/[^\s">]*)/g;
const inText = /\]\(((?:https:\/\/catalog\.example\.com)?\/[^)\s]*)/g;
const addresses: Readonly<Record<string, RegExp>> = {
  '.html': inMarkup,
  '.xml': /(https:\/\/catalog\.example\.com\/[^\s"<]*)/g,
  '.css': /url\(["']?(\/[^"')]+)/g,
  '.md': inText,
  '.txt': inText,
};

// A symbolic link would be followed back to the project.
async function linkModules(project: string): Promise<void> {
  const [from, to] = [join(root, 'node_modules'), join(project, 'node_modules')];
  const { status } = spawnSync('cp', ['-al', from, to]);
  if (status !== 0) await cp(from, to, { recursive: true, verbatimSymlinks: true });
}

async function build(
  project: string,
  name: string,
  env: NodeJS.ProcessEnv,
): Promise<Map<string, string>> {
  const out = join(directory, name);
  const folders = ['plugins/marketplace', 'coverage'];
  const plugins = folders.flatMap((folder) => ['--plugins', fixture(folder)]);
  await promisify(execFile)(
    process.execPath,
    ['scripts/catalog.ts', 'build', ...plugins, '--out', out],
    {
      cwd: project,
      env: environment(project, env),
    },
  );
  const files = globSync('**/*', { cwd: out }).filter((file) => statSync(join(out, file)).isFile());
  return new Map(files.map((file) => [file, readFileSync(join(out, file), 'latin1')]));
}

function environment(project: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...env,
    INIT_CWD: project,
    SITE_URL: SITE,
    SITE_BASE: BASE,
    CATALOG_DIR: fixture('findings/catalog'),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

function trackedFiles(): string[] {
  return execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .trim()
    .split('\n');
}
