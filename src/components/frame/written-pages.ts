import type { MiddlewareHandler } from 'astro';
import { pageOf } from '../../views/page-path.ts';
import { isWritten } from '../../words/languages.ts';

/** Shows no page that is not written in its language: Starlight shows guides in English there. */
export const onRequest: MiddlewareHandler = (context, next) =>
  isWritten(pageOf(context.url.pathname)) ? next() : new Response(null, { status: 404 });
