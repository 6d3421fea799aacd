import type { APIRoute } from 'astro';
import { nameEntries } from '../../outputs/search/name-entries.ts';
import { siteWorkspace } from '../../workspace/site-workspace.ts';

/** The names the search dialog knows before it looks into the text. */
export const GET: APIRoute = async () => {
  return new Response(JSON.stringify(nameEntries(await siteWorkspace())));
};
