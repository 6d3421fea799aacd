import { hash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { cp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Bundled } from '../src/components/frame/policy-integration.ts';
import { keepStillPages } from './still-pages.ts';

/**
 * Where what Astro bundles of these sources is kept: the program that makes the pages of any catalog, and the scripts
 * and styles of the site. Everything that a bundle is made of is in the name.
 */
export function bundleFolder(root: string, env: NodeJS.ProcessEnv = process.env): string {
  const files = [
    ...globSync('src/**/*', { cwd: root }).filter((file) => !file.endsWith('.test.ts')),
    ...globSync('{*.{json,mjs},.env*,node_modules/.package-lock.json}', { cwd: root }),
    ...makers.map((name) => join('scripts', name)),
  ].sort();
  const settings = Object.keys(env).filter((name) => asked.test(name));
  const parts = [
    [root, process.version, process.platform, process.arch],
    settings.sort().map((name) => [name, env[name]]),
    files.flatMap((file) => hashOf(join(root, file)) ?? []),
  ];
  return join(root, bundles, hash('sha256', JSON.stringify(parts)).slice(0, 32));
}

/** What is kept in a folder; undefined where nothing is, or something else that it was made of has changed. */
export function readBundle(folder: string): KeptBundle | undefined {
  try {
    const bundle = JSON.parse(readFileSync(join(folder, manifest), 'utf8')) as KeptBundle;
    const isSame = bundle.others.every(([file, known]) => hashOf(file)?.[1] === known);
    return isSame ? bundle : undefined;
  } catch {
    return undefined;
  }
}

/** The parts of a kept bundle by their places. */
export const partsOf = (folder: string) => ({
  program: join(folder, 'program'),
  site: join(folder, 'site'),
});

/** Keeps in `folder` what a build bundles, once all is made of it. What cannot be kept is not. */
export function bundleKeeper(root: string, folder: string) {
  const part = `${folder}.${process.pid}`;
  const names = new Set<string>();
  const others = new Set<string>();
  let out = '';
  let still: Bundled['still'] | undefined;
  const integration: AstroIntegration = {
    name: 'kept-bundle',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugin = {
          name: 'kept-bundle',
          moduleParsed({ id }: { id: string }) {
            const [file = ''] = id.split('?');
            if (isOther(file, root)) others.add(file);
          },
          writeBundle(_options: unknown, bundle: object) {
            for (const name of Object.keys(bundle)) names.add(name);
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:done': async () => {
        await quietly(async () => {
          await cp(join(out, 'licences.txt'), join(partsOf(part).site, 'licences.txt'));
          // Images are made while pages are, which is not done again.
          if (madeImages() > 0) return;
          if (still !== undefined) await keepStillPages(part, out, still());
          await rm(folder, { recursive: true, force: true });
          await rename(part, folder);
          await clearOld(join(folder, '..'));
        });
        await rm(part, { recursive: true, force: true });
      },
    },
  };
  const onBundled = ({ app, known, still: asked }: Bundled) =>
    quietly(async () => {
      still = asked;
      const { program, site } = partsOf(part);
      const made = join(out, '.prerender');
      const entry = (await readdir(made)).find((name) => name.startsWith('prerender-entry.'));
      const { allPages, settings } = (app as BundledProgram).getOptions();
      if (entry === undefined || settings.scripts.some(({ stage }) => inHead.has(stage))) return;
      await cp(made, program, { recursive: true });
      for (const name of [...names].filter((each) => existsSync(join(out, each)))) {
        await cp(join(out, name), join(site, name));
      }
      const bundle: KeptBundle = {
        entry,
        pages: Object.values(allPages).map(({ route: { route }, component, styles }) => ({
          route,
          component,
          styles,
        })),
        scripts: [...known.scripts],
        sheets: [...known.sheets],
        others: [...others].flatMap((file) => {
          const found = hashOf(file);
          return found === undefined ? [] : [found];
        }),
      };
      await writeFile(join(part, manifest), JSON.stringify(bundle));
    });
  return { integration, onBundled };
}

/** Says that a bundle is used, so that it stays. */
export async function touchBundle(folder: string): Promise<void> {
  const now = new Date();
  await quietly(() => utimes(folder, now, now));
}

/** Of a few settings and states of the sources; what was left by a build that was killed goes as well. */
async function clearOld(cache: string): Promise<void> {
  const folders = (await readdir(cache))
    .map((name) => join(cache, name))
    .map((folder) => ({ folder, used: statSync(folder).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { folder } of folders.slice(most)) await rm(folder, { recursive: true, force: true });
}

async function quietly(keep: () => Promise<void>): Promise<void> {
  // A folder that cannot be written keeps nothing.
  await keep().catch(() => undefined);
}

/** A file of the project that is bundled and lies in none of the folders whose files are all looked at. */
function isOther(file: string, root: string): boolean {
  const folders = ['src', 'node_modules', '.cache', '.astro'];
  return (
    file.startsWith(join(root, '/')) &&
    !folders.some((name) => file.startsWith(join(root, name, '/')))
  );
}

function hashOf(file: string): [string, string] | undefined {
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  return [file, hash('sha1', readFileSync(file))];
}

function madeImages(): number {
  const { astroAsset } = globalThis as { astroAsset?: { staticImages?: { size: number } } };
  return astroAsset?.staticImages?.size ?? 0;
}

const bundles = '.cache/bundles';
const manifest = 'bundle.json';
const most = 4;
// What says how it is bundled, beside the settings of Astro.
const makers = [
  'build-pages.ts',
  'kept-bundle.ts',
  'site-config.ts',
  'site-list.ts',
  'still-pages.ts',
  'whole-pages.ts',
];
/** The settings that a bundle may depend on. */
const asked =
  /^(?:SITE_|MEILISEARCH_|GITHUB_(?:SERVER_URL|REPOSITORY)$|WHOLE_PAGES$|NODE_ENV$|ASTRO_|VITE_|PUBLIC_)/;
/** Scripts that Astro would write into every page. */
const inHead = new Set(['page', 'head-inline']);

/** What is known of a kept bundle. */
export interface KeptBundle {
  /** The first module of the program. */
  entry: string;
  /** The style sheets of each kind of page. */
  pages: readonly { route: string; component: string; styles: unknown[] }[];
  scripts: readonly string[];
  sheets: readonly string[];
  /** Files of the project that were bundled from elsewhere, with what was in them. */
  others: readonly (readonly [string, string])[];
}

interface BundledProgram {
  getOptions: () => {
    allPages: Record<string, { route: { route: string }; component: string; styles: unknown[] }>;
    settings: { scripts: readonly { stage: string }[] };
  };
}
