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
import { blankId } from './page-frame.ts';

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
): PageMaker {
  return {
    async getStaticPaths() {
      const paths = await maker.getStaticPaths();
      const frame = paths.find(({ pathname }) => pathname.includes(blankId));
      if (frame === undefined) return paths;
      const url = new URL(base.replace(/\/$/, '') + frame.pathname, 'http://localhost');
      const made = await maker.render(new Request(url), { routeData: frame.route });
      takeFrame(finishPage(await responseOf(made).text(), await known()));
      return paths.filter((path) => path !== frame);
    },
    async render(request, options) {
      const made = await maker.render(request, options);
      const response = responseOf(made);
      if (!response.headers.get('Content-Type')?.startsWith('text/html')) return made;
      const html = finishPage(await response.text(), await known());
      const finished = new Response(html, response);
      return made instanceof Response ? finished : { ...made, response: finished };
    },
  };
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
  getStaticPaths: () => Promise<{ pathname: string; route: RouteData }[]>;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Made>;
}

type Made = Response | { response: Response };
