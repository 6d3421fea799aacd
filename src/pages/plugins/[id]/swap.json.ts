import type { APIRoute, GetStaticPaths } from 'astro';
import { makeResolver, type Resolver } from '../../../coverage/resolver.ts';
import type { PlacedPlugin } from '../../../workspace/marketplaces.ts';
import { siteModel } from '../../../workspace/workspace.ts';
import { isSwappable, swapData } from '../../../config/swap/data.ts';

export const getStaticPaths = (async () => {
  const { catalog, plugins } = await siteModel();
  const resolver = makeResolver(catalog);
  return plugins
    .filter(isSwappable)
    .map((plugin) => ({ params: { id: plugin.id }, props: { plugin, resolver } }));
}) satisfies GetStaticPaths;

/** What the panel "Customise" of a plugin's page needs, loaded on its first use. */
export const GET: APIRoute<{ plugin: PlacedPlugin; resolver: Resolver }> = ({ props }) =>
  new Response(JSON.stringify(swapData(props.resolver, props.plugin)));
