import { existsSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import {
  finishedPages,
  responseOf,
  writeHeaders,
  type PageMaker,
} from '../src/components/frame/finished-pages.ts';
import {
  placeOf,
  routeName,
  routePaths,
  type RoutedProgram,
} from '../src/components/frame/route-paths.ts';
import { neededScopes } from '../src/outputs/scope-classes.ts';
import { siteUrl } from '../src/views/settings.ts';
import { placeSite, sitePlace } from '../src/views/site-place.ts';
import type { WorkspaceDirectories } from '../src/workspace/workspace.ts';
import { placeDirectories } from '../src/workspace/site-directories.ts';
import { root } from './directories.ts';
import { partsOf, touchBundle, type KeptBundle } from './kept-bundle.ts';
import type { ReadingTold } from './make-pages.ts';
import { keepStillPages, readStillPages, takeStillPage } from './still-pages.ts';

/** Makes the pages of a site with what was bundled for an earlier one: what Astro does once all is bundled. */
export async function makeKeptPages(
  folder: string,
  bundle: KeptBundle,
  { outDir, directories, beside, takeFrame }: AskedPages,
): Promise<void> {
  await touchBundle(folder);
  process.env['NODE_ENV'] ??= 'production';
  placeSite(siteUrl());
  const kept = readStillPages(folder);
  if (kept?.frame !== undefined) takeFrame(kept.frame);
  const { program, site } = partsOf(folder);
  const { app } = (await import(pathToFileURL(join(program, bundle.entry)).href)) as {
    app: Program;
  };
  app.setInternals({
    pagesByKeys: new Map(bundle.pages.map((page) => [`${page.route}&${page.component}`, page])),
  });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  const known = {
    scripts: new Set(bundle.scripts),
    sheets: bundle.sheets,
    scopes: neededScopes(bundle.sheets),
  };
  const maker: PageMaker = {
    getStaticPaths: () => routePaths(app, new Map(kept?.routes)),
    render: (request, options) => app.render(request, options),
  };
  const { base } = sitePlace;
  const isStill = new Set(kept?.routes.map(([name]) => name));
  const pages = finishedPages(maker, () => Promise.resolve(known), base, takeFrame);
  const moving = app.manifest.routes.filter(({ routeData }) => !isStill.has(routeName(routeData)));
  // What makes the pages is loaded while the catalog is read beside.
  const loaded = moving.map(async ({ routeData }) => app.getComponentByRoute(routeData));
  for (const from of [join(root, 'public'), site]) await cp(from, outDir, { recursive: true });
  await Promise.allSettled(loaded);
  // What was read of the catalog is then kept, and not read here as well.
  placeDirectories({ ...directories, known: (await beside).kept });
  const keptPages = new Set(kept?.pages.map(pageName));
  const made: string[] = [];
  for (const { pathname, route } of onePerPath(await pages.getStaticPaths())) {
    const { file, path } = placeOf(pathname, route);
    if (route.type === 'page') made.push(path);
    if (existsSync(join(root, 'public', file))) continue;
    if (keptPages.has(pageName({ pathname, route: routeName(route) }))) {
      await takeStillPage(folder, file, outDir);
      continue;
    }
    const url = new URL(base + path, sitePlace.site ?? 'http://localhost:4321');
    const response = responseOf(await pages.render(new Request(url), { routeData: route }));
    if (response.body === null) continue;
    await mkdir(dirname(join(outDir, file)), { recursive: true });
    await writeFile(join(outDir, file), Buffer.from(await response.arrayBuffer()));
  }
  await writeHeaders(outDir, known, base);
  if (kept === undefined) await keepStillPages(folder, outDir, pages.still());
  const place = siteUrl();
  if (place.site === undefined) return;
  const { writeSiteList } = await import('./site-list.ts');
  await writeSiteList(outDir, place, made, beside);
}

/** The first of those that would be written to one place. */
function onePerPath<T extends { pathname: string }>(paths: readonly T[]): T[] {
  const known = new Map<string, T>();
  for (const path of paths) {
    const key = path.pathname.replace(/\/$/, '');
    if (!known.has(key)) known.set(key, path);
  }
  return [...known.values()];
}

function pageName({ route, pathname }: { route: string; pathname: string }): string {
  return `${route} ${pathname}`;
}

// As a build is told to: what goes wrong is thrown.
const destination = { write: () => true };

/** What is made, of what, and who is told. */
export interface AskedPages {
  outDir: string;
  directories: WorkspaceDirectories;
  /** What was read of the catalog, with the paths of the pages that are made beside. */
  beside: Promise<ReadingTold>;
  takeFrame: (html: string) => void;
}

/** What Astro makes of the sources of a site. */
interface Program extends RoutedProgram {
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
  setInternals: (internals: unknown) => void;
  setOptions: (options: unknown) => void;
}
