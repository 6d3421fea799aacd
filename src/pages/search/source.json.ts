import type { APIRoute } from 'astro';
import { searchSource } from '../../outputs/search/search-source.ts';
import { printableText } from '../../shell/printable.ts';
import { siteWorkspace } from '../../workspace/site-workspace.ts';

/** What search knows before a site is built; the build makes the index of it and takes it away. */
export const GET: APIRoute = async () => {
  const source = searchSource(await siteWorkspace());
  return new Response(
    JSON.stringify(source, (_, value: unknown) =>
      typeof value === 'string' ? printableText(value) : value,
    ),
  );
};
