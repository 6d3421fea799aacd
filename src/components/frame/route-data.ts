import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { pageOf } from '../../views/page-path.ts';
import { listOf } from '../../views/routes.ts';
import { pageLink } from '../../views/link.ts';
import { finishHead } from './head.ts';

/** Gives every page the head that its path and its title ask for. */
export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  const route = locals.starlightRoute;
  const { head, entry, siteTitle } = route;
  const page = pageOf(url.pathname);
  const list = listOf(page);
  // The page of one connector is where the list of all is marked.
  const isMarked = route.sidebar.some((each) => each.type === 'link' && each.isCurrent);
  for (const each of route.sidebar) {
    if (isMarked || each.type !== 'link' || list === undefined) continue;
    each.isCurrent = each.href === pageLink(list.path);
  }
  route.head = finishHead(head, {
    page,
    title: entry.data.title,
    site: siteTitle,
  });
});
