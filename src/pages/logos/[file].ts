import type { APIRoute, GetStaticPaths } from 'astro';
import { brandIcon, logoFile } from '../../views/icon.ts';
import { logoPath } from '../../views/logo-path.ts';
import { siteWorkspace } from '../../workspace/site-workspace.ts';

export const getStaticPaths = (async () => {
  const { catalog } = await siteWorkspace();
  const slugs = new Set(catalog.connectors.flatMap(({ icon }) => icon ?? []));
  return [...slugs].flatMap((slug) => {
    const icon = brandIcon(slug);
    if (icon === undefined) return [];
    return [{ params: { file: logoPath(slug).replace('/logos/', '') }, props: { icon } }];
  });
}) satisfies GetStaticPaths;

/** The drawing of a brand. */
export const GET: APIRoute<{ icon: Parameters<typeof logoFile>[0] }> = ({ props }) =>
  new Response(logoFile(props.icon), { headers: { 'Content-Type': 'image/svg+xml' } });
