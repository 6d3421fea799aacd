import { printableJson } from '../../shell/printable.ts';
import type { APIRoute } from 'astro';
import { siteWorkspace } from '../../workspace/site-workspace.ts';
import { catalogIndexData } from '../../config/repair/catalog-index.ts';

/** What the check of a pasted configuration needs of the catalog, loaded on its first use. */
export const GET: APIRoute = async () => {
  const { catalog } = await siteWorkspace();
  return new Response(printableJson(catalogIndexData(catalog)));
};
