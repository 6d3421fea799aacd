import type { NamedConnector } from '../../views/configuration-view.ts';
import type { SitePlugin } from '../../workspace/marketplaces.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Source } from './source.ts';
import { unknownConnector, unknownName } from './unknown-name.ts';

/** The connectors of names, or what is wrong with one of them. */
export async function namedConnectors(
  names: readonly string[],
  source: Source,
): Promise<NamedConnector[] | { problem: string }> {
  const resolver = await source.resolver();
  const found: NamedConnector[] = [];
  for (const name of names) {
    const connector = resolver.connectorOfName(name);
    if (connector === undefined) {
      return { problem: unknownConnector(resolver.catalog, name) };
    }
    found.push({ connector, name });
  }
  return found;
}

/** The plugins of names, or what is wrong with one of them. */
export function namedPlugins(
  { plugins }: Workspace,
  names: readonly string[],
): SitePlugin[] | { problem: string } {
  const found: SitePlugin[] = [];
  for (const name of names) {
    const plugin = plugins.find((each) =>
      [each.id, each.plugin.name, each.title].some(
        (own) => own.toLowerCase() === name.toLowerCase(),
      ),
    );
    if (plugin === undefined) {
      const known = plugins.map(({ id }) => id);
      return { problem: unknownName('plugin', name, known) };
    }
    found.push(plugin);
  }
  return found;
}
