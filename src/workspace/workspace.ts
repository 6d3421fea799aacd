import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { readCatalog } from '../catalog/read.ts';
import { coverPlugin } from '../coverage/plugin-coverage.ts';
import { makeResolver } from '../coverage/resolver.ts';
import { compareFindings, type Finding } from '../diagnostics/finding.ts';
import { ignoreFile } from '../diagnostics/ignores.ts';
import { readInside } from './file-inside.ts';
import { findAllInPlugins } from '../rules/plugin-findings.ts';
import { readPlugins } from '../plugins/read.ts';
import { findRemote, shortenRepository } from './git-remote.ts';
import { usesByConnector, type ConnectorUses } from './connector-uses.ts';
import { placeMarketplace, type PlacedPlugin, type SiteMarketplace } from './marketplaces.ts';

const SLOT = Symbol.for('connector-catalog.model');

/**
 * All that the pages show, read once a process: the build command, the integration and the bundled
 * pages are separate module graphs, so the reading is kept on the global object.
 */
export function siteModel(): Promise<SiteModel> {
  const store = globalThis as { [SLOT]?: Promise<SiteModel> };
  return (store[SLOT] ??= readModel(catalogDirectory(), pluginDirectories()));
}

/** Forgets what was read, so that the next call of `siteModel` reads the files again. */
export function forgetModel(): void {
  delete (globalThis as { [SLOT]?: Promise<SiteModel> })[SLOT];
}

/** The directory of the catalog: `CATALOG_DIR`, else `catalog/` of the project. */
export function catalogDirectory(environment = process.env): string {
  return environment['CATALOG_DIR'] || join(process.cwd(), 'catalog');
}

/** The marketplaces to show: `PLUGIN_DIRS` (a JSON list), else the one embedded in the catalog, if any. */
export function pluginDirectories(environment = process.env): string[] {
  const given = environment['PLUGIN_DIRS'];
  if (given !== undefined && given !== '') return JSON.parse(given) as string[];
  const embedded = join(catalogDirectory(environment), 'plugins');
  return existsSync(embedded) ? [embedded] : [];
}

/** Reads a catalog and marketplaces and joins them. A directory that is not there is an error. */
export async function readModel(
  catalogPath: string,
  pluginPaths: readonly string[],
): Promise<SiteModel> {
  const { catalog, findings: catalogFindings } = await readCatalog(catalogPath);
  const resolver = makeResolver(catalog);
  const placeholders = catalog.categories.map(({ placeholder }) => placeholder);
  const marketplaces: SiteMarketplace[] = [];
  const taken = new Set<string>();
  for (const path of pluginPaths) {
    const reading = await readPlugins(resolve(path), { placeholders });
    const coverages = reading.plugins.map((plugin) => coverPlugin(plugin, resolver));
    const ignores = readInside(path, ignoreFile);
    const findings = findAllInPlugins(reading, coverages, resolver, ignores);
    const named = shortenRepository(reading.marketplace?.repository ?? '');
    const source = named ?? (await findRemote(path));
    marketplaces.push(placeMarketplace({ ...reading, findings }, coverages, source, taken));
  }
  const plugins = marketplaces.flatMap((marketplace) => marketplace.plugins);
  return {
    catalog,
    marketplaces,
    plugins,
    uses: usesByConnector(plugins),
    catalogFindings,
    pluginFindings: marketplaces.flatMap(({ findings }) => findings).sort(compareFindings),
  };
}

export interface SiteModel {
  catalog: Catalog;
  marketplaces: SiteMarketplace[];
  /** The local plugins of all marketplaces: those that have a page. */
  plugins: PlacedPlugin[];
  uses: ReadonlyMap<string, ConnectorUses>;
  catalogFindings: Finding[];
  pluginFindings: Finding[];
}
