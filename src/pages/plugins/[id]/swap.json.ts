import { printableJson } from '../../../shell/printable.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Resolver } from '../../../coverage/resolver.ts';
import type { SitePlugin } from '../../../workspace/marketplaces.ts';
import { siteWorkspace } from '../../../workspace/site-workspace.ts';
import { isSwappable, swapData } from '../../../config/swap/data.ts';

export const getStaticPaths = (async () => {
  const { resolver, plugins } = await siteWorkspace();
  return plugins
    .filter(isSwappable)
    .map((plugin) => ({ params: { id: plugin.id }, props: { plugin, resolver } }));
}) satisfies GetStaticPaths;

/** What the panel "Customise" of a plugin's page needs, loaded on its first use. */
export const GET: APIRoute<{ plugin: SitePlugin; resolver: Resolver }> = ({ props }) =>
  new Response(printableJson(swapData(props.resolver, props.plugin)));
