import { join } from 'node:path';
import type { Catalog } from './catalog.ts';
import { readCatalog, type CatalogReading } from './read.ts';

const directory = join(import.meta.dirname, '../../catalog');
let reading: Promise<CatalogReading> | undefined;

/** The catalog of the project, read once for all tests: one that would change it fails. */
export function projectReading(): Promise<CatalogReading> {
  return (reading ??= readCatalog(directory).then(freeze));
}

/** The connectors and categories of the project. */
export async function projectCatalog(): Promise<Catalog> {
  return (await projectReading()).catalog;
}

function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  const inner = value instanceof Map ? value.values() : Object.values(value);
  for (const each of inner) freeze(each);
  return value;
}
