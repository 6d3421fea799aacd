import type { APIRoute } from 'astro';
import { absentKinds } from '../../catalog/absent.ts';
import { productsWithout } from '../../config/builder/without.ts';
import { printableJson } from '../../shell/printable.ts';
import { siteWorkspace } from '../../workspace/site-workspace.ts';

/** The products that there is nothing of to choose, loaded when somebody searches for one. */
export const GET: APIRoute = async () => {
  const { catalog } = await siteWorkspace();
  return new Response(
    printableJson({ products: productsWithout(catalog), absent: absentKinds(catalog) }),
  );
};
