import type { APIRoute } from 'astro';
import { llmsFullText } from '../site/markdown/llms.ts';
import { readGuides } from '../site/markdown/read-guides.ts';
import { siteModel } from '../site/model.ts';

/** Guides and connectors in one file, for language models. */
export const GET: APIRoute = async () =>
  new Response(await llmsFullText(await siteModel(), await readGuides()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
