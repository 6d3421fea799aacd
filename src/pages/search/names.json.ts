import type { APIRoute } from 'astro';
import { nameEntries } from '../../site/search/name-entries.ts';
import { siteModel } from '../../site/model.ts';

/** The names the search dialog knows before it looks into the text. */
export const GET: APIRoute = async () => {
  return new Response(JSON.stringify(nameEntries(await siteModel())));
};
