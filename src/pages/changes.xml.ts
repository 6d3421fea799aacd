import type { APIRoute } from 'astro';
import { changesFeed } from '../site/changes.ts';
import { siteModel } from '../site/model.ts';
import { repositoryUrl } from '../site/settings.ts';

/** What changed in the catalog, as an Atom feed. */
export const GET: APIRoute = async () => {
  const { catalog } = await siteModel();
  return new Response(changesFeed(catalog.connectors, repositoryUrl()), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
