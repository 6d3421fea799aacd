import type { APIRoute, GetStaticPaths } from 'astro';
import { searchSource } from '../../outputs/search/search-source.ts';
import { siteWorkspace } from '../../workspace/site-workspace.ts';

/** What search knows before a site is built: a build has the index that is made of it. */
export const getStaticPaths = (() =>
  import.meta.env.DEV ? [{ params: { source: 'source' } }] : []) satisfies GetStaticPaths;

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(searchSource(await siteWorkspace())));
