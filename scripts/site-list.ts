import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { publicLink } from '../src/views/link.ts';
import { pageOf } from '../src/views/page-path.ts';
import { placeSite } from '../src/views/site-place.ts';
import { isWritten, locales } from '../src/words/languages.ts';

/**
 * Writes the sitemap of a site that has an address, in the place of Starlight's, which lists every guide in every
 * language. Where there is none, that of Starlight would complain; the build says so itself.
 */
export function siteList(
  place: { site?: string; base?: string },
  beside: Promise<[readonly string[]]>,
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
        const [paths] = await beside;
        customPages.push(...paths.map((path) => publicLink(path)));
      },
    },
  };
}
