import type { APIRoute } from 'astro';
import { productsWithout } from '../../config/builder/without.ts';
import { printableJson } from '../../shell/printable.ts';
import { siteWorkspace } from '../../workspace/site-workspace.ts';

/** The products that the builder has nothing of, loaded when somebody searches. */
export const GET: APIRoute = async () => {
  const { catalog } = await siteWorkspace();
  return new Response(printableJson(productsWithout(catalog)));
};
