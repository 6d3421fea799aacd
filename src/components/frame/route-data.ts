import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { publicLink } from '../../views/link.ts';
import { pageOf } from '../../views/page-path.ts';
import { dataPath, pageTitle, tabTitle, twinPath } from '../../views/routes.ts';

/** Gives a page a title that stands alone, and leads programs to its other forms. */
export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  const { head, entry, siteTitle } = locals.starlightRoute;
  const page = pageOf(url.pathname);
  for (const { tag, attrs = {} } of head) {
    if (tag !== 'meta') continue;
    if (attrs['property'] === 'og:title') attrs['content'] = pageTitle(page, entry.data.title);
    // No page has a picture that a large card would show.
    if (attrs['name'] === 'twitter:card') attrs['content'] = 'summary';
  }
  const tab = head.find(({ tag }) => tag === 'title');
  if (tab !== undefined) tab.content = tabTitle(page, entry.data.title, siteTitle);
  for (const { type, path, title } of alternates(page)) {
    const attrs = { rel: 'alternate', type, href: publicLink(path), ...(title && { title }) };
    head.push({ tag: 'link', attrs });
  }
});

function alternates(page: string): { type: string; path: string; title?: string }[] {
  const twin = twinPath(page);
  const data = dataPath(page);
  return [
    ...(twin === undefined ? [] : [{ type: 'text/markdown', path: twin }]),
    ...(data === undefined ? [] : [{ type: 'application/json', path: data }]),
    { type: 'application/atom+xml', path: '/changes.xml', title: 'Changes' },
  ];
}
