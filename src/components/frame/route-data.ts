import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { pageOf } from '../../views/page-path.ts';
import { finishHead } from './head.ts';

/** Gives every page the head that its path and its title ask for. */
export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  const route = locals.starlightRoute;
  const { head, entry, siteTitle } = route;
  route.head = finishHead(head, {
    page: pageOf(url.pathname),
    title: entry.data.title,
    site: siteTitle,
  });
});
