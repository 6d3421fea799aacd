import type { APIRoute } from 'astro';
import { firstScript } from '../../components/frame/first-script.ts';

export const getStaticPaths = () => [{ params: { file: firstScript.name } }];

/** What every page runs first. */
export const GET: APIRoute = () =>
  new Response(firstScript.text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
