import { join } from 'node:path';
import { readCatalog, type CatalogReading } from '../catalog/read.ts';

const SLOT = Symbol.for('connector-catalog.model');

/**
 * All that the pages show, read once a process: the build command, the integration and the bundled
 * pages are separate module graphs, so the reading is kept on the global object.
 */
export function siteModel(): Promise<SiteModel> {
  const store = globalThis as { [SLOT]?: Promise<SiteModel> };
  return (store[SLOT] ??= readModel());
}

/** Forgets what was read, so that the next call of `siteModel` reads the files again. */
export function forgetModel(): void {
  delete (globalThis as { [SLOT]?: Promise<SiteModel> })[SLOT];
}

/** The directory of the catalog: `CATALOG_DIR`, else `catalog/` of the project. */
export function catalogDirectory(environment = process.env): string {
  return environment['CATALOG_DIR'] || join(process.cwd(), 'catalog');
}

async function readModel(): Promise<SiteModel> {
  return readCatalog(catalogDirectory());
}

export interface SiteModel extends CatalogReading {}
