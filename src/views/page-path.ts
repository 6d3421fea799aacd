import { sitePlace } from './site-place.ts';

/**
 * The path of a page without the base of the site, with a slash at its end.
 * @example
 * pageOf('/catalog/connectors/hubspot/', '/catalog') // => '/connectors/hubspot/'
 */
export function pageOf(pathname: string, base: string = sitePlace.base): string {
  const prefix = base.replace(/\/$/, '');
  const path = pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : pathname;
  return decodeURI(path.replace(/(?:\/index)?\.html$/, '/').replace(/\/?$/, '/'));
}
