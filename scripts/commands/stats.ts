import type { Catalog } from '../../src/catalog/catalog.ts';
import { readKeptCatalog } from '../../src/catalog/kept.ts';
import { coverPlugin } from '../../src/coverage/plugin-coverage.ts';
import { makeTally, type ResolvedCounts } from '../../src/coverage/resolved.ts';
import { makeResolver } from '../../src/coverage/resolver.ts';
import { resolvedTable } from '../../src/outputs/resolved-table.ts';
import { catalogStats, statsTable } from '../../src/outputs/stats.ts';
import { readPlugins } from '../../src/plugins/read.ts';
import { printableJson, printableText } from '../../src/shell/printable.ts';
import { catalogDirectories, givenDirectories, keptCatalogs } from '../directories.ts';
import { UsageError } from '../usage-error.ts';
import { defineCommand } from './command.ts';
import { catalogOption, pluginsOption } from './options.ts';

export const stats = defineCommand({
  options: {
    plugins: {
      ...pluginsOption,
      about: 'a marketplace: how much of what these wire and name is in the catalog',
    },
    catalog: catalogOption,
    format: {
      type: 'string',
      default: 'table',
      value: 'table|json',
      about: 'the form of what is printed',
    },
  },
  async run({ values }, io) {
    if (values.format !== 'table' && values.format !== 'json') {
      throw new UsageError(`There is no format "${values.format}". Choose table or json.`);
    }
    const { catalog } = await readKeptCatalog(await catalogDirectories(values.catalog, io), {
      cache: keptCatalogs,
    });
    const directories = await givenDirectories('plugins', values.plugins, io);
    const [figures, table] =
      directories.length === 0
        ? both(catalogStats(catalog), statsTable)
        : both(await countResolved(catalog, directories), resolvedTable);
    io.stdout.write(
      values.format === 'json' ? `${printableJson(figures, 2)}\n` : printableText(table),
    );
    return 0;
  },
});

/** Reads one marketplace after the other: a hundred at once would not fit into memory. */
async function countResolved(
  catalog: Catalog,
  directories: readonly string[],
): Promise<ResolvedCounts> {
  const resolver = makeResolver(catalog);
  const placeholders = catalog.categories.map(({ placeholder }) => placeholder);
  const tally = makeTally(resolver);
  for (const directory of directories) {
    const { plugins } = await readPlugins(directory, { placeholders });
    tally.add(plugins.map((plugin) => coverPlugin(plugin, resolver)));
  }
  return tally.result();
}

function both<Figures>(figures: Figures, table: (figures: Figures) => string): [Figures, string] {
  return [figures, table(figures)];
}
