import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { publicLink } from '../src/views/link.ts';
import { pageOf } from '../src/views/page-path.ts';
import { placeSite, sitePlace } from '../src/views/site-place.ts';
import { isWritten, locales } from '../src/words/languages.ts';
import type { ReadingTold } from './make-pages.ts';

/**
 * Writes the sitemap of a site that has an address, in the place of Starlight's, which lists every guide in every
 * language. Where there is none, that of Starlight would complain; the build says so itself.
 */
export function siteList(
  place: { site?: string; base?: string },
  beside: Promise<Pick<ReadingTold, 'pages'>>,
): AstroIntegration {
  if (place.site === undefined) return { name: '@astrojs/sitemap', hooks: {} };
  placeSite(place);
  const customPages: string[] = [];
  const { name, hooks } = sitemap({
    customPages,
    filter: (address) => isWritten(pageOf(new URL(address).pathname)),
    i18n: {
      defaultLocale: 'root',
      locales: Object.fromEntries(
        Object.entries(locales).map(([folder, { lang }]) => [folder, lang]),
      ),
    },
  });
  return {
    name,
    hooks: {
      ...hooks,
      'astro:build:start': async () => {
        const { pages } = await beside;
        customPages.push(...pages.map((path) => publicLink(path)));
      },
    },
  };
}

/** Writes the same where Astro made the pages of a bundle that it kept. */
export async function writeSiteList(
  outDir: string,
  place: { site?: string; base?: string },
  pages: readonly string[],
  beside: Promise<Pick<ReadingTold, 'pages'>>,
): Promise<void> {
  const { hooks } = siteList(place, beside) as { hooks: Partial<Record<string, Hook>> };
  const config = { ...place, base: sitePlace.base, trailingSlash: 'always' };
  const given = {
    config: { ...config, build: { format: 'directory' } },
    routes: [],
    dir: pathToFileURL(join(outDir, '/')),
    pages: pages.map((pathname) => ({ pathname })),
    logger: { ...console, info: () => undefined },
  };
  for (const stage of ['routes:resolved', 'config:done', 'build:start', 'build:done']) {
    await hooks[`astro:${stage}`]?.(given);
  }
}

type Hook = (given: unknown) => unknown;
