import type { APIRoute } from 'astro';
import { printableText } from '../../shell/printable.ts';
import { browseList } from '../../views/browse-list.ts';
import { siteWorkspace } from '../../workspace/site-workspace.ts';

/** What the browse page filters, loaded when somebody does. */
export const GET: APIRoute = async () =>
  new Response(
    JSON.stringify(browseList(await siteWorkspace()), (_, value: unknown) =>
      typeof value === 'string' ? printableText(value) : value,
    ),
    { headers: { 'Content-Type': 'application/json; charset=utf-8' } },
  );
