import type { MiddlewareHandler } from 'astro';
import type { Connector } from '../../catalog/connector.ts';
import { siteWorkspace } from '../../workspace/site-workspace.ts';
import { framedConnector } from '../connector/framed-connector.ts';
import { pageOf } from '../../views/page-path.ts';
import { isWritten } from '../../words/languages.ts';
import { blankPage, cutFrame, fillFrame, type Frame } from './page-frame.ts';

let frame: Frame | undefined;

/**
 * Writes the pages of connectors into a frame that Starlight makes once a build. It makes each of them itself where
 * one looks at a page while working on it, and where a test holds both ways to the same.
 */
export const onRequest: MiddlewareHandler = async (context, next) => {
  // Starlight shows a guide in English where a language lacks it: there is no such page here.
  if (!isWritten(pageOf(context.url.pathname))) return new Response(null, { status: 404 });
  const isWhole = import.meta.env.DEV || import.meta.env.WHOLE_PAGES === 'true';
  if (isWhole || context.routePattern !== '/connectors/[id]') return next();
  const { connector } = context.props as { connector: Connector };
  const page = framedConnector(await siteWorkspace(), connector);
  if (frame === undefined) {
    context.locals.framed = blankPage;
    frame = cutFrame(await (await next()).text(), page.path);
  }
  return new Response(fillFrame(frame, page), { headers: { 'Content-Type': 'text/html' } });
};
