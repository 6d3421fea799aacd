import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { publicLink } from './link.ts';
import { pageOf } from './page-path.ts';
import { dataPath, twinPath } from './twins.ts';

/** Leads programs from a page to its other forms. */
export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  const { head } = locals.starlightRoute;
  for (const { type, path, title } of alternates(pageOf(url.pathname))) {
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
