import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CATALOG_FILE, type CatalogFile } from '../../src/catalog/catalog-file.ts';
import { readCatalog } from '../../src/catalog/read.ts';
import { hasErrors } from '../../src/diagnostics/finding.ts';
import { grade } from '../../src/rules/rules.ts';

/** Writes a catalog as one file, which is read at once and needs no check; one with errors is refused. */
export async function writeCatalogFile(from: string, to: string): Promise<void> {
  const { catalog, findings } = await readCatalog(from);
  if (hasErrors(findings.map(grade))) {
    throw new Error(`There are errors in ${from}. Run \`npm run catalog -- check\` and mend them.`);
  }
  const file: CatalogFile = {
    categories: { groups: [...catalog.groups], categories: [...catalog.categories] },
    connectors: [...catalog.connectors],
    answers: Object.fromEntries(catalog.answers),
  };
  await writeFile(join(to, CATALOG_FILE), JSON.stringify(file));
}
