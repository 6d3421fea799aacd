import type { APIRoute } from 'astro';
import { nameEntries } from '../../outputs/search/name-entries.ts';
import { siteModel } from '../../workspace/workspace.ts';

/** The names the search dialog knows before it looks into the text. */
export const GET: APIRoute = async () => {
  return new Response(JSON.stringify(nameEntries(await siteModel())));
};
