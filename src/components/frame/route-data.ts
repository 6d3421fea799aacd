import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { pageOf } from '../../views/page-path.ts';
import { listOf } from '../../views/routes.ts';
import { pageLink } from '../../views/link.ts';
import { languageOf, pageIn } from '../../words/languages.ts';
import { finishHead } from './head.ts';

/** Gives every page the head that its path and its title ask for. */
export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  const route = locals.starlightRoute;
  const { head, entry, siteTitle } = route;
  const page = pageOf(url.pathname);
  const { language, page: english } = languageOf(page);
  if (language !== 'en') leadToPages(route.sidebar);
  const list = listOf(english);
  // The page of one connector is where the list of all is marked.
  const isMarked = route.sidebar.some((each) => each.type === 'link' && each.isCurrent);
  for (const each of route.sidebar) {
    if (isMarked || each.type !== 'link' || list === undefined) continue;
    each.isCurrent = each.href === pageLink(pageIn(language, list.path));
  }
  route.head = finishHead(head, {
    page,
    title: entry.data.title,
    site: siteTitle,
  });
});

// Starlight takes every page to be there in every language.
function leadToPages(entries: StarlightRouteData['sidebar']): void {
  for (const each of entries) {
    if (each.type === 'group') leadToPages(each.entries);
    else {
      const { language, page } = languageOf(pageOf(each.href));
      const written = pageIn(language, page);
      each.href = pageLink(written);
      if (written === page) each.attrs = { ...each.attrs, hreflang: 'en' };
    }
  }
}
