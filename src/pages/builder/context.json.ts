import type { APIRoute } from 'astro';
import { allClients } from '../../clients/all-clients.ts';
import { printableJson } from '../../shell/printable.ts';
import { contextData } from '../../views/context-cost.ts';
import { siteWorkspace } from '../../workspace/site-workspace.ts';

/** How many tools each connector has, loaded by the builder when it is asked for. */
export const GET: APIRoute = async () => {
  const { catalog } = await siteWorkspace();
  return new Response(printableJson(contextData(catalog, allClients)));
};
