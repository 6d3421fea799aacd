import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RouteData } from 'astro';
import {
  headerPolicy,
  pagePolicy,
  withPolicy,
  type KnownBlocks,
} from '../../outputs/content-policy.ts';
import { withHiddenScripts } from '../../outputs/hidden-scripts.ts';
import { headerFiles, securityHeaders } from '../../outputs/headers.ts';
import { withoutIdleScopes, type NeededScopes } from '../../outputs/scope-classes.ts';
import { hostedSearch } from '../../outputs/search/hosted-settings.ts';
import { printableText } from '../../shell/printable.ts';
import { timesAsked } from '../../workspace/asked.ts';
import { blankId } from './page-frame.ts';
import { placeOf, type RoutePath } from './route-paths.ts';
import { stillPages, type StillPages } from './still-pages.ts';

/**
 * Gives every page that is made its Content Security Policy and nothing that is not printable: while it is made, since
 * reading and writing ten thousand of them again takes longer than making them. `takeFrame` gets the page in which
 * others are made, which is none of the site, before all of them.
 */
export function finishedPages(
  maker: PageMaker,
  known: () => Promise<Known>,
  base: string,
  takeFrame: (html: string) => void,
): PageMaker & { still: () => StillPages } {
  let frame: string | undefined;
  let paths: readonly RoutePath[] = [];
  const byFile = new Map<string, RoutePath>();
  const stillness = new Map<RoutePath, boolean>();
  const make = async (
    request: Request,
    routeData: RouteData,
    path: RoutePath | undefined,
  ): Promise<Made> => {
    const before = timesAsked();
    const made = await maker.render(request, { routeData });
    const response = responseOf(made);
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html') === true;
    const html = isPage ? finishPage(await response.text(), await known()) : undefined;
    if (path !== undefined) stillness.set(path, path.isStill && timesAsked() === before);
    if (html === undefined) return made;
    const finished = new Response(html, response);
    return made instanceof Response ? finished : { ...made, response: finished };
  };
  return {
    async getStaticPaths() {
      paths = await maker.getStaticPaths();
      const blank = paths.find(({ pathname }) => pathname.includes(blankId));
      // Of two with one place the first is made.
      for (const path of [...paths].reverse()) byFile.set(fileOf(path.pathname, path.route), path);
      if (blank === undefined) return [...paths];
      const url = new URL(base.replace(/\/$/, '') + blank.pathname, 'http://localhost');
      const html = await responseOf(await make(new Request(url), blank.route, blank)).text();
      if (stillness.get(blank) === true) frame = html;
      takeFrame(html);
      return paths.filter((path) => path !== blank);
    },
    render(request, { routeData }) {
      const { pathname } = new URL(request.url);
      const path = byFile.get(fileOf(pathname.slice(base.length - 1), routeData));
      return make(request, routeData, path?.route === routeData ? path : undefined);
    },
    still: () => ({ frame, ...stillPages(paths, stillness) }),
  };
}

function fileOf(pathname: string, route: RouteData): string {
  return decodeURI(placeOf(pathname, route).file);
}

/** Writes the headers for those who serve the site. */
export async function writeHeaders(
  folder: string,
  known: KnownBlocks,
  base: string,
): Promise<void> {
  const headers = securityHeaders(headerPolicy(known, searchOrigin()));
  for (const { path, text } of headerFiles(headers, base)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** What was made of a request. */
export function responseOf(made: Made): Response {
  return made instanceof Response ? made : made.response;
}

function finishPage(text: string, known: Known): string {
  const html = withHiddenScripts(withoutIdleScopes(printableText(text), known.scopes));
  return withPolicy(html, pagePolicy(html, known, searchOrigin()));
}

function searchOrigin(): string | undefined {
  const engine = hostedSearch();
  return engine === undefined ? undefined : new URL(engine.url).origin;
}

/** Which scripts and styles are ours, and which classes of scopes these ask for. */
export interface Known extends KnownBlocks {
  scopes: NeededScopes;
}

/** What makes the pages of a bundled site: Astro, with what it has bundled. */
export interface PageMaker {
  getStaticPaths: () => Promise<RoutePath[]>;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Made>;
}

type Made = Response | { response: Response };
