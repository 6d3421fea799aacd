import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalog } from '../../src/catalog/read.ts';
import { describe } from '../../src/rules/rules.ts';

const catalog = join(import.meta.dirname, '../../catalog');

/** The findings of a catalog in `directory` that has one entry and our categories. */
export async function checkCatalogText(directory: string, entry: string): Promise<string[]> {
  mkdirSync(join(directory, 'connectors'), { recursive: true });
  cpSync(join(catalog, 'categories.yaml'), join(directory, 'categories.yaml'));
  writeFileSync(join(directory, 'connectors/acme.yaml'), `${entry}\n`);
  const { findings } = await readCatalog(directory);
  return findings
    .filter(({ file }) => file.endsWith('acme.yaml'))
    .map((each) => `${each.rule} ${each.line}: ${describe(each)}`);
}
