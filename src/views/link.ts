import { pagePath } from './routes.ts';
import { sitePlace } from './site-place.ts';

/**
 * The address of a page of this site, under the base path of the build.
 * @example
 * pageLink('/connectors/hubspot/') // => '/catalog/connectors/hubspot/' with base '/catalog'
 */
export function pageLink(path: string, base: string = sitePlace.base): string {
  return `${base.replace(/\/$/, '')}${path}`;
}

export const connectorLink = (id: string): string => pageLink(pagePath('/connectors/[id]/', id));
export const categoryLink = (id: string): string => pageLink(pagePath('/categories/[id]/', id));
export const pluginLink = (id: string): string => pageLink(pagePath('/plugins/[id]/', id));
export const ruleLink = (id: string): string => pageLink(pagePath('/rules/[id]/', id));

/**
 * The address of a page or file for programs: absolute where the site knows its public address, else
 * from the root of the site.
 * @example
 * publicLink('/connectors.md', '/', 'https://example.com') // => 'https://example.com/connectors.md'
 */
export function publicLink(
  path: string,
  base?: string,
  site: string | undefined = sitePlace.site,
): string {
  const link = encodeURI(pageLink(path, base).toWellFormed());
  return site ? new URL(link, site).href : link;
}
