import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from './answer.ts';
import type { Categories } from './category.ts';
import type { Connector } from './connector.ts';

/** The name of a catalog that is one file, made of one that was checked. */
export const CATALOG_FILE = 'catalog.json';

/** Whether the catalog in a directory is one file. */
export function isCatalogFile(directory: string): boolean {
  return existsSync(join(directory, CATALOG_FILE));
}

/** Reads a catalog that is one file. It is not checked again. */
export async function readCatalogFile(directory: string): Promise<CatalogFile> {
  return JSON.parse(await readFile(join(directory, CATALOG_FILE), 'utf8')) as CatalogFile;
}

/** A catalog as one file. */
export interface CatalogFile {
  categories: Categories;
  connectors: readonly Connector[];
  answers: Readonly<Record<string, Answer>>;
}
