import { printableJson } from '../../shell/printable.ts';
import type { APIRoute } from 'astro';
import { builderData } from '../../config/builder/data.ts';
import { packWords } from '../../config/builder/pack.ts';
import { entranceLabels } from '../../views/labels.ts';
import { siteWorkspace } from '../../workspace/site-workspace.ts';

/** What connectors are called otherwise, loaded by the builder when somebody searches for one. */
export const GET: APIRoute = async () => {
  return new Response(printableJson(packWords(builderData(await siteWorkspace(), entranceLabels))));
};
