import type { APIRoute, GetStaticPaths } from 'astro';
import { listTwins, type Twin } from '../outputs/markdown/twins.ts';
import { printableText } from '../shell/printable.ts';
import { siteWorkspace } from '../workspace/site-workspace.ts';

export const getStaticPaths = (async () =>
  (await listTwins(await siteWorkspace())).map((twin) => ({
    params: { twin: twin.path },
    props: { twin },
  }))) satisfies GetStaticPaths;

/** The Markdown twin of a page. */
export const GET: APIRoute<{ twin: Twin }> = async ({ props }) =>
  new Response(printableText(await props.twin.make()), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
