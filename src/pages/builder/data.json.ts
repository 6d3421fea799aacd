import { printableJson } from '../../shell/printable.ts';
import type { APIRoute } from 'astro';
import { builderData } from '../../config/builder/data.ts';
import { packBuilder } from '../../config/builder/pack.ts';
import { entranceLabels } from '../../views/labels.ts';
import { siteWorkspace } from '../../workspace/site-workspace.ts';

/** What the builder needs of the catalog, loaded by its page. */
export const GET: APIRoute = async () => {
  return new Response(
    printableJson(packBuilder(builderData(await siteWorkspace(), entranceLabels))),
  );
};
