import { resolve } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { findHiddenInUse } from '../catalog/overrides.ts';
import { readKeptCatalog } from '../catalog/kept.ts';
import type { CatalogReading, DirectoryReading } from '../catalog/read.ts';
import { coverPlugin, type PluginCoverage } from '../coverage/plugin-coverage.ts';
import { leftOutOf, type LeftOutUse } from '../coverage/left-out.ts';
import { makeResolver, type Resolver } from '../coverage/resolver.ts';
import { compareFindings, type Finding } from '../diagnostics/finding.ts';
import { ignoreFile } from '../diagnostics/ignores.ts';
import { readInside } from './file-inside.ts';
import { grade } from '../rules/rules.ts';
import { findAllInPlugins } from '../rules/plugin-findings.ts';
import { readPlugins } from '../plugins/read.ts';
import { findRemote, shortenRepository } from './git-remote.ts';
import { filesAtRepositoryRoot } from './repository-files.ts';
import { usesByConnector, type ConnectorUses } from './connector-uses.ts';
import {
  placeMarketplace,
  type MarketplaceReading,
  type SitePlugin,
  type SiteMarketplace,
} from './marketplaces.ts';
import { uniqueSlugs } from './slug.ts';

/** Reads a catalog and marketplaces and joins them. A directory that is not there is an error. */
export async function readWorkspace(
  directories: WorkspaceDirectories,
  { today }: { today?: string } = {},
): Promise<Workspace> {
  const { catalog, only, cache, known } = directories;
  return joinWorkspace(directories, await readKeptCatalog(catalog, { only, today, cache, known }));
}

/** The same with a catalog that was read already. */
export async function joinWorkspace(
  directories: Pick<WorkspaceDirectories, 'plugins'>,
  { catalog, directories: readings }: CatalogReading,
): Promise<Workspace> {
  const resolver = makeResolver(catalog);
  const placeholders = catalog.categories.map(({ placeholder }) => placeholder);
  const read: MarketplaceRead[] = [];
  for (const directory of directories.plugins) {
    const alone = await readPlugins(resolve(directory), { placeholders });
    const rootFiles = [...alone.rootFiles, ...(await filesAtRepositoryRoot(directory))];
    const reading = { ...alone, rootFiles };
    const coverages = reading.plugins.map((plugin) => coverPlugin(plugin, resolver));
    const ignores = readInside(directory, ignoreFile);
    const named = shortenRepository(reading.marketplace?.repository ?? '');
    const source = named ?? (await findRemote(directory));
    const checked = findAllInPlugins(reading, coverages, resolver, ignores, source);
    const { marketplace } = reading;
    read.push({ reading: { marketplace, directory, ...checked }, coverages, source });
  }
  const idOf = pluginIds(read.flatMap(({ coverages }) => coverages));
  const marketplaces = read.map(({ reading, coverages, source }) =>
    placeMarketplace(reading, coverages, source, idOf),
  );
  const plugins = marketplaces.flatMap((marketplace) => marketplace.plugins);
  const wiredBy = pluginsOfLeftOut(plugins, resolver);
  return {
    catalog,
    resolver,
    marketplaces,
    plugins,
    uses: usesByConnector(plugins),
    leftOutOf: (plugin) => leftOutOf(plugin, resolver),
    catalogs: readings.map((reading) => toFindings(reading, wiredBy)),
    pluginFindings: marketplaces.flatMap(({ findings }) => findings).sort(compareFindings),
  };
}

/** The address of the page of each local plugin. */
function pluginIds(coverages: readonly PluginCoverage[]): (coverage: PluginCoverage) => string {
  const local = coverages.filter(({ plugin }) => plugin.source === 'local');
  const slugs = uniqueSlugs(local.map(({ plugin }) => plugin.name));
  const ids = new Map(local.map((coverage, index) => [coverage, slugs[index] ?? '']));
  return (coverage) => ids.get(coverage) ?? '';
}

/** A directory of plugins, read, before its plugins have addresses. */
interface MarketplaceRead {
  reading: MarketplaceReading;
  coverages: PluginCoverage[];
  source: string | undefined;
}

/** What is wrong in one directory of the catalog, by itself and for the plugins. */
function toFindings(
  { directory, findings, hidden }: DirectoryReading,
  wiredBy: ReadonlyMap<string, readonly string[]>,
): DirectoryFindings {
  const inUse = findHiddenInUse(hidden, (id) => wiredBy.get(id) ?? []);
  const all = [...findings, ...inUse].sort(compareFindings);
  return { directory, findings: all.map(grade) };
}

/** The names of the plugins that bring a connector along which is left out, by its id. */
function pluginsOfLeftOut(
  plugins: readonly SitePlugin[],
  resolver: Resolver,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const plugin of plugins) {
    for (const { connector, isWired } of leftOutOf(plugin, resolver)) {
      if (!isWired) continue;
      names.set(connector.id, [...(names.get(connector.id) ?? []), plugin.title]);
    }
  }
  return names;
}

/** Where a catalog and the marketplaces beside it lie. */
export interface WorkspaceDirectories {
  /** Several where later ones add to those before them. */
  catalog: string | readonly string[];
  /** Where readings of catalogs are kept; without it nothing is. */
  cache?: string | undefined;
  /** Where the reading of these very files is kept, once one process has read them for others. */
  known?: string | undefined;
  /** Nothing but approved connectors. */
  only?: 'approved' | undefined;
  plugins: readonly string[];
}

/** A catalog and marketplaces, read and joined. */
export interface Workspace {
  catalog: Catalog;
  /** Which connector a server is. */
  resolver: Resolver;
  marketplaces: SiteMarketplace[];
  /** The local plugins of all marketplaces: those that have a page. */
  plugins: SitePlugin[];
  uses: ReadonlyMap<string, ConnectorUses>;
  /** The connectors of a plugin that the catalog leaves out. */
  leftOutOf: (plugin: SitePlugin) => LeftOutUse[];
  /** What is wrong in each directory of the catalog. */
  catalogs: DirectoryFindings[];
  pluginFindings: Finding[];
}

/** One directory of a catalog, and what is wrong in it. */
export interface DirectoryFindings {
  directory: string;
  findings: Finding[];
}
