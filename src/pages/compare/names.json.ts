import type { APIRoute } from 'astro';
import { printableJson } from '../../shell/printable.ts';
import { siteWorkspace } from '../../workspace/site-workspace.ts';

/** The connectors that can be compared, by id and name, loaded when somebody looks for one. */
export const GET: APIRoute = async () => {
  const { catalog } = await siteWorkspace();
  return new Response(printableJson(catalog.connectors.map(({ id, name }) => [id, name])));
};
