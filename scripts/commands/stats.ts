import { readKeptCatalog } from '../../src/catalog/kept.ts';
import { catalogStats, statsTable } from '../../src/outputs/stats.ts';
import { printableJson, printableText } from '../../src/shell/printable.ts';
import { catalogDirectories, keptCatalogs } from '../directories.ts';
import { UsageError } from '../usage-error.ts';
import { defineCommand } from './command.ts';
import { catalogOption } from './options.ts';

export const stats = defineCommand({
  options: {
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
    const figures = catalogStats(catalog);
    io.stdout.write(
      values.format === 'json'
        ? `${printableJson(figures, 2)}\n`
        : printableText(statsTable(figures)),
    );
    return 0;
  },
});
