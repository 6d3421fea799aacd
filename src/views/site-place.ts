/**
 * Where the site will be served: Astro writes it into the modules that it bundles, and whoever makes pages without
 * it says so before the first of them.
 */
export const sitePlace: SitePlace = {
  base: import.meta.env?.BASE_URL ?? '/',
  site: import.meta.env?.SITE,
};

/** Says where the site will be served, as Astro would have written it. */
export function placeSite({ site, base = '' }: { site?: string; base?: string }): void {
  const inner = base.replace(/^\//, '').replace(/\/$/, '');
  sitePlace.base = inner === '' ? '/' : `/${inner}/`;
  sitePlace.site = site;
}

/** The base path, with a slash at both ends, and the address of the host. */
export interface SitePlace {
  base: string;
  site: string | undefined;
}
