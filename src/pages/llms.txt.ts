import type { APIRoute } from 'astro';
import { llmsText } from '../site/markdown/llms.ts';
import { readGuides } from '../site/markdown/read-guides.ts';
import { siteModel } from '../site/model.ts';

/** What there is, for language models. */
export const GET: APIRoute = async () =>
  new Response(llmsText(await siteModel(), await readGuides()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
