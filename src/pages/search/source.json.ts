import type { APIRoute } from 'astro';
import { searchSource } from '../../outputs/search/search-source.ts';
import { siteWorkspace } from '../../workspace/site-workspace.ts';

/** What search knows before a site is built; the build makes the index of it and takes it away. */
export const GET: APIRoute = async () => {
  return new Response(JSON.stringify(searchSource(await siteWorkspace())));
};
