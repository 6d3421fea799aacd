import type { APIRoute } from 'astro';
import { changesFeed } from '../outputs/changes.ts';
import { siteWorkspace } from '../workspace/site-workspace.ts';
import { repositoryUrl } from '../views/settings.ts';

/** What changed in the catalog, as an Atom feed. */
export const GET: APIRoute = async () => {
  const { catalog } = await siteWorkspace();
  return new Response(changesFeed(catalog, repositoryUrl()), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
