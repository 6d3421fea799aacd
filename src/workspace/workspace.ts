import { resolve } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { readCatalog } from '../catalog/read.ts';
import { coverPlugin } from '../coverage/plugin-coverage.ts';
import { makeResolver } from '../coverage/resolver.ts';
import { compareFindings, type Finding } from '../diagnostics/finding.ts';
import { ignoreFile } from '../diagnostics/ignores.ts';
import { readInside } from './file-inside.ts';
import { grade } from '../rules/rules.ts';
import { findAllInPlugins } from '../rules/plugin-findings.ts';
import { readPlugins } from '../plugins/read.ts';
import { findRemote, shortenRepository } from './git-remote.ts';
import { usesByConnector, type ConnectorUses } from './connector-uses.ts';
import { placeMarketplace, type SitePlugin, type SiteMarketplace } from './marketplaces.ts';

/** Reads a catalog and marketplaces and joins them. A directory that is not there is an error. */
export async function readWorkspace(directories: WorkspaceDirectories): Promise<Workspace> {
  const { catalog, findings: raw } = await readCatalog(directories.catalog);
  const resolver = makeResolver(catalog);
  const placeholders = catalog.categories.map(({ placeholder }) => placeholder);
  const marketplaces: SiteMarketplace[] = [];
  const taken = new Set<string>();
  for (const directory of directories.plugins) {
    const reading = await readPlugins(resolve(directory), { placeholders });
    const coverages = reading.plugins.map((plugin) => coverPlugin(plugin, resolver));
    const ignores = readInside(directory, ignoreFile);
    const named = shortenRepository(reading.marketplace?.repository ?? '');
    const source = named ?? (await findRemote(directory));
    const findings = findAllInPlugins(reading, coverages, resolver, ignores, source);
    const { marketplace } = reading;
    const read = { marketplace, directory, findings };
    marketplaces.push(placeMarketplace(read, coverages, source, taken));
  }
  const plugins = marketplaces.flatMap((marketplace) => marketplace.plugins);
  return {
    catalog,
    marketplaces,
    plugins,
    uses: usesByConnector(plugins),
    catalogFindings: raw.map(grade),
    pluginFindings: marketplaces.flatMap(({ findings }) => findings).sort(compareFindings),
  };
}

/** Where a catalog and the marketplaces beside it lie. */
export interface WorkspaceDirectories {
  catalog: string;
  plugins: readonly string[];
}

/** A catalog and marketplaces, read and joined. */
export interface Workspace {
  catalog: Catalog;
  marketplaces: SiteMarketplace[];
  /** The local plugins of all marketplaces: those that have a page. */
  plugins: SitePlugin[];
  uses: ReadonlyMap<string, ConnectorUses>;
  catalogFindings: Finding[];
  pluginFindings: Finding[];
}
