import { inspectCoverage } from '../../src/outputs/inspect.ts';
import { siteModel } from '../../src/workspace/workspace.ts';
import { noteEmptyDirectories, usePluginDirectories } from '../plugin-directories.ts';
import { parseOptions, UsageError } from '../usage-error.ts';
import type { Command } from './commands.ts';

export const inspect: Command = {
  usage: '[--plugins DIR]… [--format json]',
  summary: 'Prints the plugins as they were read and joined with the catalog, as JSON.',
  async run(args) {
    const { values } = parseOptions({
      args,
      options: {
        plugins: { type: 'string', multiple: true, default: [] },
        format: { type: 'string', default: 'json' },
      },
    });
    if (values.format !== 'json') {
      throw new UsageError(`Unexpected format "${values.format}", expected json.`);
    }
    await usePluginDirectories(values.plugins);
    const { marketplaces, pluginFindings } = await siteModel();
    noteEmptyDirectories(values.plugins, marketplaces);
    const coverages = marketplaces.flatMap((marketplace) => marketplace.coverages);
    const report = inspectCoverage(coverages, pluginFindings);
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return 0;
  },
};
