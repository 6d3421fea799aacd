import type { APIRoute } from 'astro';
import { llmsFullText } from '../outputs/markdown/llms.ts';
import { readGuides } from '../outputs/markdown/read-guides.ts';
import { printableText } from '../shell/printable.ts';
import { siteWorkspace } from '../workspace/site-workspace.ts';

/** Guides and connectors in one file, for language models. */
export const GET: APIRoute = async () =>
  new Response(printableText(await llmsFullText(await siteWorkspace(), await readGuides())), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
